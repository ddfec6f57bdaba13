import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Step} from './steps.ts'
import {isPlain, remediesOf} from './remedies.ts'
import {type TextEdit, stringChanges} from './textEdits.ts'

/** Everything that is suggested, to be done in one go. */
export interface Suggestions {
  steps: Step[]
  /** How many findings this settles. */
  count: number
  edits: TextEdit[]
  removed: number
}

/**
 * The suggestions for all warnings together: repeats go, names are written as suggested. What
 * would touch a quotation, what carries no suggestion, and what only asks for a look is left to the
 * editor; so is a place that another suggestion changes already.
 */
export function allSuggestions(
  document: Record<string, unknown>,
  findings: readonly Finding[],
  paragraphs: readonly ArticleParagraph[],
): Suggestions {
  const suggested = findings.filter(isSuggested)
  const remedies = suggested.flatMap((finding) => {
    const [first] = remediesOf(document, finding, paragraphs)
    return first && isPlain(first) ? [first] : []
  })
  const repeats = remedies.filter((remedy) => remedy.kind === 'repeat')
  const removals = repeats.flatMap(({steps}) => steps)
  const gone = new Set(removals.flatMap(({items}) => items.map(({_key}) => _key)))
  const stays = ({path}: {path: TextEdit['path']}) =>
    !path.some((segment) => typeof segment === 'object' && gone.has(segment._key))
  const cuts = withoutOverlaps(repeats.flatMap((repeat) => repeat.cuts).filter(stays))
  const changed = withoutOverlaps([
    ...cuts,
    ...remedies.flatMap((remedy) => (remedy.kind === 'spelling' ? remedy.edits : [])).filter(stays),
  ])
  const changes = stringChanges(document, changed)
  return {
    steps: [...changes.map((change) => ({kind: 'string' as const, ...change})), ...removals],
    count: remedies.length,
    edits: changed.slice(cuts.length),
    removed: repeats.reduce((sum, {count}) => sum + count, 0),
  }
}

/** Whether a finding carries a suggestion. Two copies that conflict carry none: somebody has to check which is right. */
function isSuggested({severity, suggestion, duplicates}: Finding): boolean {
  const isRepeat = duplicates !== undefined && duplicates.every(({kind}) => kind !== 'conflict')
  return severity === 'warning' && (suggestion !== undefined || isRepeat)
}

function withoutOverlaps(edits: TextEdit[]): TextEdit[] {
  const taken = new Map<string, TextEdit[]>()
  return edits.filter((edit) => {
    const key = JSON.stringify(edit.path)
    const others = taken.get(key) ?? []
    const end = edit.offset + edit.length
    if (others.some(({offset, length}) => offset < end && edit.offset < offset + length))
      return false
    taken.set(key, [...others, edit])
    return true
  })
}

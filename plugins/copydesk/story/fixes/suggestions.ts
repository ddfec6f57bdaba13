import {type ArticleParagraph, type Finding, rules, unreadLanguage} from '../../engine/index.ts'
import {type Step} from './steps.ts'
import {editSteps} from './editSteps.ts'
import {isPlain, isSuggested, remediesOf} from './remedies.ts'
import {type TextEdit} from './textEdits.ts'

/** Everything that is suggested, to be done in one go. */
export interface Suggestions {
  steps: Step[]
  /** How many findings this resolves. */
  count: number
  edits: TextEdit[]
  /** How many paragraphs go, and how many passages of paragraphs that stay. */
  removed: Record<'paragraphs' | 'passages', number>
  /** The text of each repeat that goes. */
  gone: ArticleParagraph[]
}

/**
 * The suggestions of findings together: repeats go, names are written as suggested. What
 * would touch a quotation, what carries no suggestion, and what only asks for a look is left to the
 * editor; so is a place that another suggestion changes already, and what a rule of English found in
 * a paragraph of another language, where it may be right.
 */
export function allSuggestions(
  document: Record<string, unknown>,
  findings: readonly Finding[],
  paragraphs: readonly ArticleParagraph[],
): Suggestions {
  const suggested = findings.filter(
    (finding) => finding.severity !== 'review' && isSuggested(finding),
  )
  const anyLanguage = new Set(
    rules().flatMap((rule): string[] => (rule.anyLanguage ? [rule.id] : [])),
  )
  const remedies = suggested.flatMap((finding) => {
    const [first] = remediesOf(document, finding, paragraphs)
    const isOneLanguage =
      first?.kind !== 'spelling' ||
      anyLanguage.has(finding.rule) ||
      !isInForeignText(finding, paragraphs)
    // of two copies the one that is to stay does, or somebody says which
    const isOther = first?.kind === 'repeat' && first.keep !== (finding.keep ?? 'first')
    return first && isOneLanguage && !isOther && isPlain(first) ? [first] : []
  })
  const repeats = remedies.filter((remedy) => remedy.kind === 'repeat')
  const blocks = repeats.flatMap(({steps}) =>
    steps.flatMap(({array, items}) => items.map(({_key}) => [...array, {_key}])),
  )
  const gone = new Set(blocks.map((path) => JSON.stringify(path)))
  const stays = ({path}: TextEdit) =>
    !path.some((_, index) => gone.has(JSON.stringify(path.slice(0, index + 1))))
  const cuts = withoutOverlaps(repeats.flatMap((repeat) => repeat.cuts).filter(stays))
  const changed = withoutOverlaps([
    ...cuts,
    ...remedies.flatMap((remedy) => (remedy.kind === 'spelling' ? remedy.edits : [])).filter(stays),
  ])
  const removed = {paragraphs: 0, passages: 0}
  for (const {of, count} of repeats) removed[of] += count
  return {
    steps: editSteps(document, changed, blocks),
    count: remedies.length,
    edits: changed.slice(cuts.length),
    removed,
    gone: repeats.flatMap((repeat) => repeat.paragraphs),
  }
}

const isInForeignText = ({spans}: Finding, paragraphs: readonly ArticleParagraph[]) =>
  spans.some(({paragraph}) => unreadLanguage([paragraphs[paragraph]?.text ?? '']) !== null)

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

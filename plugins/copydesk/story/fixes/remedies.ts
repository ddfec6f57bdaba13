import {
  type ArticleParagraph,
  type Finding,
  isElsewhere,
  isWithinParagraph,
  runningSpelling,
} from '../../engine/index.ts'
import {type Removal, removeRepeat} from './removeRepeat.ts'
import {editSteps} from './editSteps.ts'
import {type PlacesLeft, placesLeft} from './placesLeft.ts'
import {type Step} from './steps.ts'
import {type TextEdit, editsFor} from './textEdits.ts'

/** A way to change the text that resolves a finding. */
export type Remedy =
  | {
      kind: 'spelling'
      spelling: string
      isName: boolean
      edits: TextEdit[]
      quoted: TextEdit[]
      /** Other places are in other documents, and stay as they are. */
      isInPart?: true
      /** Of a name: where its words stay as they are in text of other languages. */
      left?: PlacesLeft
    }
  | RepeatRemedy

/** `count`: of the paragraphs that go, or of the passages of one paragraph. */
type RepeatRemedy = {
  kind: 'repeat'
  keep: 'first' | 'second'
  of: 'paragraphs' | 'passages'
  count: number
} & Removal

/**
 * The remedies of a finding, the suggested one first. Places inside quotation marks are kept apart:
 * a quotation is changed only where somebody says so.
 */
export function remediesOf(
  document: Record<string, unknown>,
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
): Remedy[] {
  if (finding.duplicates) return repeatRemedies(document, finding, paragraphs)
  const {suggestion, variants = [], choices = [], spans} = finding
  // a possessive (Holme’s) is told among the spellings, and is none
  const written = variants.filter(
    ({text}, index) => index === 0 || spans.some((span) => span.text === text),
  )
  const texts = [suggestion, ...choices, ...written.map(({text}) => text)]
  const spellings = texts.filter((text) => text !== undefined)
  const inText = spellings.map((text) => runningSpelling(text, spellings, finding, paragraphs))
  const distinct = [...new Set(inText)]
  return distinct.flatMap((spelling) => spellingRemedy(finding, spelling, paragraphs) ?? [])
}

/** The remedy that writes words of the editor's own in every place of a finding; none where nothing would change. */
export const ownRemedy = (
  finding: Finding,
  words: string,
  paragraphs: readonly ArticleParagraph[],
): Remedy | undefined => spellingRemedy({...finding, variants: undefined}, words, paragraphs)

function spellingRemedy(
  finding: Finding,
  spelling: string,
  paragraphs: readonly ArticleParagraph[],
): Remedy | undefined {
  const edits = editsFor(finding, spelling, paragraphs, false)
  const quoted = editsFor(finding, spelling, paragraphs, true)
  const isName = finding.variants !== undefined
  const left = isName && placesLeft([...edits, ...quoted], finding, paragraphs)
  return edits.length + quoted.length > 0
    ? {
        kind: 'spelling',
        spelling,
        isName,
        edits,
        quoted,
        ...(isAlsoElsewhere(finding) && {isInPart: true}),
        ...(left && {left}),
      }
    : undefined
}

/**
 * What a spelling is written as: of a full name, “Khatib” alone where that is what stands in each place; in capitals it
 * is the same.
 * @param replacements what each place will read
 */
export function writtenAs(spelling: string, replacements: readonly string[]): string {
  const keyOf = (text: string) => text.toLowerCase()
  const distinct = new Map(replacements.map((text) => [keyOf(text), text]))
  if (distinct.has(keyOf(spelling))) distinct.set(keyOf(spelling), spelling)
  return [...distinct.values()].join(' / ') || spelling
}

/**
 * Whether the first remedy of a finding is one that it suggests. Two copies that conflict suggest none: somebody has to
 * check which is right; nor do choices, nor what stands in other documents too, where a fix of this one is half of it.
 */
export const isSuggested = ({suggestion, duplicates, spans}: Finding): boolean =>
  !isAlsoElsewhere({spans}) &&
  (suggestion !== undefined ||
    (duplicates !== undefined && duplicates.every(({kind}) => kind !== 'conflict')))

/** Whether some of its places are in documents that the story refers to. */
const isAlsoElsewhere = ({spans}: Pick<Finding, 'spans'>): boolean =>
  spans.some(({path = []}) => isElsewhere(path))

/** The steps that a remedy takes, with those of its quoted places that were agreed to. */
export function remedySteps(
  document: Record<string, unknown>,
  remedy: Remedy,
  quoted: readonly TextEdit[] = [],
): Step[] {
  if (remedy.kind === 'spelling') return editSteps(document, [...remedy.edits, ...quoted])
  const blocks = remedy.steps.flatMap(({array, items}) => items.map(({_key}) => [...array, {_key}]))
  return editSteps(document, remedy.cuts, blocks)
}

function repeatRemedies(
  document: Record<string, unknown>,
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
): Remedy[] {
  const suggested = finding.keep ?? 'first'
  const other = suggested === 'first' ? 'second' : 'first'
  const of = isWithinParagraph(finding) ? 'passages' : 'paragraphs'
  const remedies = ([suggested, other] as const).flatMap((keep): RepeatRemedy[] => {
    const removal = removeRepeat(
      document,
      finding,
      paragraphs,
      keep === 'first' ? 'second' : 'first',
    )
    const count = removal.paragraphs.length
    return count > 0 ? [{kind: 'repeat', keep, of, count, ...removal}] : []
  })
  const [first, second] = remedies
  // one copy inside a longer paragraph: only the shorter can go
  return second && isSameRemoval(first, second) ? [first] : remedies
}

function isSameRemoval(a: RepeatRemedy, b: RepeatRemedy): boolean {
  return (
    JSON.stringify([a.steps.map(({items}) => items), a.cuts]) ===
    JSON.stringify([b.steps.map(({items}) => items), b.cuts])
  )
}

/** Whether a remedy can be applied as it is: it asks about no quotation. */
export const isPlain = (remedy: Remedy): boolean =>
  remedy.kind === 'repeat' || remedy.quoted.length === 0

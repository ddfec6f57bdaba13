import {type Defect, foundAt} from '../mechanics/defects.ts'
import {paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A quotation that is opened and not closed, closed and not opened, or closed by a mark of another kind; as a note,
 * straight and curly marks in one story. A quotation over several paragraphs opens each and closes the last: that
 * is right. Reads double marks; single ones are apostrophes, too.
 *
 * Bad: `“The road is open, the mayor said. ¶ It had been closed for a week.`
 * Good: `“The road is open,” the mayor said. ¶ “It was closed for a week. ¶ “That was long.”`
 */
export const quotationMarks = defineRule({
  id: 'quotation-marks',
  tier: 'warning',
  core: false,
  about: 'A quotation mark without its other half.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['only-punctuation', 'encoding', 'html'],
  check(reading) {
    if (!reading.isEnglish) return []
    const {paragraphs} = reading
    const {shapes} = paragraphKinds(reading)
    const read = reading.readEach(quotesIn)
    const places: {paragraph: number; defect: Defect}[] = []
    const closedLater = new Set<number>()
    read.forEach(({defects, open, openAt, firstClosed}, paragraph) => {
      if (shapes[paragraph]!.isCode) return
      const text = paragraphs[paragraph]!
      // what an earlier paragraph opened is closed here
      const own = closedLater.has(paragraph)
        ? defects.filter((one) => one !== firstClosed)
        : defects
      for (const defect of own) places.push({paragraph, defect})
      if (!open || read[paragraph + 1]?.opens === open) return
      const later = read.slice(paragraph + 1, paragraph + 1 + REACH).findIndex(isLoose)
      if (later >= 0 && read[paragraph + 1 + later]!.firstClosed)
        closedLater.add(paragraph + 1 + later)
      else places.push({paragraph, defect: defectAt(text, openAt, 'open')})
    })
    return [
      ...foundAt(places, paragraphs),
      ...foundAt(straightAmongCurly(reading.paragraphs), paragraphs),
    ]
  },
})

/** A quotation may run on through so many paragraphs. */
const REACH = 4

const isLoose = ({open, firstClosed}: Quotes) => firstClosed !== undefined || open !== undefined

interface Quotes {
  defects: Defect[]
  /** Of the defects, a closing mark that nothing in the paragraph before it opens. */
  firstClosed: Defect | undefined
  /** The mark that is still open at the end, and where it stands. */
  open: '“' | '"' | undefined
  openAt: number
  /** The mark that the paragraph begins with. */
  opens: string | undefined
}

const NONE: Quotes = {
  defects: [],
  firstClosed: undefined,
  open: undefined,
  openAt: 0,
  opens: undefined,
}
const MARK = /[“”"„]/gu
/** Languages whose marks go another way, and marks that are measures: `6'2"`, `12" pipes`, `40° 26′ 46"`. */
const OTHER = /[«»‟「」『』〝〞]|„[^”„]*“/u

function quotesIn(text: string): Quotes {
  if (!/[“”"„]/u.test(text) || OTHER.test(text)) return NONE
  const defects: Defect[] = []
  const lastClosing = text.lastIndexOf('”')
  let open: Quotes['open']
  let openAt = 0
  for (const {0: mark, index} of text.matchAll(MARK)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' ']
    if (mark === '"' && /\d/u.test(before) && open !== '"') continue
    if (mark === '„') {
      if (index < lastClosing) defects.push(mixedAt(text, index, '“'))
      open = '“'
      openAt = index
    } else if (mark === '“') {
      if (open) defects.push(defectAt(text, openAt, 'open'))
      open = '“'
      openAt = index
    } else if (mark === '”') {
      if (!open) defects.push(defectAt(text, index, 'closed'))
      else if (open === '"') defects.push(mixedAt(text, index, '"'))
      open = undefined
    } else if (open) {
      // a straight mark closes, unless it plainly opens
      const isOpener = /[\s([—–-]/u.test(before) && /\S/u.test(after)
      if (open === '“' && !isOpener) defects.push(mixedAt(text, index, '”'))
      else if (isOpener) {
        defects.push(defectAt(text, openAt, 'open'))
        open = '"'
        openAt = index
        continue
      }
      open = undefined
    } else if (/[\p{L}\p{N}.,!?]/u.test(before) && /[\s.,;:)]/u.test(after)) {
      defects.push(defectAt(text, index, 'closed'))
    } else {
      open = '"'
      openAt = index
    }
  }
  const firstClosed = defects.find(({phrases: [one]}) => one!.key === 'finding.quote-closed')
  return {defects, firstClosed, open, openAt, opens: /^\s*["“]/u.exec(text)?.[0].trim()}
}

function defectAt(text: string, at: number, kind: 'open' | 'closed'): Defect {
  const word =
    kind === 'open'
      ? /^.\S{0,30}/su.exec(text.slice(at, at + NEAR))![0]
      : /\S{0,30}$/u.exec(text.slice(Math.max(0, at - NEAR), at))![0] + text[at]!
  return {
    offset: kind === 'open' ? at : at + 1 - word.length,
    length: word.length,
    severity: 'warning',
    phrases: [phrase(`finding.quote-${kind}`, {text: wordBeside(text, at, kind)})],
  }
}

/** Characters within which the word beside a mark is looked for. */
const NEAR = 80

/** The word that a mark opens with, or ends, without marks: what is named is named between marks. */
function wordBeside(text: string, at: number, kind: 'open' | 'closed'): string {
  const after = /[\p{L}\p{N}][^\s“”"„]*/u.exec(text.slice(at, at + NEAR))?.[0]
  const earlier = text.slice(Math.max(0, at - NEAR), at)
  const before = earlier.match(/[\p{L}\p{N}][^\s“”"„]*/gu)?.at(-1)
  return (kind === 'open' ? (after ?? before) : (before ?? after)) ?? text[at]!
}

const mixedAt = (text: string, at: number, right: string): Defect => ({
  offset: at,
  length: 1,
  severity: 'warning',
  phrases: [
    phrase('finding.quote-mixed', {
      text:
        /\S{0,30}$/u.exec(text.slice(Math.max(0, at - NEAR), at))![0] +
        /^\S{0,30}/u.exec(text.slice(at, at + NEAR))![0],
    }),
  ],
  suggestion: right,
})

const PAIR = /(?<![\d])"[^"“”]+"/gu

/** The straight quotations of a story whose other marks are curly. */
function straightAmongCurly(paragraphs: readonly string[]): {paragraph: number; defect: Defect}[] {
  const curly = paragraphs.filter((text) => text.includes('“')).length
  if (curly < 2) return []
  return paragraphs.flatMap((text, paragraph) =>
    text.includes('"') && !text.includes('“')
      ? [...text.matchAll(PAIR)].map(({0: quotation, index}) => ({
          paragraph,
          defect: {
            offset: index,
            length: quotation.length,
            severity: 'info' as const,
            phrases: [phrase('finding.quote-straight')],
            identity: ['straight quotation marks'],
          },
        }))
      : [],
  )
}

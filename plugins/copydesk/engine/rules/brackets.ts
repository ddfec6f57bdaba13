import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, foundAt} from '../mechanics/defects.ts'
import {paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A bracket that is opened and not closed, closed and not opened, or closed by one of another kind. List numbers and
 * emoticons do not count, and a bracket may close in one of the next three paragraphs.
 *
 * Bad: `The mayor (a lawyer from Velda said no.`
 * Good: `The mayor (a lawyer) gave three reasons: 1) the cost, 2) the noise :)`
 */
export const brackets = defineRule({
  id: 'brackets',
  tier: 'warning',
  core: false,
  about: 'A bracket without its other half.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  yieldsTo: ['only-punctuation', 'text-cut-off', 'html'],
  check(reading) {
    const {paragraphs} = reading
    const {shapes} = paragraphKinds(reading)
    const read = reading.readEach(openBrackets)
    const places: {paragraph: number; defect: Defect}[] = []
    const closedLater = new Set<string>()
    read.forEach((loose, paragraph) => {
      if (shapes[paragraph]!.isCode) return
      for (const one of loose) {
        if (closedLater.has(`${paragraph}:${one.offset}`)) continue
        const later = one.isOpening && laterCloser(read, paragraph, one.sign)
        if (later) closedLater.add(later)
        else places.push({paragraph, defect: defectOf(paragraphs[paragraph]!, one)})
      }
    })
    return foundAt(places, paragraphs)
  },
})

interface Loose {
  sign: string
  offset: number
  isOpening: boolean
  /** The bracket that closes it and is of another kind. */
  closedBy?: string
}

const CLOSERS: Record<string, string> = {'(': ')', '[': ']', '{': '}', '（': '）', '【': '】'}
const OPENERS: Record<string, string> = Object.fromEntries(
  Object.entries(CLOSERS).map(([open, close]) => [close, open]),
)
const SIGN = /[()[\]{}（）【】]/gu
const FACE = /(?:^|[\s.!?])[:;=]['’]?-?$/u
/** `1)`, `a)`, `iv)`, `10.5)`: at the head of an item. */
const ITEM = /(?:^|[\s(–—-])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$/u

/** How many brackets within each other are looked through for the one that another closes. */
const DEEPEST = 20

/** The brackets of a paragraph that have no other half. */
function openBrackets(text: string): Loose[] {
  if (!/[()[\]{}（）【】]/u.test(text)) return []
  const inAddress = addressAt(text)
  const open: Loose[] = []
  const loose: Loose[] = []
  for (const {0: sign, index} of text.matchAll(SIGN)) {
    const before = text.slice(Math.max(0, index - 8), index)
    if (FACE.test(before)) continue
    if (sign in CLOSERS) {
      open.push({sign, offset: index, isOpening: true})
      continue
    }
    const last = open.at(-1)
    if (last && CLOSERS[last.sign] === sign) open.pop()
    else if (sign === ')' && ITEM.test(before)) continue
    else if (last && open.slice(-DEEPEST).every((one) => one.sign !== OPENERS[sign])) {
      open.pop()
      loose.push({...last, closedBy: sign})
    } else if (last) {
      // an inner one was left open
      loose.push(open.pop()!)
      open.pop()
    } else loose.push({sign, offset: index, isOpening: false})
  }
  return [...loose, ...open].filter(({offset}) => !inAddress(offset, offset + 1))
}

const REACH = 3

/** Where in the next paragraphs the first loose bracket closes this one. */
function laterCloser(read: Loose[][], paragraph: number, sign: string): string | undefined {
  for (let next = paragraph + 1; next <= paragraph + REACH && next < read.length; next++) {
    const [first] = read[next]!
    if (!first) continue
    return !first.isOpening && first.sign === CLOSERS[sign] ? `${next}:${first.offset}` : undefined
  }
  return undefined
}

function defectOf(text: string, {sign, offset, isOpening, closedBy}: Loose): Defect {
  const word = isOpening
    ? /^.\S{0,30}/u.exec(text.slice(offset))![0]
    : /\S{0,30}$/u.exec(text.slice(Math.max(0, offset - 30), offset))![0] + sign
  const start = isOpening ? offset : offset + 1 - word.length
  return {
    offset: start,
    length: word.length,
    severity: 'warning',
    phrases: [
      closedBy
        ? phrase('finding.bracket-mixed', {text: word, closed: closedBy})
        : phrase(isOpening ? 'finding.bracket-open' : 'finding.bracket-closed', {text: word}),
    ],
  }
}

import {KNOWN_ABBREVIATIONS} from '../data/abbreviations.ts'
import {wordSet} from '../data/wordSet.ts'
import {type Found, type Span} from '../model/finding.ts'
import {kindsOf, WORD} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {categoryAt, LOWER, UPPER} from '../text/categories.ts'
import {defineRule} from './rule.ts'

/**
 * An abbreviation that is never spelled out: neither in brackets nor by words that begin with its letters. Those that
 * everybody knows are left alone. So are those that take no article and have no officials, since many companies go by
 * their initials.
 *
 * Bad: `The PMF is strong here. ¶ So far the PMF has been silent.`
 * Good: `The Popular Mobilization Forces are strong here. ¶ So far the PMF has been silent, the UN said.`
 */
export const abbreviation = defineRule({
  id: 'abbreviation',
  tier: 'review',
  core: false,
  about: 'An abbreviation that is never spelled out.',
  marks: 'words',
  against: 'story',
  check(reading) {
    // none is known until the word lists are there
    if (!reading.isEnglish || KNOWN_ABBREVIATIONS.size === 0) return []
    const read = reading.readEach(abbreviationsIn)
    const used = new Map<string, Span[]>()
    // firms are called by their letters, without an article: BZW, SBC
    const institutions = new Set<string>()
    read.forEach((abbreviations, paragraph) => {
      for (const {text, offset, isInstitution} of abbreviations) {
        if (isInstitution) institutions.add(text)
        const places = used.get(text) ?? []
        places.push({paragraph, offset, length: text.length, text})
        used.set(text, places)
      }
    })
    if (institutions.size === 0) return []
    const initials = reading.readEach(initialsOf)
    const isSpelledOut = (abbreviation: string) =>
      initials.some((rows) => rows.some((row) => row.includes(abbreviation.toLowerCase()))) ||
      reading.paragraphs.some(
        (text) => text.includes(abbreviation) && bracketed(text).has(abbreviation),
      )
    return [...used]
      .filter(([text]) => institutions.has(text) && !isSpelledOut(text))
      .map(([text, spans]): Found => ({
        identity: [text],
        severity: new Set(spans.map(({paragraph}) => paragraph)).size > 1 ? 'review' : 'info',
        phrases: [phrase('finding.abbreviation', {text})],
        spans,
      }))
  },
})

interface Abbreviation {
  text: string
  offset: number
  isInstitution: boolean
}

const ABBREVIATION =
  /(?<![\p{L}\p{N}@#./&_-])\p{Lu}{3,6}(?=s?(?![\p{L}\p{N}@&/_]|\.\p{L}|-\p{N}))/gu
/** What an institution has, and a firm seldom. */
const OFFICE =
  /^ (?:inspectors?|officials?|agents?|troops?|fighters?|members?|soldiers?|reports?|forces?|militias?|militants?|rebels?|police|commanders?|lawmakers?|activists?|gunmen|guidelines?|rules?|figures|data|survey|study|delegates?|ministers?)\b/u
const BRACKETS =
  /\(["“']?(?:the |or |known as )?["“']?(\p{Lu}{2,6})s?["”']?[),;]|(\p{Lu}{2,6})s? \(|,? (?:or|known as|called) (?:the )?(\p{Lu}{3,6})/gu
const SMALL = wordSet(
  'of the and for in on to de la des du del et y e da do von und für a an with against',
)

function abbreviationsIn(text: string): Abbreviation[] {
  const found = [...text.matchAll(ABBREVIATION)]
  if (found.length === 0) return []
  if (isShouted(text)) return []
  return found
    .map(({0: word, index}) => ({
      text: word,
      offset: index,
      isInstitution:
        /\bthe $/iu.test(text.slice(Math.max(0, index - 5), index)) ||
        OFFICE.test(text.slice(index + word.length, index + word.length + 24)),
    }))
    .filter((each) => isTelling(each.text) && !isLabel(text, each.offset, each.text))
}

/** Whether most of a text is in capitals. */
function isShouted(text: string): boolean {
  let capitals = 0
  for (let at = 0; at < text.length; at++) {
    const category = categoryAt(text, at)
    if (category === UPPER) capitals++
    if (category === LOWER) capitals--
  }
  return capitals > 0
}

const isTelling = (text: string): boolean =>
  !KNOWN_ABBREVIATIONS.has(text) &&
  (kindsOf(text.toLowerCase()) & WORD) === 0 &&
  !/^[IVXLCDM]+$/.test(text)

/** A ticker, a dateline, or part of a heading in capitals. */
function isLabel(text: string, offset: number, found: string): boolean {
  const before = text.slice(Math.max(0, offset - 8), offset)
  const after = text.slice(offset + found.length, offset + found.length + 8)
  return (
    /[:<(] ?$|\p{Lu}{2,}[,.]? $/u.test(before) ||
    /^ ?[:>)]|^,? \p{Lu}{2,}|^ (?:index|shares?|stock|analyst|\p{Lu}\p{Ll}|Inc|Corp|Ltd|Co|plc|Plc|AG|SA|NV|Group|Holdings|Bank)\b/u.test(
      after,
    ) ||
    (offset === 0 && /^[,:(]|^ [(—–-]/u.test(after))
  )
}

/** Abbreviations that stand in brackets, or before them. */
function bracketed(text: string): Set<string> {
  return new Set(
    [...text.matchAll(BRACKETS)].map(([, inside, before, named]) => inside ?? before ?? named!),
  )
}

/** The first letters of its words with a capital in a row, in lower case, small words between them left out. */
function initialsOf(text: string): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []) {
    const isCapital = /^\p{Lu}/u.test(word)
    if ((row === '' && !isCapital) || SMALL.has(word)) continue
    if (isCapital) row += /^\p{Lu}{2,}$/u.test(word) ? ' ' : word[0]!.toLowerCase()
    else {
      if (row.length > 1) rows.push(row)
      row = ''
    }
  }
  if (row.length > 1) rows.push(row)
  return rows
}

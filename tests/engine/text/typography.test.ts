import {describe, expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'
import {
  plainApostrophes,
  plainTypography,
} from '../../../plugins/copydesk/engine/text/typography.ts'

const APOSTROPHES = [..."'’‘‛ʼʻʽʾʿʹʺˀˁˈˊˋˮ′‵´`｀＇Ꞌꞌ՚׳"]
const QUOTES = [...'"“”„‟«»‹›〝〞〟＂']
const DASHES = [...'‐‑‒–—―−﹘﹣－']
const SPACES = [...'\u00a0\u2000\u2003\u2009\u200a\u202f\u205f\u3000\t']

const BETWEEN =
  'The road to the north was closed for an hour, and nobody there knew the reason why.'
const code = (sign: string) => `U+${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The kinds of repeat of a paragraph and its copy with another sign in it, and the rules that have anything else. */
function found(original: string, sign: string, other: string) {
  const findings = checkParagraphs([original, BETWEEN, original.replaceAll(sign, other)])
  return findings.flatMap(({rule, duplicates}) => duplicates?.map(({kind}) => kind) ?? [rule])
}

describe('a copy that differs only in its apostrophes is one of format, and its names are no finding', () => {
  const original =
    "Ali Sana'a, who leads the port of Ta'izz, didn't say why the harbor's crane had not been checked."
  test.each(APOSTROPHES.slice(1).map((sign) => [code(sign), sign]))('%s', (_, sign) => {
    expect(found(original, "'", sign)).toEqual(['format'])
  })
})

describe('a name is written one way whatever its apostrophe', () => {
  test.each(APOSTROPHES.slice(1).map((sign) => [code(sign), sign]))('%s', (_, sign) => {
    const story = [
      "The talks in Sana'a went on for a week, and the envoy of Sana'a left late on Friday night.",
      `People in Sana${sign}a said that they had heard nothing of it, and Sana${sign}a’s mayor agreed.`,
    ]
    expect(checkParagraphs(story)).toEqual([])
  })
})

test('a letter less is still another spelling', () => {
  const story = [
    'Ahmed Sanaʻi, the governor, said on Monday that the road would open. Sanaʻi left for the coast.',
    'Sanali said that the road had been closed for a week, and that nobody had told him why.',
  ]
  expect(checkParagraphs(story).map(({variants}) => variants?.map(({text}) => text))).toEqual([
    ['Sanaʻi', 'Sanali'],
  ])
})

describe('a copy that differs only in quotation marks, dashes or spaces is one of format', () => {
  const original =
    'The mayor said "nobody was told" on Monday - and then the council, too, met in a well-known hall.'
  test.each([
    ...QUOTES.slice(1).map((sign) => ['"', sign]),
    ...DASHES.map((sign) => ['-', sign]),
    ...SPACES.map((sign) => [' ', sign]),
  ])('%s as %j', (sign, other) => {
    expect(found(original, sign, other)).toEqual(['format'])
  })
})

test('lines of signs alone are the same in other signs of their kind', () => {
  const [{duplicates}] = checkParagraphs([BETWEEN, '— — —', BETWEEN, '– – –'])
  expect(duplicates).toEqual([{first: 0, second: 2, length: 2, kind: 'format'}])
})

test('a name keeps its parts on both sides of any hyphen', () => {
  const story = [...'-‐‑﹣－'].map(
    (hyphen) => `Mustafa Al${hyphen}Kadhimi said that the road would open ${hyphen} soon.`,
  )
  expect(checkParagraphs(story).filter(({rule}) => rule === 'name-spelling')).toEqual([])
})

test.each([
  ['Sanaʻa’s', "Sana'a's"],
  ['“No” – said\u00a0he', `"No" - said he`],
])('%s is %s in plain signs', (text, plain) => {
  expect(plainTypography(text)).toBe(plain)
  expect(plainApostrophes(text)).toBe(text.replace(/[ʻ’]/gu, "'"))
})

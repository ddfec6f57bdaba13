import {statesFact} from '../../duplicates/index.ts'
import {CAPITALISED, HAS_DIGIT, SENTENCE_START, wordAt, type Words} from '../../text/words.ts'
import {type Column, column, push, reserve} from './column.ts'

/**
 * The words of the archive's texts, in order, by hashes too short to tell them; only those that state a fact are kept
 * as they are written. That is enough to lay a text beside a new one and to name the facts that differ.
 */
export interface Wording {
  /** All words of all texts. */
  hashes: Column<Uint16Array>
  /** By text: its first word in `hashes`, and its first fact in the columns below. */
  firstWord: Column<Uint32Array>
  firstFact: Column<Uint32Array>
  /** By fact: which word of its text it is, counted from 0, and its place in `written`. */
  factAt: Column<Uint16Array>
  factWord: Column<Uint32Array>
  /** The words that state facts, each once. */
  written: string[]
  byWritten: Map<string, number>
}

export function createWording(): Wording {
  return {
    hashes: column(new Uint16Array(0)),
    firstWord: column(new Uint32Array(0)),
    firstFact: column(new Uint32Array(0)),
    factAt: column(new Uint16Array(0)),
    factWord: column(new Uint32Array(0)),
    written: [],
    byWritten: new Map(),
  }
}

/** Facts of longer texts are kept up to here. */
const MAX_WORDS = 0x10000

/** What is kept of the words of the next text. */
export interface KeptWords {
  hashes: Uint16Array
  facts: {at: number; written: string}[]
}

export function keptWords(words: Words): KeptWords {
  const facts: KeptWords['facts'] = []
  for (let at = 0; at < Math.min(words.count, MAX_WORDS); at++)
    if (statesFact(words, at)) facts.push({at, written: writtenAt(words, at)})
  return {hashes: shortHashes(words), facts}
}

/** A word, with what parts it from the next one where that is a fact too: `81-` and `1/` and `8`. */
function writtenAt(words: Words, at: number): string {
  const isFollowed = at + 1 < words.count && statesFact(words, at + 1)
  const between = isFollowed ? words.text.slice(words.ends[at], words.starts[at + 1]) : ''
  return wordAt(words, at) + (between.length <= MAX_BETWEEN ? between : '')
}

/** Signs between two words, `. “` say; longer stretches are no part of one fact. */
const MAX_BETWEEN = 4

export function addWords(wording: Wording, {hashes, facts}: KeptWords) {
  push(wording.firstWord, wording.hashes.length)
  push(wording.firstFact, wording.factAt.length)
  reserve(wording.hashes, hashes.length).set(hashes, wording.hashes.length)
  wording.hashes.length += hashes.length
  for (const {at, written} of facts) {
    let word = wording.byWritten.get(written)
    if (word === undefined) {
      word = wording.written.push(written) - 1
      wording.byWritten.set(written, word)
    }
    push(wording.factAt, at)
    push(wording.factWord, word)
  }
}

/** What `addWords` was given for a text. */
export function wordsOf(wording: Wording, text: number): KeptWords {
  const {hashes, firstWord, firstFact, factAt, factWord, written} = wording
  const end = (first: Column<Uint32Array>, all: number) =>
    text + 1 < first.length ? first.values[text + 1] : all
  const facts: KeptWords['facts'] = []
  for (let fact = firstFact.values[text]; fact < end(firstFact, factAt.length); fact++)
    facts.push({at: factAt.values[fact], written: written[factWord.values[fact]]})
  const from = firstWord.values[text]
  return {hashes: hashes.values.subarray(from, end(firstWord, hashes.length)), facts}
}

/** A word that is not known any more. */
const UNKNOWN = '…'

/** A text as it is remembered: words to be compared with others of `shortened`. */
export function rememberedWords({hashes, facts}: KeptWords): Words {
  const count = hashes.length
  const texts = new Array<string>(count).fill(UNKNOWN)
  const flags = new Uint8Array(count)
  if (count > 0) flags[0] = CAPITALISED | SENTENCE_START
  for (const {at, written} of facts) {
    texts[at] = written
    flags[at] = (/\d/u.test(written) ? HAS_DIGIT : 0) | (/^\p{Lu}/u.test(written) ? CAPITALISED : 0)
  }
  const starts = new Uint32Array(count)
  const ends = new Uint32Array(count)
  let length = 0
  const parts = texts.map((text, at) => {
    const [word] = /^.*[\p{L}\p{M}\p{N}]/su.exec(text) ?? [text]
    starts[at] = length
    ends[at] = length + word.length
    const part = word === text ? `${text} ` : text
    length += part.length
    return part
  })
  return {text: parts.join(''), count, hashes: Uint32Array.from(hashes), starts, ends, flags}
}

/** A new text, to be compared with a remembered one. */
export function shortened(words: Words): Words {
  return {...words, hashes: Uint32Array.from(shortHashes(words))}
}

function shortHashes({hashes}: Words): Uint16Array {
  return Uint16Array.from(hashes)
}

import {type Paragraph} from '../../text/paragraph.ts'
import {bandHash, BANDS, VALUES, writeSignature} from '../reading/minHash.ts'
import {longSentences} from '../reading/sentences.ts'
import {wordPairs} from '../reading/wordPairs.ts'
import {addEntry, type Chains, createChains, entryBefore, newestEntry} from './chains.ts'
import {type Column, column, push, reserve} from './column.ts'
import {
  addWords,
  createWording,
  type KeptWords,
  keptWords,
  type Wording,
  wordsOf,
} from './wording.ts'

/** The different paragraphs of the archive, each once; columns run parallel. The text itself is not kept. */
export interface Texts {
  /** The two halves of the paragraph's key. */
  keyLow: Column<Uint32Array>
  keyHigh: Column<Uint32Array>
  byKey: Chains
  wordCount: Column<Uint32Array>
  signatures: Column<Uint16Array>
  bands: Chains[]
  /** The long sentences of all texts, in order, each with its text. */
  sentenceHash: Column<Uint32Array>
  sentenceText: Column<Uint32Array>
  bySentence: Chains
  wording: Wording
}

export function createTexts(): Texts {
  return {
    keyLow: column(new Uint32Array(0)),
    keyHigh: column(new Uint32Array(0)),
    byKey: createChains(),
    wordCount: column(new Uint32Array(0)),
    signatures: column(new Uint16Array(0)),
    bands: Array.from({length: BANDS}, createChains),
    sentenceHash: column(new Uint32Array(0)),
    sentenceText: column(new Uint32Array(0)),
    bySentence: createChains(),
    wording: createWording(),
  }
}

/** The text with the paragraph's words, whatever its format; -1 where there is none. */
export function findText(texts: Texts, {key}: Pick<Paragraph, 'key'>): number {
  const [low, high] = halves(key)
  let text = newestEntry(texts.byKey, low)
  while (text >= 0 && (texts.keyLow.values[text] !== low || texts.keyHigh.values[text] !== high)) {
    text = entryBefore(texts.byKey, text)
  }
  return text
}

/** All that is kept of a text. */
interface TextRecord {
  low: number
  high: number
  wordCount: number
  sentences: Iterable<number>
  words: KeptWords
  /** Writes its signature to `out` from `at` on. */
  sign: (out: Uint16Array, at: number) => void
}

/** Adds a text that is not there yet. Returns its index. */
export function addText(texts: Texts, {key, words}: Paragraph): number {
  const [low, high] = halves(key)
  return addRecord(texts, {
    low,
    high,
    wordCount: words.count,
    sentences: longSentences(words).map(({hash}) => hash),
    words: keptWords(words),
    sign: (out, at) => writeSignature(wordPairs(words), out, at),
  })
}

/** Adds a text of another index. Returns its index here. */
export function copyText(texts: Texts, from: Texts, text: number, sentences: Uint32Array): number {
  const {keyLow, keyHigh, wordCount, signatures} = from
  return addRecord(texts, {
    low: keyLow.values[text],
    high: keyHigh.values[text],
    wordCount: wordCount.values[text],
    sentences,
    words: wordsOf(from.wording, text),
    sign: (out, at) => out.set(signatures.values.subarray(text * VALUES, (text + 1) * VALUES), at),
  })
}

function addRecord(texts: Texts, record: TextRecord): number {
  const {low, high, wordCount, sentences, words, sign} = record
  const text = texts.wordCount.length
  push(texts.keyLow, low)
  push(texts.keyHigh, high)
  addEntry(texts.byKey, low, (entry) => texts.keyLow.values[entry])
  push(texts.wordCount, wordCount)
  addWords(texts.wording, words)

  const signatures = reserve(texts.signatures, VALUES)
  sign(signatures, text * VALUES)
  texts.signatures.length += VALUES
  for (let band = 0; band < BANDS; band++) {
    const hashOf = (entry: number) => bandHash(signatures, entry * VALUES, band)
    addEntry(texts.bands[band], hashOf(text), hashOf)
  }
  for (const hash of sentences) {
    push(texts.sentenceHash, hash)
    push(texts.sentenceText, text)
    addEntry(texts.bySentence, hash, (entry) => texts.sentenceHash.values[entry])
  }
  return text
}

function halves(key: number): [low: number, high: number] {
  return [key >>> 0, Math.floor(key / 0x100000000)]
}

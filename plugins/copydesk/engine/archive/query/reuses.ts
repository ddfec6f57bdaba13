import {compareParagraphs, type FactChange} from '../../duplicates/index.ts'
import {type Paragraph, readParagraph, unitsOf} from '../../text/paragraph.ts'
import {type Words} from '../../text/words.ts'
import {bandHash, BANDS, likeness, VALUES, writeSignature} from '../reading/minHash.ts'
import {longSentences, type Sentence} from '../reading/sentences.ts'
import {wordPairs} from '../reading/wordPairs.ts'
import {entryBefore, newestEntry} from '../store/chains.ts'
import {type Place, placesOf, type Stories} from '../store/stories.ts'
import {type KeptWords, rememberedWords, shortened, wordsOf} from '../store/wording.ts'
import {type CameBefore} from './lookBack.ts'
import {findText, type Texts} from '../store/texts.ts'

/** A paragraph that stands in the archive. */
export interface Reuse {
  /** Index of the paragraph asked about. */
  paragraph: number
  kind: 'exact' | 'near' | 'contained'
  /** Share of the wording in common, in (0, 1]; estimated for `near`. */
  likeness: number
  /** Where it stands, the newest story first. */
  places: Place[]
  /** Facts that differ from the text there: `first` is what it says, `second` what the paragraph says. */
  changes: FactChange[]
}

/** Shorter paragraphs are neither kept nor looked for: they come again for good reasons. */
export const MIN_ARCHIVE_WORDS = 8
/** Estimated Jaccard similarity from which a text is a near copy; one word in ten changed gives about .68. */
const MIN_LIKENESS = 0.4
/** Below this it has only a part in common. */
const MIN_NEAR = 0.5
/** Share of a paragraph's words in archived sentences from which it counts as reused. */
const MIN_CONTAINED = 0.5
/** Entries of one chain that are looked at: longer ones are of forms (tables, forecasts). */
const MAX_CHAIN = 400

export interface QueryOptions {
  /** Stories that count: those before the one being checked. */
  cameBefore: CameBefore
  /** A text in at least so many stories is the house's boilerplate and not reported. */
  boilerplateFrom: number
}

/** What of these paragraphs stands in the archive. */
export function queryTexts(
  texts: Texts,
  stories: Stories,
  paragraphs: string[],
  options: QueryOptions,
): Reuse[] {
  return paragraphs.flatMap((text, paragraph) => {
    const match = matchOf(texts, stories, text, options)
    return match ? [{paragraph, ...match}] : []
  })
}

function matchOf(
  texts: Texts,
  stories: Stories,
  written: string,
  {cameBefore, boilerplateFrom}: QueryOptions,
): Omit<Reuse, 'paragraph'> | undefined {
  const paragraph = readParagraph(written)
  if (paragraph.words.count < MIN_ARCHIVE_WORDS) return undefined
  const isBoilerplate = (text: number) => stories.storyCount.values[text] >= boilerplateFrom
  const changesIn = (text: number) => changesBetween(wordsOf(texts.wording, text), paragraph)
  const standing = (text: number) => placesOf(stories, text, cameBefore)

  const same = findText(texts, paragraph)
  if (same >= 0) {
    if (isBoilerplate(same)) return undefined
    const places = standing(same)
    if (places.length > 0) return {kind: 'exact', likeness: 1, places, changes: []}
  }
  writeSignature(wordPairs(paragraph.words), scratch, 0)
  for (const {text, share} of nearTexts(texts)) {
    if (isBoilerplate(text)) return undefined
    const places = standing(text)
    const isNear =
      share >= MIN_NEAR && isOfOneLength(texts.wordCount.values[text], paragraph.words.count)
    if (places.length === 0) continue
    const kind = isNear ? 'near' : 'contained'
    return {kind, likeness: share, places, changes: changesIn(text)}
  }
  const sentences = longSentences(paragraph.words)
  const held = bestHolder(texts, sentences, standing, isBoilerplate)
  if (!held || held.words < MIN_CONTAINED * paragraph.words.count) return undefined
  return {
    kind: 'contained',
    likeness: held.words / paragraph.words.count,
    places: held.places,
    changes: changesIn(held.text),
  }
}

/** None where the two are lines of one form, which speak of different things. */
function changesBetween(earlier: KeptWords, {words}: Paragraph): FactChange[] {
  const asParagraph = (read: Words): Paragraph => ({
    words: read,
    ...unitsOf(read),
    key: -1,
    shingles: NO_SHINGLES,
  })
  const first = {...asParagraph(rememberedWords(earlier)), key: -2}
  const match = compareParagraphs(first, asParagraph(shortened(words)), new WeakMap())
  return !match || match.templated ? [] : match.changes
}

const NO_SHINGLES = new Uint32Array(0)

/** Otherwise one is part of the other. */
function isOfOneLength(a: number, b: number): boolean {
  return Math.min(a, b) >= 0.75 * Math.max(a, b)
}

const scratch = new Uint16Array(VALUES)

/** Texts that share a band with the signature in `scratch`, the most alike first. */
function nearTexts(texts: Texts): {text: number; share: number}[] {
  const seen = new Set<number>()
  const near: {text: number; share: number}[] = []
  const signatures = texts.signatures.values
  for (let band = 0; band < BANDS; band++) {
    let text = newestEntry(texts.bands[band], bandHash(scratch, 0, band))
    for (let walked = 0; text >= 0 && walked < MAX_CHAIN; walked++) {
      if (!seen.has(text)) {
        seen.add(text)
        const share = likeness(scratch, 0, signatures, text * VALUES)
        if (share >= MIN_LIKENESS) near.push({text, share})
      }
      text = entryBefore(texts.bands[band], text)
    }
  }
  return near.sort((x, y) => y.share - x.share || y.text - x.text)
}

/** The text that holds most words of these sentences. */
function bestHolder(
  texts: Texts,
  sentences: Sentence[],
  standing: (text: number) => Place[],
  isBoilerplate: (text: number) => boolean,
): {text: number; words: number; places: Place[]} | undefined {
  const words = new Map<number, number>()
  for (const {hash, from, to} of sentences) {
    let entry = newestEntry(texts.bySentence, hash)
    for (let walked = 0; entry >= 0 && walked < MAX_CHAIN; walked++) {
      const text = texts.sentenceText.values[entry]
      if (texts.sentenceHash.values[entry] === hash && !isBoilerplate(text)) {
        words.set(text, (words.get(text) ?? 0) + to - from)
      }
      entry = entryBefore(texts.bySentence, entry)
    }
  }
  const ranked = [...words].sort((x, y) => y[1] - x[1] || y[0] - x[0])
  for (const [text, count] of ranked) {
    const places = standing(text)
    if (places.length > 0) return {text, words: count, places}
  }
  return undefined
}

import {assertParagraphs} from './assertInput.ts'
import {UNREAD} from './article/paragraphsIn.ts'
import {quoteRanges} from './article/quotes.ts'
import {SPEECH_VERBS} from './data/speechVerbs.ts'
import {type NameRun, readNameRuns} from './names/index.ts'

/** A quotation of a story, with who says it and how, as far as its sentence tells. */
export interface StoryQuote {
  /** The words, without quotation marks and without the comma that its sentence goes on with. */
  text: string
  /** `direct` for a sentence of somebody's own, `partial` for words within one of the reporter's. */
  type: 'direct' | 'partial'
  /** The verb beside it: `said`; undefined where there is none. */
  cue?: string
  /** The last word of the speaker's name in lower case, as in `storyNames`. */
  speaker?: string
  /** True where only a pronoun, or the sentence before, tells who speaks. */
  isGuess: boolean
  /** The paragraph, from 0, and where in it the words stand, `[from, to)` in UTF-16 code units. */
  paragraph: number
  from: number
  to: number
}

/** Shorter ones are single words in quotation marks. */
const FEWEST_WORDS = 3

/**
 * The quotations of a story, in order. Reads English.
 * @throws {TypeError} where the paragraphs are no strings
 */
export function storyQuotes(paragraphs: string[]): StoryQuote[] {
  assertParagraphs(paragraphs)
  let last: string | undefined
  return paragraphs.flatMap((text, paragraph) => {
    const ranges = quoteRanges(text)
    const isQuoted = (at: number) => ranges.some(([from, to]) => from <= at && at < to)
    const runs = readNameRuns(text).filter(({words}) => !isQuoted(words[0]!.offset))
    const verbs = [...text.matchAll(WORD)].filter(
      ({0: word, index}) => SPEECH_VERBS.has(word.toLowerCase()) && !isQuoted(index),
    )
    const inParagraph = runs.filter(({speaks}) => speaks).at(0)
    const quotes = ranges.flatMap(([from, to]): StoryQuote[] => {
      const words = quotedWords(text, from, to)
      if (words.text.split(/\s+/u).length < FEWEST_WORDS) return []
      const verb = nearest(verbs, from, to)
      const named = verb && speakerBeside(text, runs, verb.index, verb[0].length)
      const speaker = named ?? inParagraph
      const before = runs.findLast((run) => isPerson(run) && run.words[0]!.offset < from)
      const key = (speaker ?? before)?.words.at(-1)!.key ?? last
      return [
        {
          ...words,
          type: isSentence(text, from, words.text) ? 'direct' : 'partial',
          ...(verb && {cue: verb[0].toLowerCase()}),
          ...(key && {speaker: key}),
          isGuess: speaker === undefined,
          paragraph,
        },
      ]
    })
    last = inParagraph?.words.at(-1)!.key ?? runs.find(isPerson)?.words.at(-1)!.key ?? last
    return quotes
  })
}

const WORD = /\p{L}+/gu

/** The words between the marks. */
function quotedWords(text: string, from: number, to: number) {
  const isClosed = /[^\p{L}\p{N}\s.,!?…;:)\]-]/u.test(text[to - 1] ?? '') && to - from > 1
  const inside = text.slice(from + 1, isClosed ? to - 1 : to)
  const start = from + 1 + (inside.length - inside.trimStart().length)
  const words = inside.trim().replace(/,$/u, '')
  // what an inline object shows between words is left out of the quote; a note beside one is no part of it
  const said = words.replace(/(?<!\S)\u2b1a(?!\S)/gu, '…').replaceAll(UNREAD, '')
  return {text: said, from: start, to: start + words.length}
}

/** It opens with a capital, at the start of a sentence or after a verb and a comma or colon. */
const isSentence = (text: string, from: number, words: string) =>
  /^\P{L}*\p{Lu}/u.test(words) &&
  (/(?:^|[.!?…:,]["”’]?)\s*$/u.test(text.slice(0, from)) || words.split(/\s+/u).length > 5)

/** The verb that goes with a quotation: right after it, else before it, else anywhere in its paragraph. */
function nearest(verbs: RegExpExecArray[], from: number, to: number): RegExpExecArray | undefined {
  const after = verbs.find(({index}) => index >= to && index - to < NEAR)
  const before = verbs.findLast(({index}) => index < from && from - index < NEAR)
  return after ?? before ?? verbs[0]
}
const NEAR = 60

/** The name that stands beside a verb, on either side. */
function speakerBeside(
  text: string,
  runs: NameRun[],
  at: number,
  length: number,
): NameRun | undefined {
  const distance = ({words}: NameRun) => {
    const [first, last] = [words[0]!, words.at(-1)!]
    return first.offset > at ? first.offset - at - length : at - last.offset - last.text.length
  }
  // `said Capt. Joren Halmar`
  const isTitled = ({title, words}: NameRun) =>
    title !== '' && /^[\p{L}. ]*$/u.test(text.slice(at + length, words[0]!.offset))
  return runs
    .filter((run) => (run.speaks || isTitled(run)) && distance(run) < NEAR)
    .toSorted((a, b) => distance(a) - distance(b))[0]
}

const isPerson = ({title, words, isWho}: NameRun) => title !== '' || words.length > 1 || isWho

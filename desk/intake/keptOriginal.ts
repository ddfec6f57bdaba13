import {type IntakeLeftOut, type IntakeStory} from '../../plugins/copydesk/story/index.ts'
import en from '../i18n/en.ts'

/**
 * The bytes of a file that are kept, in a private document: a lake holds each document in memory, and assets are
 * public. Of a larger one the words are kept.
 */
const MOST_KEPT = 1024 * 1024
const MOST_WORDS_KEPT = 1024 * 1024
/**
 * Draft and notes are one transaction, and a hosted lake takes requests of 4,000,000 bytes
 * (https://www.sanity.io/docs/content-lake/technical-limits): some are left for their fields.
 */
const MOST_TOGETHER = 3_800_000

/** The text as it arrived; where that is not the whole of a small file, its bytes, too. */
export function keptOriginal(story: IntakeStory, sha256: string): object {
  const {original} = story
  const {name, mediaType, bytes, text} = original
  const {words, file} = whatIsKept(story)
  return {
    ...(words && text ? {wireCopy: text} : {}),
    original: {
      name,
      mediaType,
      size: bytes.length,
      sha256,
      ...(file && !isItsText(original) ? {base64: base64Of(bytes)} : {}),
    },
  }
}

/** Whether the words of a file are small enough to be kept, and whether the whole of it is. */
function whatIsKept(story: IntakeStory): {words: boolean; file: boolean} {
  const {text, bytes} = story.original
  const room = MOST_TOGETHER - jsonSize([story.blocks, story.tables])
  const size = text.length <= MOST_WORDS_KEPT ? jsonSize(text) : Infinity
  const words = size <= room
  if (isItsText(story.original)) return {words, file: words}
  const left = room - (words ? size : 0)
  return {words, file: bytes.length <= MOST_KEPT && (bytes.length * 4) / 3 <= left}
}

const jsonSize = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

/** Whether the words of a file are all there is of it: text in UTF-8. */
function isItsText({bytes, text}: IntakeStory['original']): boolean {
  const own = new TextEncoder().encode(text)
  return own.length === bytes.length && own.every((byte, index) => byte === bytes[index])
}

/** A file that is too big to be kept in a document is named before anything is stored. */
export function originalNotKept(story: IntakeStory): IntakeLeftOut[] {
  const {original} = story
  const {words, file} = whatIsKept(story)
  if (file) return []
  const size = `${(original.bytes.length / 1024 / 1024).toFixed(1)} MB`
  const why = en[words ? 'import.why.wordsKept' : 'import.why.nothingKept']
  return [{text: `${original.name}, ${size}`, why}]
}

const base64Of = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

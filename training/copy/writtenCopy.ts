/** Some copy as a sender would write it, and what a reader of it should find. The people and events are made up. */
export interface WrittenCopy {
  id: string
  /** Whose way of sending copy it follows. */
  style: string
  text: string
  headline: string | null
  byline: string | null
  /** The place alone. */
  dateline: string | null
  paragraphs: string[]
}

/** A text by its letters and digits alone, in small letters. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

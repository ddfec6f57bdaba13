import {type WrittenDateline} from '../forms/dateline.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'

/** A line that went nowhere else, and why. */
export interface LeftOut {
  text: string
  why: string
  line: number
}

/** What stands above the story proper. */
export interface Head {
  headline?: string
  byline?: string
  dateline?: WrittenDateline & {text: string}
  leftOut: LeftOut[]
  /** The paragraphs of the story, without what the head took. */
  body: TextParagraph[]
}

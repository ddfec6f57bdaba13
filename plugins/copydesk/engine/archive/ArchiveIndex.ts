import {readParagraph} from '../duplicates/paragraph.ts'
import {decode, encode} from './format.ts'
import {MIN_ARCHIVE_WORDS, queryTexts, type Reuse} from './query.ts'
import {addRow, addStory, createStories, removeStory, type Stories} from './stories.ts'
import {addText, createTexts, findText, type Texts} from './texts.ts'

/** Stories that share a paragraph from which it counts as boilerplate: copyright lines, biographies. */
const BOILERPLATE_FROM = 6

/** The published archive, remembered by the words of its paragraphs; the texts themselves are not kept. */
export class ArchiveIndex {
  readonly #texts: Texts
  readonly #stories: Stories

  constructor(texts: Texts = createTexts(), stories: Stories = createStories()) {
    this.#texts = texts
    this.#stories = stories
  }

  /** How many stories there are. */
  get size(): number {
    return this.#stories.byId.size
  }

  has(story: string): boolean {
    return this.#stories.byId.has(story)
  }

  /** Adds a story by its identifier; one that is there already is replaced. */
  add(story: string, paragraphs: readonly string[]) {
    removeStory(this.#stories, story)
    addStory(this.#stories, story)
    paragraphs.forEach((text, position) => {
      const paragraph = readParagraph(text)
      if (paragraph.words.count < MIN_ARCHIVE_WORDS) return
      const known = findText(this.#texts, paragraph)
      addRow(this.#stories, known >= 0 ? known : addText(this.#texts, paragraph), position)
    })
  }

  /** Takes a story out. False where it was not there. */
  remove(story: string): boolean {
    return removeStory(this.#stories, story)
  }

  /**
   * Which of the paragraphs stand in the archive, in order; boilerplate, learnt by the number of stories that share
   * it, is left out.
   * @param except a story that does not count: the one being checked
   */
  query(paragraphs: readonly string[], except?: string): Reuse[] {
    return queryTexts(this.#texts, this.#stories, [...paragraphs], {
      except,
      boilerplateFrom: BOILERPLATE_FROM,
    })
  }

  /** The whole index with a checksum, to be written to a file. */
  save(): Uint8Array {
    return encode(this.#texts, this.#stories)
  }

  /**
   * The index that `save` gave, without a rebuild.
   * @throws {ArchiveFormatError} where the bytes are damaged, of another version or no index at all
   */
  static load(bytes: Uint8Array): ArchiveIndex {
    const {texts, stories} = decode(bytes)
    return new ArchiveIndex(texts, stories)
  }
}

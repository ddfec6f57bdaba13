import {readParagraph} from '../duplicates/paragraph.ts'
import {readWords} from '../text/words.ts'
import {type Archive, decode, encode} from './format.ts'
import {MIN_ARCHIVE_WORDS, queryTexts, type Reuse} from './query.ts'
import {
  addNames,
  createSpellings,
  otherSpellings,
  type OtherSpelling,
  removeNames,
  type Spellings,
} from './spellings.ts'
import {storyNames} from './storyNames.ts'
import {addRow, addStory, createStories, removeStory, type Stories} from './stories.ts'
import {addText, createTexts, findText, type Texts} from './texts.ts'

/** Stories that share a paragraph from which it counts as boilerplate: copyright lines, biographies. */
const BOILERPLATE_FROM = 6

function emptyArchive(): Archive {
  return {texts: createTexts(), stories: createStories(), spellings: createSpellings()}
}

/** The published archive, remembered by the words of its paragraphs; the texts themselves are not kept. */
export class ArchiveIndex {
  readonly #texts: Texts
  readonly #stories: Stories
  readonly #spellings: Spellings

  constructor({texts, stories, spellings}: Archive = emptyArchive()) {
    this.#texts = texts
    this.#stories = stories
    this.#spellings = spellings
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
    this.remove(story)
    addStory(this.#stories, story)
    const read = paragraphs.map(readParagraph)
    addNames(this.#spellings, storyNames(read.map(({words}) => words)))
    read.forEach((paragraph, position) => {
      if (paragraph.words.count < MIN_ARCHIVE_WORDS) return
      const known = findText(this.#texts, paragraph)
      addRow(this.#stories, known >= 0 ? known : addText(this.#texts, paragraph), position)
    })
  }

  /** Takes a story out. False where it was not there. */
  remove(story: string): boolean {
    const index = this.#stories.byId.get(story)
    if (index === undefined) return false
    removeStory(this.#stories, index)
    removeNames(this.#spellings, index)
    return true
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

  /**
   * The names of these paragraphs that the archive usually writes otherwise, in order of first mention.
   * @param except a story that does not count: the one being checked
   */
  spellings(paragraphs: readonly string[], except?: string): OtherSpelling[] {
    const own = except === undefined ? undefined : this.#stories.byId.get(except)
    return otherSpellings(this.#spellings, storyNames(paragraphs.map(readWords)), own)
  }

  /** The whole index with a checksum, to be written to a file. */
  save(): Uint8Array {
    return encode({texts: this.#texts, stories: this.#stories, spellings: this.#spellings})
  }

  /**
   * The index that `save` gave, without a rebuild.
   * @throws {ArchiveFormatError} where the bytes are damaged, of another version or no index at all
   */
  static load(bytes: Uint8Array): ArchiveIndex {
    return new ArchiveIndex(decode(bytes))
  }
}

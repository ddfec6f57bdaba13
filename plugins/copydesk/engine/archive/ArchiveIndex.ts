import {type StoryOrigin} from '../model/article.ts'
import {type NameRun} from '../names/index.ts'
import {readParagraph} from '../text/paragraph.ts'
import {type AskingStory, lookBack} from './query/lookBack.ts'
import {otherSpellings} from './query/otherSpellings.ts'
import {MIN_ARCHIVE_WORDS, queryTexts, type Reuse} from './query/reuses.ts'
import {archivedRuns, type StoryName, storyNames} from './reading/storyNames.ts'
import {
  type Archive,
  compacting,
  emptyArchive,
  isMostlyRemoved,
  makingRoom,
} from './store/archive.ts'
import {ArchiveFormatError} from './store/container.ts'
import {type ArchivePart, decode, encode, partsOf, readingParts} from './store/format.ts'
import {addNames, listingParts, removeNames} from './store/spellings.ts'
import {addRow, addStory, removeStory} from './store/stories.ts'
import {addText, findText} from './store/texts.ts'

/** Stories that share a paragraph from which it counts as boilerplate: copyright lines, biographies. */
const BOILERPLATE_FROM = 6

/** A name that earlier stories usually write otherwise. */
export interface OtherSpelling {
  name: StoryName
  /** Earlier stories that write it as this one does. */
  stories: number
  /** How most earlier stories write it, how many they are, and some of them, the newest first. */
  usual: {text: string; stories: number; newest: string[]}
}

/** The published archive, remembered by the words of its paragraphs; the texts themselves are not kept. */
export class ArchiveIndex {
  #archive: Archive = emptyArchive()
  /** What was read for the last question: a story under the hand is asked about with each letter. */
  #runs = new Map<string, NameRun[]>()

  /** How many stories there are. */
  get size(): number {
    return this.#archive.stories.byId.size
  }

  has(story: string): boolean {
    return this.#archive.stories.byId.has(story)
  }

  /**
   * Adds a story by its identifier; one that is there already is replaced.
   * @param origin when it was first published, and of which story it is a version: only what came before is told
   */
  add(story: string, paragraphs: readonly string[], origin: StoryOrigin = {}) {
    this.remove(story)
    const {texts, stories, spellings} = this.#archive
    const read = paragraphs.map(readParagraph)
    addStory(stories, story, origin)
    addNames(spellings, storyNames(paragraphs))
    read.forEach((paragraph, position) => {
      if (paragraph.words.count < MIN_ARCHIVE_WORDS) return
      const known = findText(texts, paragraph)
      addRow(stories, known >= 0 ? known : addText(texts, paragraph), position)
    })
  }

  /** Takes a story out. False where it was not there. */
  remove(story: string): boolean {
    const index = this.#archive.stories.byId.get(story)
    if (index === undefined) return false
    removeStory(this.#archive.stories, index)
    removeNames(this.#archive.spellings, index)
    return true
  }

  /**
   * Which of the paragraphs stand in the archive, in order; boilerplate, learnt by the number of stories that share
   * it, is left out.
   * @param asking the story being checked: it does not count, nor does what was published after it
   */
  query(paragraphs: readonly string[], asking: AskingStory = {}): Reuse[] {
    const {texts, stories} = this.#archive
    return queryTexts(texts, stories, [...paragraphs], {
      cameBefore: lookBack(stories, asking),
      boilerplateFrom: BOILERPLATE_FROM,
    })
  }

  /**
   * The names of these paragraphs that the archive usually writes otherwise, in order of first mention.
   * @param asking the story being checked: it does not count, nor does what was published after it
   */
  spellings(paragraphs: readonly string[], asking: AskingStory = {}): OtherSpelling[] {
    const {stories, spellings} = this.#archive
    const cameBefore = lookBack(stories, asking)
    const uncounted = new Set([...stories.byId.values()].filter((story) => !cameBefore(story)))
    return otherSpellings(
      spellings,
      storyNames(paragraphs, this.#runsOf(paragraphs)),
      uncounted,
    ).map(({usual, ...other}) => ({
      ...other,
      usual: {...usual, newest: usual.newest.map((story) => stories.ids[story])},
    }))
  }

  #runsOf(paragraphs: readonly string[]): (paragraph: string) => NameRun[] {
    const runs = paragraphs.map(
      (text) => [text, this.#runs.get(text) ?? archivedRuns(text)] as const,
    )
    this.#runs = new Map(runs)
    return (paragraph) => this.#runs.get(paragraph)!
  }

  /** The whole index with a checksum, to be written to a file. */
  save(): Uint8Array {
    const steps = this.compact()
    while (!steps.next().done);
    return encode(this.#archive)
  }

  /**
   * Makes the index anew where more than half of it is of stories that were removed or replaced, in steps of some
   * milliseconds; nothing may be added or removed between them.
   */
  *compact(): Generator<void> {
    if (isMostlyRemoved(this.#archive)) this.#archive = yield* compacting(this.#archive)
  }

  /**
   * Makes room for stories to come, in steps of some milliseconds. An index of `deserialize` has none: the first story
   * that is added would have all of it copied at once.
   */
  makeRoom(): Generator<void> {
    return makingRoom(this.#archive)
  }

  /**
   * The index in parts of a few megabytes, each with a checksum: typed arrays, and one text. No word of a story that
   * was removed is in them. Nothing may be added or removed until the last one is stored.
   */
  serialize(): Generator<ArchivePart> {
    return partsOf(this.#archive)
  }

  /**
   * The index of the parts that `serialize` gave, in steps of some milliseconds. The parts become its own.
   * @throws {ArchiveFormatError} where they are damaged or none of an index
   */
  static *deserialize(parts: readonly ArchivePart[]): Generator<void, ArchiveIndex> {
    const index = new ArchiveIndex()
    index.#archive = yield* readingParts(parts)
    yield* listingParts(index.#archive.spellings)
    return index
  }

  /**
   * The index that `save` gave, without a rebuild.
   * @throws {ArchiveFormatError} where the bytes are damaged, of another version or no index at all
   */
  static load(bytes: Uint8Array): ArchiveIndex {
    const index = new ArchiveIndex()
    index.#archive = decode(bytes)
    return index
  }

  /** The saved index, or where there is none or a damaged one, a new index of these stories. */
  static loadOrRebuild(
    bytes: Uint8Array | undefined,
    stories: () => Iterable<[story: string, paragraphs: readonly string[]]>,
  ): ArchiveIndex {
    try {
      if (bytes) return ArchiveIndex.load(bytes)
    } catch (error) {
      if (!(error instanceof ArchiveFormatError)) throw error
    }
    const index = new ArchiveIndex()
    for (const [story, paragraphs] of stories()) index.add(story, paragraphs)
    return index
  }
}

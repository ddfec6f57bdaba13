import {type HouseStyle} from '../model/houseStyle.ts'
import {type ArchiveIndex} from '../archive/index.ts'
import {paragraphNames, type ParagraphNames} from '../article/places.ts'
import {
  createRepeatCache,
  readRepeats,
  type RepeatCache,
  type Repeats,
} from '../duplicates/index.ts'
import {type ArticleParagraph, type StoryOrigin} from '../model/article.ts'
import {unreadLanguage} from '../text/language.ts'
import {once} from '../text/once.ts'
import {type Decision, type Records} from '../model/records.ts'
import {
  createNameCache,
  type Decided,
  type NameCache,
  type Names,
  type PairMemory,
  readDecisions,
  readNames,
  type RecordIndex,
  recordIndex,
  spellingGroups,
  type SpellingGroups,
} from '../names/index.ts'

/** A story to be checked; the arrays run parallel. */
export interface Story {
  paragraphs: string[]
  /** What each paragraph is; all `body` unless given. */
  roles?: ArticleParagraph['role'][]
  /** What each is called; counted by their roles unless given. */
  names?: ParagraphNames
}

/** What a story is read with. */
export interface ReadingOptions extends StoryOrigin {
  records?: Records
  decisions?: Decision[]
  /** Which copy of a repeated block to keep: the earlier in a story (default), the later in a live blog. */
  keep?: 'earlier' | 'later'
  /** The house's style, for the rule that notes what is written otherwise; it is silent without it. */
  style?: HouseStyle
  /** The published archive, for the rules that compare with it; they do not run without it. */
  archive?: ArchiveIndex
  /** The language of the story, `'en'` say; told from its text unless given. The name rules read English. */
  language?: string
  /**
   * The day of the story, `'2021-12-18'` say: it gives dates their year. `checkArticle`: the day of the dateline or of
   * first publication.
   */
  date?: string
  /** The identifier of the story being checked, left out of the archive. `checkArticle`: its published `_id`. */
  story?: string
}

/** One story as all rules read it. What several rules need is read once, when the first of them asks for it. */
export interface Reading extends Omit<Story, 'names'> {
  readonly options: ReadingOptions
  /** Whether it is in English, Nigerian Pidgin included: what the rules for names and facts can read. */
  readonly isEnglish: boolean
  /** How a reader counts the paragraphs. */
  readonly numbers: ParagraphNames
  /**
   * What a function reads in each paragraph, one value a paragraph: `readEach(sentencesOf)`. Kept by function and text,
   * so that only changed paragraphs are read again; the function must be the same each time and depend on nothing else.
   */
  readEach<T>(read: (text: string) => T): T[]
  /** The paragraphs that stand twice. */
  readonly repeats: Repeats
  /**
   * The names of the story, none of one that is not in English; copies of earlier paragraphs add places, and no
   * evidence.
   */
  readonly names: Names
  /** The names that are spelled in several ways. */
  readonly spellings: SpellingGroups
  /** The house's records, by the words of names. */
  readonly records: RecordIndex
  /** The editor's decisions, by the words of names. */
  readonly decided: Decided
}

/** What is kept between readings of one story as it changes. */
export interface ReadingCaches {
  repeats: RepeatCache
  names: NameCache
  pairs: PairMemory
  /** The texts of paragraphs, numbered, and what each function read from them, by those numbers. */
  texts: Map<string, number>
  each: Map<unknown, unknown[]>
}

/** When more texts than this were kept, they are forgotten before the next reading. */
const MAX_PARAGRAPHS = 4096

export function createReadingCaches(): ReadingCaches {
  return {
    repeats: createRepeatCache(),
    names: createNameCache(),
    pairs: new Map(),
    texts: new Map(),
    each: new Map(),
  }
}

/** A reading of a story in which nothing has been read yet. */
export function createReading(
  {paragraphs, roles, names: given}: Story,
  options: ReadingOptions = {},
  caches: ReadingCaches = createReadingCaches(),
): Reading {
  const numbers = once((): ParagraphNames => given ?? paragraphNames(paragraphs.length, roles))
  const kept = once(() => keptTexts(paragraphs, caches))
  const readEach = <T>(read: (text: string) => T): T[] => {
    const {numbers, each} = kept()
    const known = (each.get(read) ?? []) as T[]
    each.set(read, known)
    return numbers.map((number, at) => (known[number] ??= read(paragraphs[at]!)))
  }
  const isEnglish = once(() => unreadLanguage(paragraphs, options.language) === null)
  // the cells of a table repeat each other by its nature
  const compared = once(() => paragraphs.map((text, at) => (roles?.[at] === 'cell' ? '' : text)))
  const repeats = once(() => readRepeats(compared(), caches.repeats))
  const names = once(() => {
    const read = isEnglish() ? paragraphs : paragraphs.map(() => '')
    return readNames({paragraphs: read, roles, isCopy: repeats().isCopy}, caches.names)
  })
  const records = once(() => recordIndex(options.records))
  const decided = once(() => readDecisions(options.decisions))
  const spellings = once(() => spellingGroups(names(), records(), decided(), caches.pairs))
  return {
    paragraphs,
    roles,
    options,
    get isEnglish() {
      return isEnglish()
    },
    get numbers() {
      return numbers()
    },
    readEach,
    get repeats() {
      return repeats()
    },
    get names() {
      return names()
    },
    get spellings() {
      return spellings()
    },
    get records() {
      return records()
    },
    get decided() {
      return decided()
    },
  }
}

/** The number of each paragraph's text among those that are kept, and what was read from them. */
function keptTexts(paragraphs: string[], caches: ReadingCaches) {
  if (caches.texts.size > MAX_PARAGRAPHS) {
    caches.texts = new Map()
    caches.each = new Map()
  }
  const {texts, each} = caches
  const numbers = paragraphs.map((text) => {
    const number = texts.get(text) ?? texts.size
    texts.set(text, number)
    return number
  })
  return {numbers, each}
}

import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN_NAMES} from '../data/givenNames.ts'
import {ORDINARY_WORDS} from '../data/ordinaryWords.ts'
import {ARABIC_ARTICLES, PARTICLES} from '../data/particles.ts'
import {SPEECH_VERBS} from '../data/speechVerbs.ts'
import {TITLES} from '../data/titles.ts'
import {fold} from './fold.ts'
import {quotations} from './quotations.ts'
import {scanWords, type Word} from './scanWords.ts'

/** One capitalised word of a name where it stands. */
export interface NameWord {
  /** As written, with its article and without a possessive ending: `Al-Kadhimi`. */
  text: string
  /** Its letters in lower case, without article and diacritics: `kadhimi`. */
  key: string
  offset: number
  caps: boolean
  quoted: boolean
  possessive: boolean
}

/** A run of capitalised words that reads as one name. */
export interface Run {
  words: NameWord[]
  /** The title before it, in lower case; `''` where there is none. */
  title: string
  /** It holds an initial: `J. Smith`. */
  initialed: boolean
  /** It opens a sentence, so its first capital tells nothing. */
  opening: boolean
  /** It stands beside a verb of speech, or after `according to`. */
  speaks: boolean
  /** It follows `in`, `near`, `village of`, or it is a dateline. */
  located: boolean
  /** Only a comma or `and` parts it from the run before. */
  joined: boolean
}

/** What the name checks need of a paragraph; a pure function of its text. */
export interface Extracted {
  runs: Run[]
  /** The words that the paragraph writes in lower case, four letters or more. */
  lower: Set<string>
}

const LOCATING = new Set(
  'in at near outside into toward towards across around northern southern eastern western'.split(
    ' ',
  ),
)
const NAMING = new Set(
  'village city town province provinces district region state valley'.split(' '),
)
const ADVERB = /ly$|^(?:also|has|had|then|later|himself|herself|who|is|was)$/

/** Reads the names of one paragraph. Never throws. */
export function extract(text: string): Extracted {
  const words = scanWords(text)
  const lower = new Set<string>()
  const runs: Run[] = []
  const quotes = /["“”«»„]/.test(text) ? quotations(text) : []
  const shouted = isShouted(words)
  const low = (i: number): string =>
    i >= 0 && i < words.length ? text.slice(words[i]!.start, words[i]!.end).toLowerCase() : ''

  let run: Run | null = null
  let first = 0
  let title = ''
  let lastRunEnd = -2
  const close = (next: number): void => {
    if (run && run.words.length > 0) {
      finish(run, first, next)
      runs.push(run)
      lastRunEnd = next
    }
    run = null
  }
  const finish = (done: Run, from: number, next: number): void => {
    const before = low(from - 1)
    const after = low(next)
    const afterNear = next < words.length && words[next]!.gap !== 'stop'
    done.speaks =
      (afterNear && SPEECH_VERBS.has(after)) ||
      (afterNear && ADVERB.test(after) && SPEECH_VERBS.has(low(next + 1))) ||
      (words[from]!.gap === 'space' && SPEECH_VERBS.has(before)) ||
      (before === 'to' && low(from - 2) === 'according')
    done.located =
      (words[from]!.gap === 'space' &&
        (LOCATING.has(before) || (before === 'of' && NAMING.has(low(from - 2))))) ||
      (from === 0 && !shouted && done.words.every((word) => word.caps) && isDatelineEnd(text, done))
    done.joined =
      lastRunEnd === from
        ? words[from]!.gap === 'comma'
        : lastRunEnd === from - 1 && (before === 'and' || before === 'or' || before === '&')
  }

  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (run && word.gap !== 'space') close(i)
    if (word.gap === 'stop') title = ''
    if (word.shape === 'other') {
      close(i)
      title = ''
      continue
    }
    const written = text.slice(word.start, word.end)
    const open: Run | null = run
    if (word.shape === 'lower') {
      const article = /^(\p{Ll}+)[-‐‑]\p{Lu}/u.exec(written)
      if (!article || !ARABIC_ARTICLES.has(article[1]!)) {
        const next = words[i + 1]
        const inside =
          open && PARTICLES.has(written) && next?.gap === 'space' && next.shape === 'capital'
        if (!inside) close(i)
        title = TITLES.has(written) && word.gap !== 'stop' ? written : ''
        if (word.end - word.start > 3) lower.add(written)
        continue
      }
    }
    if (word.shape === 'initial') {
      if (open) (open as Run).initialed = true
      else if (
        words[i + 1]?.shape === 'capital' &&
        words[i + 1]!.gap === 'space' &&
        written.endsWith('.')
      ) {
        run = newRun(word, title)
        run.initialed = true
        first = i
      }
      continue
    }
    const base = nameOf(written)
    const plain = base.toLowerCase()
    const previous = (open as Run | null)?.words.at(-1)
    const next = words[i + 1]
    const namedNext = next?.gap === 'space' && next.shape === 'capital'
    if (TITLES.has(plain.replace(/\.$/, '')) && !(previous && GIVEN_NAMES.has(previous.key))) {
      close(i)
      title = plain.replace(/\.$/, '')
      continue
    }
    const ordinary = ORDINARY_WORDS.has(plain) || DEMONYMS.has(plain)
    const keeps =
      !ordinary ||
      (previous && GIVEN_NAMES.has(previous.key) && !DEMONYMS.has(plain)) ||
      (namedNext && GIVEN_NAMES.has(plain) && !ORDINARY_WORDS.has(low(i + 1)))
    if (!keeps) {
      close(i)
      title = ''
      continue
    }
    if (PARTICLES.has(plain) && namedNext) {
      if (!run) {
        run = newRun(word, title)
        first = i
      }
      continue
    }
    const key = fold(withoutArticle(base))
    if (key.length < 2 || (word.shape === 'caps' && base.length <= 3)) {
      close(i)
      title = ''
      continue
    }
    if (!run) {
      run = newRun(word, title)
      first = i
      title = ''
    }
    const found: Run = run
    found.words.push({
      text: base,
      key,
      offset: word.start,
      caps: word.shape === 'caps',
      quoted: quotes.some(([from, to]) => word.start >= from && word.start < to),
      possessive: base.length < written.length && /^['’‘ʼ`]s/i.test(written.slice(base.length)),
    })
    if (base.length < written.length) close(i + 1)
  }
  close(words.length)
  return {runs, lower}
}

function newRun(word: Word, title: string): Run {
  return {
    words: [],
    title,
    initialed: false,
    opening: word.gap === 'stop' || word.opens,
    speaks: false,
    located: false,
    joined: false,
  }
}

/** The name inside a written word: no possessive, no `-based`, no `Ex-`; of a glued word its first part. */
function nameOf(written: string): string {
  let name = written.replace(/['’‘ʼ`][sS]?$/, '')
  const tail = /(?<=\p{L}{2})[-‐‑]\p{Ll}/u.exec(name)
  if (tail && tail.index > 0 && !ARABIC_ARTICLES.has(name.slice(0, tail.index).toLowerCase()))
    name = name.slice(0, tail.index)
  return name.replace(/(?<=\p{Ll}{4})\p{Lu}\p{Ll}{4,}$/u, '')
}

function withoutArticle(name: string): string {
  const article = /^(\p{L}{2})[-‐‑](?=\p{L}{2})/u.exec(name)
  return article && ARABIC_ARTICLES.has(article[1]!.toLowerCase()) ? name.slice(3) : name
}

/** All capitals: the shape of its words tells nothing. */
function isShouted(words: Word[]): boolean {
  return (
    words.length > 2 && words.every((word) => word.shape !== 'lower' && word.shape !== 'capital')
  )
}

function isDatelineEnd(text: string, run: Run): boolean {
  const last = run.words.at(-1)!
  return /^\s*(?:[:(–—-]|,\s)/.test(
    text.slice(last.offset + last.text.length, last.offset + last.text.length + 4),
  )
}

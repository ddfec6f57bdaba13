import {assertOptions, assertParagraphs} from './assertInput.ts'
import {type Records} from './model/records.ts'
import {COMMON_WORD, GIVEN, kindsOf, type NameRun, PLACE, SURNAME, WORD} from './names/index.ts'
import {createReading} from './reading/index.ts'
import {plainTypography} from './text/typography.ts'

/** A person or a place that a story names. */
export interface NamedInStory {
  kind: 'person' | 'place'
  /** As the story writes it in full: `Helmet Zahir`. */
  name: string
  /** The title before it, as written: `Capt.`; `''` for none. */
  title: string
  /** How often it stands. */
  count: number
  /** Its last word in lower case: by it `Zahir` is known as `Helmet Zahir`. */
  key: string
  /** The paragraph, from 0, that names it first. */
  paragraph: number
  /** The records that it may be, the likeliest first. */
  records: {id: string; name: string}[]
}

/** All that is known of the runs that end with one word. */
interface Group {
  key: string
  runs: {run: NameRun; paragraph: number}[]
}

/**
 * The people and places that a story names, in the order in which it does: people whom it introduces, by a given name,
 * a title, what they say; places that it says something is in. What may be neither is left out. Reads English.
 * @throws {TypeError} where the paragraphs are no strings, or the records are not what they must be
 */
export function storyNames(paragraphs: string[], records: Records = {}): NamedInStory[] {
  assertParagraphs(paragraphs)
  assertOptions({records})
  const {names} = createReading({paragraphs}, {})
  const groups = new Map<string, Group>()
  names.extracted.forEach(({runs}, paragraph) => {
    for (const run of runs) {
      const {key} = run.words.at(-1)!
      const group = groups.get(key) ?? {key, runs: []}
      group.runs.push({run, paragraph})
      groups.set(key, group)
    }
  })
  return [...groups.values()].flatMap((group) => {
    const kind = kindOf(group, records)
    return kind ? [named(group, kind, paragraphs, records)] : []
  })
}

function kindOf({key, runs}: Group, records: Records): NamedInStory['kind'] | undefined {
  const longest = runs.reduce((most, {run}) => Math.max(most, run.words.length), 0)
  const all = runs.map(({run}) => run)
  const kinds = kindsOf(key)
  const isThing = all.some(({words}) =>
    words.some((word) => THINGS.has(word.text.toLowerCase().replace(/s$/u, ''))),
  )
  const isIntroduced = all.some(
    ({words, title, hasApposition, isWho, initialed}) =>
      title !== '' ||
      (words.length > 1 && (kindsOf(words[0]!.key) & GIVEN) > 0) ||
      (words.length > 1 && (hasApposition || isWho)) ||
      initialed,
  )
  const speaks = all.filter((run) => run.speaks).length
  const located = all.filter((run) => run.located || run.called !== '').length
  const isSaid = all.some(({called, dateline}) => called !== '' || dateline)
  const isOrdinary = (kinds & COMMON_WORD) > 0 && (kinds & (PLACE | SURNAME)) === 0
  if (isThing) return undefined
  const isPlace =
    located > 0 &&
    speaks === 0 &&
    !all.some(({title}) => title !== '') &&
    (isSaid ||
      (kinds & PLACE) > 0 ||
      (!isIntroduced && (kinds & (WORD | COMMON_WORD)) === 0 && 2 * located >= all.length))
  if (isPlace) return 'place'
  if (isIntroduced && longest < 5 && !(isOrdinary && longest === 1)) return 'person'
  // in full once, then by the last word alone
  const isShortened = all.some(({words}) => words.length === 1)
  if ((speaks > 0 || isShortened) && longest > 1 && longest < 4 && located === 0 && !isOrdinary)
    return 'person'
  const isOnRecord = (list: Records['sources']) =>
    list?.some(({name}) =>
      all.some(({words}) => words.length > 1 && folded(name) === folded(nameOf(words))),
    )
  if (isOnRecord(records.sources)) return 'person'
  return isOnRecord(records.locations) ? 'place' : undefined
}

/** They end the names of what is neither a person nor a place. */
const THINGS = new Set(
  (
    'agency army association authority bank board brigade bureau church club college commission committee company ' +
    'corporation council court department division federation force foundation front fund government group hospital ' +
    'institute international ministry movement network office organization party police port school service society ' +
    'staff state team union university monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'april june july august september october november december'
  ).split(' '),
)

function named(
  {key, runs}: Group,
  kind: NamedInStory['kind'],
  paragraphs: string[],
  records: Records,
): NamedInStory {
  const full = runs.reduce((most, one) => {
    const isBetter =
      one.run.words.length > most.run.words.length ||
      (one.run.words.length === most.run.words.length && isCaps(most.run) && !isCaps(one.run))
    return isBetter ? one : most
  })
  const name = nameOf(full.run.words)
  const titled = runs.find(({run}) => run.title !== '')
  return {
    kind,
    name: isCaps(full.run) ? capitalized(name) : name,
    title: titled ? titleOf(paragraphs[titled.paragraph]!, titled.run) : '',
    count: runs.length,
    key,
    paragraph: runs[0]!.paragraph,
    records: kind === 'person' ? personsLike(name, records) : placesLike(name, records),
  }
}

const nameOf = (words: NameRun['words']) => words.map(({text}) => text).join(' ')
const isCaps = ({words}: NameRun) => words.every(({caps}) => caps)
const capitalized = (text: string) =>
  text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
const folded = (text: string) =>
  plainTypography(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The title as it is printed: `Capt.`, `Lt. Col.`; what stands in small letters is what somebody does. */
function titleOf(text: string, {title, words}: NameRun): string {
  const before = text.slice(0, words[0]!.offset).trimEnd().split(/\s+/u)
  const printed = before.slice(-title.split(' ').length).join(' ')
  return /^\p{Lu}/u.test(printed) ? printed : ''
}

/** First those of the same name; else those with the same last word whose given name says nothing against it. */
function personsLike(name: string, {sources = []}: Records): NamedInStory['records'] {
  const [own, ownWords] = [folded(name), folded(name).split(' ')]
  const isSame = (known: string) => folded(known) === own
  const isLike = (known: string) => {
    const words = folded(known).split(' ')
    return (
      words.at(-1) === ownWords.at(-1) &&
      (words.length === 1 || ownWords.length === 1 || words[0] === ownWords[0])
    )
  }
  const same = sources.filter((one) => [one.name, ...(one.aliases ?? [])].some(isSame))
  const like =
    same.length > 0
      ? same
      : sources.filter((one) => [one.name, ...(one.aliases ?? [])].some(isLike))
  return like.map(({id, name: known}) => ({id, name: known}))
}

const placesLike = (name: string, {locations = []}: Records): NamedInStory['records'] =>
  locations
    .filter((one) =>
      [one.name, ...(one.variants ?? []).map(({text}) => text)].some(
        (known) => folded(known) === folded(name),
      ),
    )
    .map(({id, name: known}) => ({id, name: known}))

import {type Form, type Mention} from '../plugins/copydesk/engine/names/story/forms.ts'
import {type Names, readNames} from '../plugins/copydesk/engine/names/story/readNames.ts'
import {standTogether} from '../plugins/copydesk/engine/names/pairs/ruledOut.ts'
import {editDistance} from '../plugins/copydesk/engine/text/editDistance.ts'
import {fold} from '../plugins/copydesk/engine/text/fold.ts'
import {type MadeOf} from './madeOf.ts'
import {slipOf} from './typos.ts'

/** A story in which a name was altered: one name in two spellings (1), or two names made alike (0). */
export interface MadeStory {
  paragraphs: string[]
  pair: [string, string]
  label: 0 | 1
}

const PLAIN = /^\p{Lu}\p{Ll}+$/u

/** Stories with one name in two spellings, `times` tries: a slip of the hand, a near name, or another transliteration. */
export function respelled(
  paragraphs: string[],
  times: number,
  {same, near}: MadeOf,
  random: () => number,
): MadeStory[] {
  const story = storyOf(paragraphs)
  const names = formsOf(story.forms, 4)
  const words = formsOf(story.capitals(), 6)
  const made: MadeStory[] = []
  for (let t = 0; t < times; t++) {
    const isWord = words.length > 0 && random() < 0.12
    const form = pick(isWord ? words : names, random)
    if (!form) continue
    const mentions = form.mentions.filter(isPlain)
    if (mentions.length === 0) continue
    const kind = random()
    if (kind < 0.25 && !isWord && form.given === 0) {
      const [a, b] = shuffled(pick(same, random)!, random)
      const few = 1 + Math.floor(random() * Math.min(2, mentions.length - 1))
      const edits = mentions.map((mention, i) => ({
        mention,
        name: i >= mentions.length - few ? b : a,
      }))
      made.push({paragraphs: edited(paragraphs, edits), pair: [a, b], label: 1})
      continue
    }
    const mention = random() < 0.65 ? mentions.at(-1)! : pick(mentions, random)!
    const neighbor = kind > 0.82 ? pick(near(form.key), random) : undefined
    const name = neighbor ?? slipOf(form.key, random)
    if (name === form.key || name.length < 3 || isUsed(name, story)) continue
    made.push({
      paragraphs: edited(paragraphs, [{mention, name}]),
      pair: [form.key, name],
      label: 1,
    })
  }
  return made
}

/** Stories in which two of the names were made alike, `times` tries. They stay two. */
export function madeAlike(
  paragraphs: string[],
  times: number,
  {two, near}: MadeOf,
  random: () => number,
): MadeStory[] {
  const story = storyOf(paragraphs)
  const names = [...story.forms.values()].filter(
    ({key, mentions}) => key.length >= 4 && mentions.length > 0 && mentions.every(isPlain),
  )
  const made: MadeStory[] = []
  for (let t = 0; t < times; t++) {
    const [form, other] = [pick(names, random), pick(names, random)]
    if (!form || !other || form === other || standTogether(form, other, story)) continue
    if (editDistance(form.key, other.key) <= 2) continue
    if (random() < 0.7 && partOf(form) !== partOf(other)) continue
    let [a, b]: [string, string | undefined] = [form.key, undefined]
    if (random() < 0.8) {
      b = pick(near(a), random)
      if (!b && other.mentions.length > 1 && random() < 0.3) b = slipOf(a, random)
    } else [a, b] = pick(two, random)!
    if (!b || b === a || Math.min(a.length, b.length) < 3 || isUsed(b, story)) continue
    const edits = other.mentions.map((mention) => ({mention, name: b}))
    if (a !== form.key) edits.push(...form.mentions.map((mention) => ({mention, name: a})))
    made.push({paragraphs: edited(paragraphs, edits), pair: [a, b], label: 0})
  }
  return made
}

function storyOf(paragraphs: string[]): Names {
  return readNames({paragraphs, isCopy: () => false})
}

function formsOf(forms: ReadonlyMap<string, Form>, shortest: number): Form[] {
  return [...forms.values()].filter(
    ({key, mentions}) => key.length >= shortest && mentions.length >= 2,
  )
}

function isPlain({word}: Mention): boolean {
  return word.caps || PLAIN.test(word.text)
}

function isUsed(name: string, story: Names): boolean {
  return story.forms.has(name) || story.capitals().has(name) || story.isOrdinary(name)
}

/** Mostly a given name, a surname, or alone. */
function partOf({given, surname, bare}: Form): string {
  return given > surname + bare ? 'given' : surname > 0 ? 'surname' : 'bare'
}

function edited(paragraphs: string[], edits: {mention: Mention; name: string}[]): string[] {
  const changed = [...paragraphs]
  const last = [...edits].sort((x, y) => y.mention.word.offset - x.mention.word.offset)
  for (const {mention, name} of last) {
    const {offset, text, caps} = mention.word
    const before = changed[mention.paragraph]!
    const cased = caps ? name.toUpperCase() : name[0]!.toUpperCase() + name.slice(1)
    changed[mention.paragraph] =
      before.slice(0, offset) + cased + before.slice(offset + text.length)
  }
  return changed
}

function shuffled([a, b]: [string, string], random: () => number): [string, string] {
  const [x, y] = random() < 0.5 ? [b, a] : [a, b]
  return [fold(x), fold(y)]
}

function pick<T>(list: T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)]
}

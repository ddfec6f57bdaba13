import {RANKS} from '../data/titles.ts'
import {type Found} from '../model/finding.ts'
import {
  type Form,
  GIVEN,
  kindsOf,
  type Mention,
  type Names,
  type NameWord,
  spanOf,
  type SpellingGroups,
} from '../names/index.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * One person with two ranks, or with a rank in one place and a word of the story before the name in another. A surname
 * that several given names share is left alone, and so is a former rank.
 *
 * Bad: `Colonel Kahar Johar spoke. ¶ Later Captain Johar left.`
 * Good: `Lt. Col. Kahar Johar spoke. ¶ Later Colonel Johar left.`
 */
export const nameTitleChange = defineRule({
  id: 'name-title-change',
  tier: 'review',
  core: false,
  about: 'One person with two ranks.',
  marks: 'words',
  against: 'story',
  check: ({names, spellings}) => [
    ...[...names.forms.values()].flatMap((form) => foundFor(form, names)),
    ...personsOf(names, spellings).flatMap((forms) => labelFor(forms, names)),
  ],
})

function foundFor(form: Form, names: Names): Found[] {
  if (names.introducers(form).length !== 1) return []
  const [one, other] = ranksOf(form)
  if (!one || !other) return []
  const [[first, places], [second, others]] = [one, other]
  const values = {name: form.text, first: withArticle(first), second: withArticle(second)}
  return [
    {
      identity: [form.key, ...[first, second].sort()],
      severity: 'review',
      phrases: [phrase('finding.title-change', values)],
      spans: [...places, ...others].map(spanOf),
    },
  ]
}

const isLabel = (key: string, names: Names): boolean =>
  names.isOrdinary(key) && (kindsOf(key) & GIVEN) === 0 && !RANKS.has(key.replace(/s$/, ''))

/** Each surname with its other spellings. */
function personsOf(names: Names, {groups, inGroup}: SpellingGroups): Form[][] {
  return [
    ...groups.map(({main, others}) => [main, ...others.map(({form}) => form)]),
    ...[...names.forms.values()].filter((form) => !inGroup(form)).map((form) => [form]),
  ]
}

/** `Colonel Kahar Johar`, later `Peshmerga Johar`, in a story that writes of the peshmerga. */
function labelFor(forms: Form[], names: Names): Found[] {
  const [one, ...others] = forms.flatMap((form) =>
    [...ranksOf(form)].map(([rank, mentions]) => ({rank, mentions})),
  )
  if (!one || others.length > 0) return []
  const labeled = forms
    .flatMap(({mentions}) => mentions)
    .filter(
      ({run: {words, title}, at}) =>
        at === 1 && words.length === 2 && title === '' && isLabel(words[0]!.key, names),
    )
  const [first] = labeled
  if (!first) return []
  const [{text: label, key}, {text: name}] = first.run.words as [NameWord, NameWord]
  const values = {name, first: withArticle(one.rank), second: withArticle(label)}
  return [
    {
      identity: [first.run.words[1]!.key, ...[one.rank, key].sort()],
      severity: 'review',
      phrases: [phrase('finding.title-change', values)],
      spans: [...one.mentions, ...labeled].map(spanOf),
    },
  ]
}

/** The mentions of a surname by its rank, ranks in order of first use. */
function ranksOf(form: Form): Map<string, Mention[]> {
  const ranks = new Map<string, Mention[]>()
  for (const mention of form.mentions) {
    const {title, words} = mention.run
    if (title === '') continue
    const parts = title.split(' ')
    const rank = FULL[parts.at(-1)!] ?? parts.at(-1)!
    if (mention.at !== words.length - 1 || !parts.every((part) => RANKS.has(part))) continue
    const known = ranks.get(rank)
    if (known) known.push(mention)
    else ranks.set(rank, [mention])
  }
  return ranks
}

const FULL: Record<string, string> = {
  adm: 'admiral',
  capt: 'captain',
  cmdr: 'commander',
  col: 'colonel',
  cpl: 'corporal',
  gen: 'general',
  lt: 'lieutenant',
  maj: 'major',
  prof: 'professor',
  sen: 'senator',
  sgt: 'sergeant',
}

function withArticle(word: string): Phrase {
  return phrase(/^[aeiou]/.test(word) ? 'finding.an' : 'finding.a', {word})
}

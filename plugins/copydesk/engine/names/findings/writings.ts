import {type Found, type Span} from '../../model/finding.ts'
import {FAMILY_NAMES_FIRST} from '../../data/familyNamesFirst.ts'
import {fold} from '../../text/fold.ts'
import {type Decided} from '../records/decisions.ts'
import {COMMON_WORD, GIVEN, kindsOf, PLACE, SURNAME, WORD} from '../knowledge/kinds.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {isInHandle} from '../pairs/around.ts'
import {type SpellingGroups} from '../pairs/spellingGroups.ts'
import {type RecordIndex} from '../records/recordIndex.ts'
import {type Form, type Mention, spanOf} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type NameWord} from '../story/runs.ts'
import {
  articleOf,
  capitalsOf,
  initialsBefore,
  jointsOf,
  particlesBefore,
  wordBefore,
} from '../story/writing.ts'
import {SERVANTS, shortFormFound} from './shortForms.ts'
import {byWriting, placeFrom, withBefore, type Writing, writingFound} from './writingFound.ts'

/**
 * Findings for one name with the same letters and other capitals, joints, particles or initials, in another order, or
 * with its last s taken for a possessive. All are for review: the house may write both.
 *
 * Bad: `McTarvish … Mctarvish`, `Jin-seok … Jinseok`, `Park Jin-seok … Jin-seok Park`, `Holmes … Holme’s report`.
 * Good: `MCTARVISH … McTarvish`, `van der Holmen … Van der Holmen`, `al-Karouni … Karouni`.
 */
export function writingFindings(
  spellings: SpellingGroups,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): Found[] {
  const found: Found[] = []
  const isSettled = (form: Form): boolean => spellings.inGroup(form) || decided.isRight(form.key)
  for (const form of names.forms.values()) {
    if (form.mentions.length === 0 || form.key.length < SHORTEST || isSettled(form)) continue
    const own = ofOneForm(form, names, records)
    if (own) found.push(own)
    const joined = joinedOtherwise(form, names, isSettled)
    if (joined) found.push(joined)
    const singular = names.forms.get(form.key.replace(/s$/, ''))
    if (singular && singular !== form && isLostS(form, singular, names))
      found.push(
        writingFound('possessive', [
          writing(form),
          {...writing(singular), text: `${singular.text}’s`},
        ]),
      )
  }
  return [...found, ...turnedRound(names, isSettled)]
}

const SHORTEST = 4

/** Other capitals, joints, particles or initials at the same letters; the first difference that there is. */
function ofOneForm(form: Form, names: Names, records: RecordIndex): Found | null {
  const recorded = recordedWriting(form, records)
  if (form.mentions.length === 1 && !recorded) return null
  const mentions = form.mentions.filter(
    (mention) => !mention.word.caps && isWritten(mention, names),
  )
  if (mentions.length === 0) return null
  const letters = ofLetters(form, mentions, recorded)
  if (letters !== undefined) return letters
  const particles = (mention: Mention): string =>
    particlesBefore(names.textOf(mention), mention.word.offset)
  const families = byWriting(mentions, (mention) => particles(mention).toLowerCase())
  // Office du Café, Prix de Café: French, and nobody's name
  if (families.length > 1 && !(kindsOf(form.key) & COMMON_WORD))
    return writingFound(
      'particle',
      families.map((each) => withBefore(each, particles, names)),
    )
  return shortFormFound(mentions, names) ?? otherInitials(mentions, names)
}

/**
 * Other joints, capitals or articles in a word; null where the difference is none to tell, undefined where there is
 * none.
 */
function ofLetters(
  form: Form,
  mentions: Mention[],
  recorded: string[] | null,
): Found | null | undefined {
  const {text} = mentions[0]!.word
  const isOne = mentions.every(({word}) => word.text === text)
  if (isOne && !recorded) return undefined
  const joints = byWriting(mentions, ({word}) => jointsOf(word.text).toLowerCase())
  if (joints.length > 1) return kindsOf(form.key) & WORD ? null : writingFound('joints', joints)
  const firm = mentions.filter(({run, at}) => !run.doubtful || at === 0)
  const capitals = byWriting(firm, ({word}) => capitalsOf(word.text))
  // G'Beli and Gbeli differ by their apostrophe first, which is told elsewhere
  const areMarkedAlike = new Set(firm.map(({word}) => /['’‘ʼ]/.test(word.text))).size < 2
  if (capitals.length > 1 && areMarkedAlike) return writingFound('capitals', capitals)
  if (
    recorded &&
    capitals.length === 1 &&
    !recorded.map(capitalsOf).includes(capitalsOf(capitals[0]!.text))
  )
    return writingFound('capitals', [{text: recorded[0]!, mentions: []}, ...capitals])
  const articles = byWriting(mentions, ({word}) => articleOf(word.text))
  return articles.length > 1 ? writingFound('particle', articles) : undefined
}

/** `Ewan P. Harlock`, `Ewan B. Harlock`; `J.P. Velten`, `JP Velten`. */
function otherInitials(mentions: Mention[], names: Names): Found | null {
  const initialsOf = (mention: Mention): string =>
    initialsBefore(names.textOf(mention), mention.word.offset)
  const named = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const initials = initialsOf(mention)
    if (!initials) continue
    const given = mention.run.words[mention.at - 1]?.key ?? ''
    named.set(given, [...(named.get(given) ?? []), mention])
  }
  for (const [given, list] of named) {
    const ways = byWriting(list, (mention) => initialsOf(mention))
    const letters = new Set(ways.map(({mentions: [one]}) => fold(initialsOf(one!))))
    if (ways.length < 2 || (letters.size > 1 && given === '' && !isInitialChanged(letters)))
      continue
    // George W. Bush and George H.W. Bush are two
    if (new Set([...letters].map(({length}) => length)).size > 1) continue
    const written = ways.map((way) => withBefore(way, initialsOf, names))
    return writingFound(letters.size > 1 ? 'initials' : 'joints', written)
  }
  return null
}

/** `J.P. Velten`, `J.R. Velten`: the same first initial, and others after it; `J. Velten` and `R. Velten` are two. */
function isInitialChanged(letters: ReadonlySet<string>): boolean {
  return new Set([...letters].map((each) => (each.length > 1 ? each[0] : each))).size === 1
}

/** `Mc Tarvish` beside McTarvish, `Port Velda` beside Portvelda, `St. Clarin` beside Saint-Clarin. */
function joinedOtherwise(
  form: Form,
  names: Names,
  isSettled: (form: Form) => boolean,
): Found | null {
  const apart = new Map<Form, Writing>()
  const shortened = new Set<Form>()
  for (const mention of form.mentions) {
    const word = wordBefore(names.textOf(mention), mention.word.offset)
    if (!word || mention.word.caps || !isWritten(mention, names)) continue
    const key = fold(word)
    const exact = names.forms.get(key + form.key)
    const whole = exact ?? spelledOtherwise(key, form, names)
    if (!whole || whole === form || isSettled(whole) || kindsOf(whole.key) & WORD) continue
    // Georgetown and George Town are two
    if (kindsOf(key) & GIVEN && kindsOf(form.key) & WORD) continue
    if (whole.mentions.every((each) => each.word.caps || !isWritten(each, names))) continue
    if (isFirmOfPlace(whole, form, names)) continue
    const known = apart.get(whole) ?? {
      text: `${word} ${mention.word.text}`,
      mentions: [],
      places: [],
    }
    known.mentions.push(mention)
    known.places?.push(placeFrom(mention, word, names))
    apart.set(whole, known)
    if (!exact) shortened.add(whole)
  }
  const [first] = apart
  if (!first) return null
  return writingFound(shortened.has(first[0]) ? 'short' : 'joints', [writing(first[0]), first[1]])
}

/** `Saint-Clarin` for `St. Clarin`, `Abdelfattah` for `Abd al-Fattah`. */
function spelledOtherwise(key: string, form: Form, names: Names): Form | undefined {
  if (key === 'st') return names.forms.get(`saint${form.key}`)
  if (key !== 'abd' && !SERVANTS.includes(key)) return undefined
  return SERVANTS.map((servant) => names.forms.get(servant + form.key)).find(Boolean)
}

/**
 * Whether a place stands alone, and as one word only at the head of firms, which spell it their way: `Hongkong
 * Electric`.
 */
function isFirmOfPlace(whole: Form, place: Form, names: Names): boolean {
  if (jointsOf(whole.text).includes('-') || kindsOf(place.key) & GIVEN) return false
  if (place.located === 0 && !(kindsOf(place.key) & PLACE)) return false
  return whole.mentions.every((mention) => {
    const {offset, text} = mention.word
    const after = names.textOf(mention).slice(offset + text.length, offset + text.length + 12)
    return /^ (?:&|(?:and )?\p{Lu})/u.test(after)
  })
}

/** Whether a mention is copy that somebody wrote: no handle, no model number, no `E-mail`. */
function isWritten(mention: Mention, names: Names): boolean {
  const {offset, text} = mention.word
  if (/\d/.test(text) || /^\p{L}[-‐‑]/u.test(text)) return false
  return !isInHandle(names.textOf(mention), offset, offset + text.length)
}

/** Whether the singular is the name with its last s taken for a possessive: `Mara Holmes … Holme’s report`. */
function isLostS(name: Form, singular: Form, names: Names): boolean {
  const isPerson = names.isIntroduced(name) || name.titled > 0
  return (
    isPerson && singular.mentions.every(({word, run}) => word.possessive && run.words.length === 1)
  )
}

/** `Park Jin-seok`, `Jin-seok Park`. */
function turnedRound(names: Names, isSettled: (form: Form) => boolean): Found[] {
  const pairs = new Map<string, Writing & {first: Form}>()
  for (const first of names.forms.values())
    for (const mention of first.mentions) {
      const text = twoWords(mention, names)
      if (!text || mention.word.caps) continue
      const key = text.split(' ').map(keyOf).join(' ')
      const known = pairs.get(key) ?? {first, text, mentions: [], places: []}
      known.mentions.push(mention)
      known.places?.push(placeOf(mention, text, names))
      pairs.set(key, known)
    }
  // both parts turn in every name of a family: it is told once
  const told = new Set<string>()
  return [...pairs].flatMap(([key, way]) => {
    const [a, b] = key.split(' ') as [string, string]
    const turned = pairs.get(`${b} ${a}`)
    if (!turned || a >= b || isSettled(way.first) || isSettled(turned.first)) return []
    if (told.has(a) || told.has(b)) return []
    if ([a, b].some(isPlainWord) || [way, turned].some((each) => isGloss(each, names))) return []
    told.add(a).add(b)
    return [writingFound('order', [way, turned])]
  })
}

/** A word of the dictionary that is no name: a draw in Barcelona is no person. */
function isPlainWord(key: string): boolean {
  const kinds = kindsOf(key)
  return (kinds & WORD) > 0 && !(kinds & (SURNAME | GIVEN)) && !FAMILY_NAMES_FIRST.has(key)
}

/**
 * Whether a name stands so in brackets only, where the writer gives it in its own language: `(樋口 一葉 Higuchi Ichiyō)`.
 */
function isGloss({mentions}: Writing, names: Names): boolean {
  return mentions.every((mention) => {
    const before = names.textOf(mention).slice(0, mention.word.offset)
    return before.lastIndexOf('(') > before.lastIndexOf(')')
  })
}

/** A name of two words that may stand turned round elsewhere; the family name may be an ordinary word, as Park is. */
function twoWords(mention: Mention, names: Names): string {
  const {run, at, word} = mention
  if (at !== 0 || run.words.length > 2) return ''
  if (run.words.length === 2) {
    const [first, second] = run.words as [NameWord, NameWord]
    const mayTurn =
      names.forms.get(second.key)?.after.has(first.key) === true ||
      FAMILY_NAMES_FIRST.has(first.key) ||
      FAMILY_NAMES_FIRST.has(second.key)
    return mayTurn ? `${first.text} ${second.text}` : ''
  }
  const text = names.textOf(mention)
  const before = wordBefore(text, word.offset)
  if (before && FAMILY_NAMES_FIRST.has(before.toLowerCase())) return `${before} ${word.text}`
  const end = word.offset + word.text.length
  if (text[end] !== ' ') return ''
  const [after = ''] =
    /^\p{Lu}\p{Ll}+/u.exec(text.slice(end + 1, end + 1 + LONGEST_FAMILY_NAME)) ?? []
  return FAMILY_NAMES_FIRST.has(after.toLowerCase()) ? `${word.text} ${after}` : ''
}

/** One more than the longest of `FAMILY_NAMES_FIRST`. */
const LONGEST_FAMILY_NAME = 8

/** The place of two words that a mention is one of. */
function placeOf(mention: Mention, text: string, names: Names): Span {
  const {paragraph, word} = mention
  const before = text.startsWith(word.text) ? 0 : text.length - word.text.length
  const offset = word.offset - before
  const written = names.textOf(mention).slice(offset, offset + text.length)
  return written === text ? {paragraph, offset, length: text.length, text} : spanOf(mention)
}

function writing(form: Form): Writing {
  return {text: form.text, mentions: form.mentions}
}

/** How the records write a word; null where they do not have it. */
function recordedWriting({key}: Form, records: RecordIndex): string[] | null {
  const words = records
    .withWord(key)
    .flatMap(({text}) => text.split(/\s+/))
    .filter((word) => fold(word) === key)
  return words.length > 0 ? words : null
}

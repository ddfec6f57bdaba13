import {type Found, type Span} from '../../model/finding.ts'
import {FAMILY_NAMES_FIRST} from '../../data/familyNamesFirst.ts'
import {GIVEN, kindsOf, SURNAME, WORD} from '../knowledge/kinds.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type Form, type Mention, spanOf} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type NameWord} from '../story/runs.ts'
import {wordBefore} from '../story/writing.ts'
import {type Writing, writingFound} from './writingFound.ts'

/** Names in two orders: `Park Jin-seok`, `Jin-seok Park`. */
export function turnedRound(names: Names, isSettled: (form: Form) => boolean): Found[] {
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

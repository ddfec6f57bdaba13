import {KNOWN_PLACES} from '../data/places.ts'
import {spanAt} from '../facts/index.ts'
import {type Found, type Span} from '../model/finding.ts'
import {GIVEN, kindsOf, WORD, type Mention, type Names} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A caption names a person who is nowhere else in the story. Photographers are left alone.
 *
 * Bad: `Caption: Ann Harlow at the mill on Monday. ¶ Tom Fisk reopened the mill. ¶ Fisk said it was a good day.`
 * Good: `Caption: Tom Fisk at the mill on Monday. (Ann Harlow/Reuters) ¶ Tom Fisk reopened the mill.`
 */
export const captionName = defineRule({
  id: 'caption-name',
  tier: 'review',
  core: false,
  about: 'A caption that names somebody the story does not.',
  marks: 'words',
  against: 'story',
  check({names, roles = []}) {
    if (!roles.includes('caption')) return []
    const found = new Map<string, Span[]>()
    for (const form of names.forms.values()) {
      const all = [...form.mentions, ...form.copies]
      if (all.some(({paragraph}) => roles[paragraph] !== 'caption')) continue
      for (const mention of all) {
        if (!isPerson(mention) || isCredit(mention, names) || isSpelledOtherwise(form.key, names))
          continue
        const span = wholeName(mention, names)
        found.set(span.text, [...(found.get(span.text) ?? []), span])
      }
    }
    return [...found].map(([name, spans]): Found => ({
      identity: [name],
      severity: 'review',
      phrases: [phrase('finding.caption-name', {name})],
      spans,
    }))
  },
})

/** The surname of a whole name that begins with a given name, or with a word that is nothing else. */
function isPerson({run: {words, located}, at}: Mention): boolean {
  if (at === 0 || at !== words.length - 1 || words.length > 4) return false
  const {key, caps} = words[0]!
  // a heading
  if (caps) return false
  if (KNOWN_PLACES.has(key) || KNOWN_PLACES.has(words.at(-1)!.key)) return false
  return (
    (kindsOf(key) & GIVEN) !== 0 || (!located && (kindsOf(key) & WORD) === 0 && words.length === 2)
  )
}

const CREDIT_BEFORE =
  /(?:[Pp]hotos?(?:graphs?)?|[Pp]ictures?|[Ii]mages?|[Cc]redits?|[Cc]ourtesy|[Vv]ideo|©|\bvia)(?: by| of|:| from)?:? ?$|[/©(] ?$/u
const CREDIT_AFTER = /^ ?(?:\/|,? (?:for|via) |\| |, (?:AP|AFP|Reuters|EPA|Getty)\b)/u

function isCredit(mention: Mention, names: Names): boolean {
  const text = names.textOf(mention)
  const {offset, length} = wholeName(mention, names)
  return (
    CREDIT_BEFORE.test(text.slice(Math.max(0, offset - 24), offset)) ||
    CREDIT_AFTER.test(text.slice(offset + length, offset + length + 16)) ||
    length === text.trim().length
  )
}

/** Names one letter apart are for the rule of spellings. */
function isSpelledOtherwise(key: string, {forms}: Names): boolean {
  for (const other of forms.keys()) if (other !== key && isNear(key, other)) return true
  return false
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    a.slice(i + 1) === b.slice(i) ||
    a.slice(i) === b.slice(i + 1)
  )
}

function wholeName(mention: Mention, names: Names): Span {
  const {words} = mention.run
  const last = words.at(-1)!
  const to = last.offset + last.text.length
  return spanAt(names.textOf(mention), mention.paragraph, {from: words[0]!.offset, to})
}

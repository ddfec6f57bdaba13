import {editDistance} from '../../text/editDistance.ts'
import {type LetterSet, letterSet} from '../letters/letterSets.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/** Shorter names are one slip from too many others. */
const SHORTEST = 5
/** Beyond so many forms the ordinary words are left out: it bounds time. */
const MOST_FORMS = 1_000

/**
 * The pairs of forms that the first sound hides from `candidates`: a first letter dropped, changed or exchanged with the
 * second (Dederation, Federation), a name one slip away from an ordinary word (Canrival, Carnival), and two ordinary words
 * of one name (Rowan County, Rowan Country).
 */
export function slipPairs(names: Names): [Form, Form][] {
  const forms = [...names.forms.values()].filter(
    ({key, mentions}) => key.length >= SHORTEST && mentions.length > 0,
  )
  if (forms.length > MOST_FORMS) return otherBeginnings(forms)
  const words = capitalWords(names)
  return [
    ...otherBeginnings(forms),
    ...ordinaryNeighbors(forms, words),
    ...wordsOfNames(words, names),
  ]
}

function otherBeginnings(forms: Form[]): [Form, Form][] {
  const byTail = new Map<string, Form[]>()
  const byKey = new Map<string, Form>()
  for (const form of forms) {
    const tail = form.key.slice(1)
    const list = byTail.get(tail)
    if (list) list.push(form)
    else byTail.set(tail, [form])
    byKey.set(form.key, form)
  }
  const pairs: [Form, Form][] = []
  for (const form of forms) {
    const {key} = form
    for (const other of byTail.get(key.slice(1)) ?? [])
      if (key < other.key) pairs.push([form, other])
    for (const longer of byTail.get(key) ?? []) pairs.push([form, longer])
    const exchanged = byKey.get(key[1]! + key[0]! + key.slice(2))
    if (exchanged && key < exchanged.key) pairs.push([form, exchanged])
  }
  return pairs
}

function ordinaryNeighbors(forms: Form[], words: CapitalWord[]): [Form, Form][] {
  const pairs: [Form, Form][] = []
  for (const form of forms) {
    const set = letterSet(form.key)
    for (const word of words)
      if (mayBeNeighbors(form.key, word.form.key, set, word))
        if (form.key !== word.form.key && editDistance(form.key, word.form.key) === 1)
          pairs.push([form, word.form])
  }
  return pairs
}

function wordsOfNames(words: CapitalWord[], names: Names): [Form, Form][] {
  const pairs: [Form, Form][] = []
  words.forEach((one, i) => {
    for (let j = i + 1; j < words.length; j++) {
      const other = words[j]!
      if (mayBeNeighbors(one.form.key, other.form.key, one, other))
        if (areWordsOfOneName(one.form, other.form, names)) pairs.push([one.form, other.form])
    }
  })
  return pairs
}

/** Whether two ordinary words, a slip apart and no plural, stand with capitals beside the same name: `Rowan County`, `Rowan Country`. */
export function areWordsOfOneName(a: Form, b: Form, names: Names): boolean {
  const capitals = names.capitals()
  if (capitals.get(a.key) !== a || capitals.get(b.key) !== b) return false
  if (a.key === `${b.key}s` || b.key === `${a.key}s`) return false
  if (editDistance(a.key, b.key) !== 1) return false
  const beside = namesBeside(b, names)
  return [...namesBeside(a, names)].some((name) => beside.has(name))
}

const CAPITAL_BEFORE = /(\p{Lu}[\p{L}'’]{2,}) $/u
const CAPITAL_AFTER = /^ (\p{Lu}\p{L}{2,})/u
const REACH = 25

/** The capitalised words right before and right after the mentions of a word, told apart. */
function namesBeside(form: Form, names: Names): Set<string> {
  const found = new Set<string>()
  for (const mention of form.mentions) {
    const {offset, text, caps} = mention.word
    if (caps) continue
    const paragraph = names.textOf(mention)
    const end = offset + text.length
    const before = CAPITAL_BEFORE.exec(paragraph.slice(Math.max(0, offset - REACH), offset))
    const after = CAPITAL_AFTER.exec(paragraph.slice(end, end + REACH))
    if (before) found.add(`${before[1]} …`)
    if (after) found.add(`… ${after[1]}`)
  }
  return found
}

interface CapitalWord extends LetterSet {
  form: Form
}

function capitalWords(names: Names): CapitalWord[] {
  return [...names.capitals().values()]
    .filter(({key, mentions}) => key.length >= SHORTEST && mentions.length > 0)
    .slice(0, MOST_FORMS)
    .map((form) => ({form, ...letterSet(form.key)}))
}

/** A look before the comparison: one edit changes at most one letter for another. */
function mayBeNeighbors(a: string, b: string, x: LetterSet, y: LetterSet): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let apart = x.letters ^ y.letters
  apart &= apart - 1
  return (apart & (apart - 1)) === 0
}

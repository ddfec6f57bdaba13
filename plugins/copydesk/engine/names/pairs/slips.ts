import {editDistance} from '../../text/editDistance.ts'
import {type LetterSet, letterSet} from '../letters/letterSets.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/** Shorter names are one slip from too many others. */
const SHORTEST = 5
/** Beyond so many forms the ordinary words are left out: it bounds time. */
const MOST_FORMS = 1_000

/**
 * The pairs of forms that the first sound hides from `candidates`: a first letter dropped, changed or exchanged with
 * the second (Dederation, Federation), a name one slip away from an ordinary word (Canrival, Carnival), and two
 * ordinary words of one name (Rowan County, Rowan Country).
 */
export function slipPairs(names: Names): [Form, Form][] {
  const forms = [...names.forms.values()].filter(
    ({key, mentions}) => key.length >= SHORTEST && mentions.length > 0,
  )
  if (forms.length > MOST_FORMS) return otherBeginnings(forms)
  const words = capitalWords(names)
  return [
    ...otherBeginnings(forms),
    ...ordinaryNeighbors(forms, words, names),
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

function ordinaryNeighbors(forms: Form[], words: CapitalWord[], names: Names): [Form, Form][] {
  const pairs: [Form, Form][] = []
  for (const form of forms) {
    const set = letterSet(form.key)
    for (const word of words)
      if (mayBeNeighbors(form.key, word.key, set, word))
        if (form.key !== word.key && editDistance(form.key, word.key) === 1)
          pairs.push([form, names.capitals().get(word.key)!])
  }
  return pairs
}

function wordsOfNames(words: CapitalWord[], names: Names): [Form, Form][] {
  const pairs: [Form, Form][] = []
  words.forEach((one, i) => {
    for (let j = i + 1; j < words.length; j++) {
      const other = words[j]!
      if (!mayBeNeighbors(one.key, other.key, one, other)) continue
      if (!areOneEditApart(one.key, other.key)) continue
      const [a, b] = [one, other].map(({key}) => names.capitals().get(key)!) as [Form, Form]
      if (areWordsOfOneName(a, b, names)) pairs.push([a, b])
    }
  })
  return pairs
}

/** One edit apart, and neither the plural of the other. */
function areOneEditApart(a: string, b: string): boolean {
  return a !== `${b}s` && b !== `${a}s` && editDistance(a, b) === 1
}

/**
 * Whether two ordinary words, a slip apart and no plural, stand with capitals beside the same name: `Rowan County`,
 * `Rowan Country`.
 */
export function areWordsOfOneName(a: Form, b: Form, names: Names): boolean {
  if (!names.isCapital(a) || !names.isCapital(b)) return false
  if (!areOneEditApart(a.key, b.key)) return false
  const beside = namesBeside(b, names)
  return [...namesBeside(a, names)].some((name) => beside.has(name))
}

const CAPITAL_BEFORE = /(\p{Lu}[\p{L}'’]{2,}) $/u
const CAPITAL_AFTER = /^ (\p{Lu}\p{L}{2,})/u
const REACH = 25

/** The capitalized words right before and right after the mentions of a word, told apart. */
function namesBeside(form: Form, names: Names): Set<string> {
  const found = new Set<string>()
  for (const mention of form.mentions) {
    const {offset, text, caps} = mention.word
    // a word that opens a sentence may be no part of the name after it: While Holm, White Holm
    if (caps || mention.run.doubtful) continue
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
  key: string
}

/** The ordinary words with capitals by their keys: few of them are ever needed as forms. */
function capitalWords({extracted, isCopy}: Names): CapitalWord[] {
  const words = new Map<string, CapitalWord>()
  extracted.forEach(({capitals}, paragraph) => {
    for (const {key, offset} of capitals)
      if (key.length >= SHORTEST && !words.has(key) && !isCopy(paragraph, offset))
        words.set(key, {key, ...letterSet(key)})
  })
  return [...words.values()].slice(0, MOST_FORMS)
}

/** A look before the comparison: one edit changes at most one letter for another. */
function mayBeNeighbors(a: string, b: string, x: LetterSet, y: LetterSet): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let apart = x.letters ^ y.letters
  apart &= apart - 1
  return (apart & (apart - 1)) === 0
}

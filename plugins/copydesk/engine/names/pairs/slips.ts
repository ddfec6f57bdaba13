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
 * second (Dederation, Federation), and a name one slip away from an ordinary word (Canrival, Carnival).
 */
export function slipPairs(names: Names): [Form, Form][] {
  const forms = [...names.forms.values()].filter(
    ({key, mentions}) => key.length >= SHORTEST && mentions.length > 0,
  )
  return [...otherBeginnings(forms), ...ordinaryNeighbors(forms, names)]
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

function ordinaryNeighbors(forms: Form[], names: Names): [Form, Form][] {
  if (forms.length > MOST_FORMS) return []
  const words = [...names.capitals().values()]
    .filter(({key, mentions}) => key.length >= SHORTEST && mentions.length > 0)
    .slice(0, MOST_FORMS)
    .map((form) => ({form, ...letterSet(form.key)}))
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

/** A look before the comparison: one edit changes at most one letter for another. */
function mayBeNeighbors(a: string, b: string, x: LetterSet, y: LetterSet): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let apart = x.letters ^ y.letters
  apart &= apart - 1
  return (apart & (apart - 1)) === 0
}

import {GIVEN, kindsOf, PLACE, SURNAME, WORD, COMMON_WORD} from '../knowledge/kinds.ts'
import {rarity} from '../letters/slip.ts'
import {type Form, type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type Around} from './around.ts'
import {flag} from './flag.ts'

/** The numbers that `formInputs` gives, in order. */
export const FORM_INPUTS = [
  'word',
  'commonWord',
  'surname',
  'givenName',
  'place',
  'unknown',
  'mentions',
  'bare',
  'first',
  'last',
  'firm',
  'caps',
  'speaks',
  'titled',
  'located',
  'explained',
  'possessive',
  'listed',
  'introduced',
  'camel',
  'joined',
  'rarity',
  'company',
  'article',
  'capitalAfter',
  'capitalBefore',
  'handle',
  'quoted',
  'lower',
  'length',
  'ordinary',
] as const

/** A form stands in several pairs. */
const known = new WeakMap<Form, number[]>()

/** What one spelling brings to a judgement: what is known of the word, how the story uses it, what stands around it. */
export function formInputs(form: Form, beside: Around, names: Names): number[] {
  let inputs = known.get(form)
  if (!inputs) known.set(form, (inputs = readInputs(form, beside, names)))
  return inputs
}

function readInputs(form: Form, beside: Around, names: Names): number[] {
  const kinds = kindsOf(form.key)
  const {mentions, text} = form
  const count = (test: (mention: Mention) => boolean): number => mentions.filter(test).length
  const isExplained = ({run, at}: Mention): boolean =>
    (run.hasApposition || run.isWho) && at === run.words.length - 1
  const n = mentions.length
  const inputs: Record<(typeof FORM_INPUTS)[number], number> = {
    word: flag(kinds & WORD),
    commonWord: flag(kinds & COMMON_WORD),
    surname: flag(kinds & SURNAME),
    givenName: flag(kinds & GIVEN),
    place: flag(kinds & PLACE),
    unknown: flag(kinds === 0),
    mentions: Math.min(20, n),
    bare: form.bare / n,
    first: form.given / n,
    last: form.surname / n,
    firm: form.firm / n,
    caps: count(({word}) => word.caps) / n,
    speaks: Math.min(2, form.speaks),
    titled: Math.min(2, form.titled),
    located: Math.min(2, form.located),
    explained: Math.min(2, count(isExplained)),
    possessive: count(({word}) => word.possessive) / n,
    listed: Math.min(3, names.besides(form.key).size),
    introduced: flag(names.isIntroduced(form)),
    camel: flag(/\p{Ll}\p{Lu}/u.test(text)),
    joined: flag(/[-‐‑.]/.test(text)),
    rarity: rarity(form.key),
    company: Math.min(2, beside.company),
    article: beside.article,
    capitalAfter: beside.capitalAfter,
    capitalBefore: beside.capitalBefore,
    handle: beside.handle,
    quoted: beside.quoted,
    lower: flag(names.isOrdinary(form.key)),
    length: Math.min(8, form.key.length),
    ordinary: flag(names.isCapital(form)),
  }
  return FORM_INPUTS.map((name) => inputs[name])
}

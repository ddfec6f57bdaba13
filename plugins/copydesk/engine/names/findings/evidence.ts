import {type Evidence} from '../../model/finding.ts'
import {type Phrase, type PhraseKey} from '../../phrases/phrase.ts'
import {evidence} from '../../model/evidence.ts'
import {slipOf} from '../letters/slip.ts'
import {type Context} from '../pairs/context.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/** What weighed for and against `main` and `other` being one name, strongest first. */
export function evidenceOf(main: Form, other: Form, context: Context, names: Names): Evidence[] {
  const found: Evidence[] = []
  const add = (
    weighs: Evidence['weighs'],
    code: string,
    key: PhraseKey,
    values?: Phrase['values'],
  ): void => {
    found.push(evidence(weighs, code, key, values))
  }
  const [introduced, orphan] = names.isIntroduced(main) ? [main, other] : [other, main]
  if (context.sameGiven)
    add('for', 'same-given-name', ...sharedWord(main.before, other.before, 'given-name', names))
  if (context.sameSurname)
    add('for', 'same-surname', ...sharedWord(main.after, other.after, 'surname', names))
  if (context.orphan)
    add(
      'for',
      'never-introduced',
      introduced.surname ? 'finding.introduced-full' : 'finding.introduced-initials',
      {introduced: fullName(introduced, names), name: orphan.text},
    )
  if (context.neighbours)
    add('for', 'same-list', 'finding.same-list', {names: listed(main, other, names)})
  const slip = slipOf(main.key, other.key)
  if (slip) add('for', 'slip', `finding.slip.${slip}`)
  if (context.sameCalling)
    add('for', 'same-kind', 'finding.same-kind', {
      kind: [...main.called].find((kind) => other.called.has(kind)) ?? '',
    })
  else if (context.bothLocated) add('for', 'both-places', 'finding.both-places')
  if (context.once && main.mentions.length > 1)
    add('for', 'once', 'finding.once', {name: other.text})
  if (context.otherGiven)
    add('against', 'other-given-name', 'finding.other-given-name', {
      first: first(main.before, names),
      second: first(other.before, names),
    })
  if (context.otherSurname)
    add('against', 'other-surname', 'finding.other-surname', {
      first: first(main.after, names),
      second: first(other.after, names),
    })
  if (context.bothKnown || context.oneKnown) add('against', 'known-name', 'finding.known-name')
  if (context.ordinary) add('against', 'ordinary-word', 'finding.ordinary-word')
  if (context.derived) add('against', 'derived', 'finding.derived')
  return found
}

/** The longest name in which the form is the last word, as the story writes it: `Helmet Zahir`, `Jan van der Holm`. */
export function fullName(form: Form, names: Names): string {
  let longest = form.text
  for (const mention of form.mentions) {
    const {run, at, word} = mention
    if (at !== run.words.length - 1) continue
    const text = names.textOf(mention)
    const name = text.slice(run.words[0]!.offset, word.offset + word.text.length)
    if (name.length > longest.length) longest = name
  }
  return longest
}

/** `Both follow “Helmet”`; or, where the words beside them are two spellings too, both of those. */
function sharedWord(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  part: 'given-name' | 'surname',
  names: Names,
): [PhraseKey, Phrase['values']] {
  for (const key of a.keys())
    if (b.has(key)) return [`finding.same-${part}`, {name: spellingOf(key, names)}]
  return [`finding.alike-${part}`, {first: first(a, names), second: first(b, names)}]
}

function first(keys: ReadonlyMap<string, number>, names: Names): string {
  return spellingOf([...keys.keys()][0] ?? '', names)
}

function listed(a: Form, b: Form, names: Names): string[] {
  const beside = names.besides(b.key)
  return [...names.besides(a.key)]
    .filter((key) => beside.has(key))
    .map((key) => spellingOf(key, names))
    .slice(0, 3)
}

function spellingOf(key: string, names: Names): string {
  return names.forms.get(key)?.text ?? key
}

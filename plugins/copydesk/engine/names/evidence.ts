import {type Evidence} from '../finding.ts'
import {type Form} from './combine.ts'
import {type Context} from './context.ts'
import {type Slip, slipOf} from './slip.ts'
import {type Story} from './story.ts'

const SLIPS: Record<Slip, string> = {
  dropped: 'One letter more or less is all that parts them.',
  doubled: 'A doubled letter is all that parts them.',
  swapped: 'Two letters that change places are all that part them.',
  key: 'One letter parts them, and the two keys are neighbours.',
}

/** What weighed for and against `main` and `other` being one name, strongest first. */
export function evidenceOf(main: Form, other: Form, context: Context, story: Story): Evidence[] {
  const found: Evidence[] = []
  const add = (weighs: 'for' | 'against', code: string, text: string): void => {
    found.push({weighs, code, text})
  }
  const [introduced, orphan] = story.isIntroduced(main) ? [main, other] : [other, main]
  if (context.sameGiven)
    add('for', 'same-given-name', `Both stand after “${shared(main.before, other.before, story)}”.`)
  if (context.sameSurname)
    add('for', 'same-surname', `Both stand before “${shared(main.after, other.after, story)}”.`)
  if (context.orphan)
    add(
      'for',
      'never-introduced',
      `“${fullName(introduced)}” is introduced with ${introduced.surname ? 'a full name' : 'initials'}; “${orphan.text}” never is.`,
    )
  if (context.neighbours)
    add('for', 'same-list', `Both stand in a list with ${listed(main, other, story)}.`)
  const slip = slipOf(main.key, other.key)
  if (slip) add('for', 'slip', SLIPS[slip])
  if (context.sameCalling)
    add(
      'for',
      'same-kind',
      `Both are called a ${[...main.called].find((kind) => other.called.has(kind))}.`,
    )
  else if (context.bothLocated) add('for', 'both-places', 'Both stand where a place is named.')
  if (context.once && main.mentions.length > 1)
    add('for', 'once', `“${other.text}” stands only once.`)
  if (context.otherGiven)
    add(
      'against',
      'other-given-name',
      `Different names stand before them: “${first(main.before, story)}” and “${first(other.before, story)}”.`,
    )
  if (context.otherSurname)
    add(
      'against',
      'other-surname',
      `Different names stand after them: “${first(main.after, story)}” and “${first(other.after, story)}”.`,
    )
  if (context.bothKnown || context.oneKnown)
    add('against', 'known-name', 'Such a name is well known by itself.')
  if (context.ordinary)
    add('against', 'ordinary-word', 'The story writes one of them in lower case too.')
  if (context.derived)
    add('against', 'derived', 'One may be derived from the other, as a people from a country.')
  return found
}

/** The longest name in which the form is the last word: `Helmet Zahir`. */
export function fullName(form: Form): string {
  let longest = form.text
  for (const {run, at} of form.mentions) {
    if (at !== run.words.length - 1) continue
    const name = run.words.map(({text}) => text).join(' ')
    if (name.length > longest.length) longest = name
  }
  return longest
}

function shared(a: Map<string, number>, b: Map<string, number>, story: Story): string {
  for (const key of a.keys()) if (b.has(key)) return written(key, story)
  return ''
}

function first(keys: Map<string, number>, story: Story): string {
  return written([...keys.keys()][0] ?? '', story)
}

function listed(a: Form, b: Form, story: Story): string {
  const beside = story.besides(b.key)
  return [...story.besides(a.key)]
    .filter((key) => beside.has(key))
    .map((key) => written(key, story))
    .slice(0, 3)
    .join(', ')
}

function written(key: string, story: Story): string {
  return story.forms.get(key)?.text ?? key
}

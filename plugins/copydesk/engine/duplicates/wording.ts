import {type ArticleParagraph} from '../options.ts'
import {type DuplicateKind, type Evidence} from '../finding.ts'
import {type Run} from './runs.ts'
import {type FactChange} from './facts.ts'

type Role = ArticleParagraph['role']

/** Names paragraphs as a reader counts them: the body from 1, the fields around it by name. */
export function paragraphNames(count: number, roles?: Role[]): (index: number) => string {
  const numbers = new Array<number>(count)
  let number = 0
  for (let i = 0; i < count; i++) numbers[i] = isCounted(roles?.[i]) ? ++number : 0
  return (index) => (numbers[index] > 0 ? `${numbers[index]}` : `the ${roles![index]}`)
}

function isCounted(role: Role | undefined): boolean {
  return role !== 'headline' && role !== 'standfirst' && role !== 'dateline' && role !== 'caption'
}

const manner: Record<DuplicateKind, string> = {
  exact: 'word for word',
  format: 'with other punctuation, case or spacing',
  near: 'in slightly different words',
  contained: 'as part of another paragraph',
  conflict: 'with other facts',
}

/** The sentence that an editor reads first. */
export function messageOf(
  runs: Run[],
  kind: DuplicateKind,
  changes: FactChange[],
  name: (index: number) => string,
): string {
  if (kind === 'contained') return containedMessage(runs, name)
  const [run] = runs
  const source = rangeName(run.first, run.matches.length, name)
  const copies = runs.map((each) => rangeName(each.second, each.matches.length, name))
  const verb = run.matches.length > 1 ? 'come' : 'comes'
  const places = copies.length > 3 ? `${copies.length} other places` : copies.join(' and ')
  const how = changes.length > 0 ? changedManner(changes[0]) : manner[kind]
  const advice = kind === 'conflict' ? 'Find out which is right.' : 'Keep one of them.'
  return `${capitalised(source)} ${verb} again as ${places}, ${how}. ${advice}`
}

/** One paragraph holds the other, or several others. */
function containedMessage(runs: Run[], name: (index: number) => string): string {
  const [{first, second}] = runs
  const last = runs[runs.length - 1]
  const a = rangeName(first, last.first + last.matches.length - first, name)
  const b = rangeName(second, last.second + last.matches.length - second, name)
  const holdsFirst = runs[0].matches.find(({inside}) => inside)?.inside?.shorter === 'first'
  const [inner, outer] = holdsFirst ? [a, b] : [b, a]
  const verb = inner.startsWith('paragraphs') ? 'stand' : 'stands'
  return `${capitalised(inner)} ${verb} also inside ${outer}. Keep one of them.`
}

function rangeName(from: number, length: number, name: (index: number) => string): string {
  const first = name(from)
  if (length === 1) return first.startsWith('the ') ? first : `paragraph ${first}`
  return `paragraphs ${first}–${name(from + length - 1)}`
}

function capitalised(text: string): string {
  return text[0].toUpperCase() + text.slice(1)
}

function changedManner({kind, first, second}: FactChange): string {
  if (kind === 'negation') return `with “${first || second}” in one of them only`
  return `with another ${kind}: “${first}” in one, “${second}” in the other`
}

function changeText({kind, first, second}: FactChange): string {
  if (kind === 'negation') return `One says “${first || second}”, the other does not.`
  return `Another ${kind}: “${first}” in one, “${second}” in the other.`
}

/** Why the block was found: the differing facts first, then how alike the copies are. */
export function evidenceOf(runs: Run[], kind: DuplicateKind, changes: FactChange[]): Evidence[] {
  const total = runs.reduce((sum, run) => sum + run.matches.length, 0)
  const same = runs.reduce(
    (sum, run) => sum + run.matches.filter(({kind}) => kind === 'exact').length,
    0,
  )
  const facts = changes.map((change): Evidence => ({
    weighs: 'for',
    code: `${change.kind}-differs`,
    text: changeText(change),
  }))
  const likeness: Evidence = {
    weighs: 'for',
    code: `repeat-${kind}`,
    text:
      total === 1
        ? `The paragraph is repeated ${manner[kind]}.`
        : `${same} of ${total} paragraphs are repeated word for word.`,
  }
  return [...facts, likeness]
}

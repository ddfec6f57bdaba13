import {telling} from '../sentences/gapWords.ts'
import {endsClause, type Side} from '../sentences/region.ts'
import {classesOf, stemOf} from '../words/lexicon.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'
import {patientAt} from './roles.ts'

/** Whether one word follows both: `a red flag`, `a yellow flag`. */
export const haveOneHead = (a: Side, at: number, b: Side, other: number): boolean => {
  const [head, next] = [a.tokens[at + 1], b.tokens[other + 1]]
  return (
    head !== undefined &&
    head.stem === next?.stem &&
    !isSmallWord(head.key) &&
    !endsClause(a, at) &&
    !endsClause(b, other)
  )
}

/** Whether two verbs have one thing after them: `raised its main rate`, `cut its main rate`. */
export function haveOneObject(a: Side, at: number, b: Side, other: number): boolean {
  const object = ({tokens}: Side, from: number) =>
    telling({tokens}, from + 1, from + 5).map(({stem}) => stem)
  const [mine, theirs] = [object(a, at), object(b, other)]
  if (mine.length > 1 && mine[0] === theirs[0] && mine[1] === theirs[1]) return true
  return haveOnePatient(a, at, b, other) || haveOneNumber(a, at, b, other)
}

/** `rejected a plan`, `a plan was approved`. */
function haveOnePatient(a: Side, at: number, b: Side, other: number): boolean {
  const theirs = patientAt(b, other)
  return patientAt(a, at).filter((stem) => theirs.includes(stem)).length > 0
}

/** `40 percent below`, `40 percent higher`. */
function haveOneNumber(a: Side, at: number, b: Side, other: number): boolean {
  const beside = ({facts, tokens}: Side, place: number) =>
    facts.filter(
      ({kind, from, to}) =>
        kind === 'number' &&
        ((to <= place && place - to <= 2) ||
          // `a girl of seven`
          (from === place + 2 && /^(?:of|aged)$/u.test(tokens[place + 1]!.key)) ||
          // `rose 3 percent`, `rose by three`
          (isWay(tokens[place]!) &&
            (from === place + 1 || (from === place + 2 && tokens[place + 1]!.key === 'by')))),
    )
  return beside(a, at).some(({value}) => beside(b, other).some((one) => one.value === value))
}

/** Up or down; who lost may have lost a match. */
export const isWay = ({stem}: Token): boolean =>
  stem !== LOSE && classesOf(stem).some(({line}) => line === WAY)
const LOSE = stemOf('lose')
const WAY = classesOf(stemOf('rise'))[0]?.line

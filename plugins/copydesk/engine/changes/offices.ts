import {wordSet} from '../data/wordSet.ts'
import {type RawChange} from './change.ts'
import {type Region, type Side} from './region.ts'
import {saySame} from './lexicon.ts'

/** Offices that the word before them tells apart. */
export const OFFICES = wordSet(
  'minister secretary general officer director editor president judge correspondent commissioner prosecutor attorney mayor governor chief justice prince princess treasurer whip inspector marshal',
)
/** What an office is of; words of one line are one. */
const OF = [
  'foreign',
  'defense defence',
  'interior home',
  'finance treasury',
  'health',
  'education schools',
  'justice',
  'trade commerce',
  'energy',
  'transport transportation',
  'environment',
  'agriculture farm farming',
  'labor labour employment',
  'culture',
  'sports',
  'tourism',
  'housing',
  'immigration',
  'economy economics economic',
  'prime',
  'attorney',
  'solicitor',
  'surgeon',
  'adjutant',
  'auditor',
  'inspector',
  'governor',
  'secretary',
  'chief',
  'executive',
  'financial',
  'operating',
  'medical',
  'marketing',
  'technology technical',
  'managing',
  'sporting',
  'artistic',
  'musical',
  'district',
  'county',
  'state',
  'federal',
  'police',
  'detective',
  'fire',
  'crown',
  'city',
  'political',
  'legal',
  'religion',
  'science',
].map((words) => words.split(' '))
const lines = new Map(OF.flatMap((words, line) => words.map((word) => [word, line] as const)))

/** An office that is another now, however the sentence is put: `attorney general`, `solicitor general`. */
export function officeChanges({a, b}: Region): RawChange[] {
  const [mine, theirs] = [officesIn(a), officesIn(b)]
  return mine.flatMap((was): RawChange[] => {
    if (theirs.some(({line, head}) => line === was.line && saySame(head, was.head))) return []
    const now = theirs.find(
      ({line, head}) =>
        saySame(head, was.head) &&
        !mine.some((other) => other.line === line && saySame(other.head, head)),
    )
    return now ? [{fact: 'title', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}] : []
  })
}

/** Each office with what it is of, by its place. */
function officesIn({tokens}: Side) {
  return tokens.flatMap(({key}, at) => {
    const line = lines.get(key)
    const next = tokens[at + 1]
    return line !== undefined && next && OFFICES.has(next.key) ? [{line, head: next.stem, at}] : []
  })
}

import {wordSet} from '../../data/wordSet.ts'
import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {saySame} from '../words/lexicon.ts'

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
  'nursing nurse',
  'communications press',
  'operations',
].map((words) => words.split(' '))
const lines = new Map(OF.flatMap((words, line) => words.map((word) => [word, line] as const)))

/** An office that is another now, however the sentence is put: `attorney general`, `solicitor general`. */
export function officeChanges({a, b}: Region): RawChange[] {
  const [mine, theirs] = [officesIn(a), officesIn(b)]
  const police = policeRank(a, b)
  if (police) return [police]
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

/** `Superintendent Roos`, `Chief Superintendent Roos`: a rank right before a name, the only one of its kind. */
function policeRank(a: Side, b: Side): RawChange | undefined {
  const [mine, theirs] = [ranksIn(a), ranksIn(b)]
  const [was, now] = [mine[0], theirs[0]]
  if (!was || !now || mine.length + theirs.length > 2 || was.of !== now.of) return undefined
  return was.isChief === now.isChief
    ? undefined
    : {fact: 'title', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}
}

const ranksIn = ({tokens}: Side) =>
  tokens.flatMap(({key}, at) => {
    const isRank = /^(?:inspector|superintendent|constable)$/u.test(key) && tokens[at]!.isCapital
    const name = tokens[at + 1]
    if (!isRank || !name?.isCapital) return []
    let last = at + 1
    while (tokens[last + 1]?.isCapital) last++
    return [{of: `${key} ${tokens[last]!.key}`, isChief: tokens[at - 1]?.key === 'chief', at}]
  })

/** Each office with what it is of, by its place. */
function officesIn({tokens}: Side) {
  return tokens.flatMap(({key}, at) => {
    const line = lines.get(key)
    const [lead, of, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]]
    if (line === undefined) return []
    if (next && OFFICES.has(next.key)) return [{line, head: next.stem, at}]
    // `director of nursing`
    return of?.key === 'of' && lead && OFFICES.has(lead.key) ? [{line, head: lead.stem, at}] : []
  })
}

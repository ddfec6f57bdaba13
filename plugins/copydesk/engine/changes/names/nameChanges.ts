import {DEMONYMS} from '../../data/demonyms.ts'
import {wordSet} from '../../data/wordSet.ts'
import {GIVEN, kindsOf, PLACE, SURNAME, WORD} from '../../names/index.ts'
import {type ChangedFact, type RawChange, type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {classesOf} from '../words/lexicon.ts'
import {haveMoved, HONORIFICS, isOnePerson} from './movedNames.ts'
import {isShort} from './initials.ts'
import {isNamed} from './nameForms.ts'
import {paired} from '../sentences/pairedFacts.ts'
import {gapAt, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** Names that only one side states. */
export function nameChanges(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b} = region
  const missing = (side: Side, other: Side) => {
    const theirs = other.facts.filter(({kind}) => kind === 'name').map(({value}) => value)
    const gone = side.facts.filter(
      ({kind, value, from}) =>
        kind === 'name' &&
        !other.keys.has(side.tokens[from]!.key) &&
        !isNamed(side, from, value, other, theirs),
    )
    // `Sir Neville`, and now `Croome`: the name is another
    return gone.filter(({value, to}, at) => !HONORIFICS.test(value) || gone[at + 1]?.from !== to)
  }
  const lost = missing(a, b)
  const added = missing(b, a)
  // `Mr. Piaggio` for `Ettore Piaggio` names nobody else
  const isForm = ({value}: StatedFact) => COURTESIES.test(value)
  const gained = lost.some(isForm) ? added : added.filter((name) => !isForm(name))
  if (lost.length > 0 && gained.length > 0)
    return runsOf(
      paired(region, lost, gained, 'name').filter(
        (change) =>
          !haveMoved(region, change, elsewhere) && !isOnePerson(region, change, elsewhere),
      ),
    ).map((change) => ({...change, fact: nameKind(region, change)}))
  const instead = lost.length === 0 ? insteadOfNoun(region, gained, elsewhere) : []
  if (instead.length > 0) return instead
  // a name that is named elsewhere was only left out here; one more tells nothing else
  const gone = lost.filter(
    (name) =>
      !elsewhere.names(name.value) &&
      !isTitle(name.value) &&
      !isLeftOut(region, name) &&
      !isListener(a, name) &&
      !isShort(a.tokens[name.from]!, elsewhere.whole('after')),
  )
  return runsOf(paired(region, gone, [], 'name')).filter(
    ({a: [from, to]}) => !partlyKept(a, from, to, elsewhere),
  )
}

const COURTESIES = /^(?:mr|mrs|ms|miss|dr)$/u

/** `had flu`, `had Covid`: a name in the place of a word that the story says nowhere now, all else as it was. */
function insteadOfNoun(
  {a, b, gaps, aligned}: Region,
  gained: StatedFact[],
  {names, whole, isOneEdit}: Elsewhere,
): RawChange[] {
  const [gap, more] = gaps
  if (!isOneEdit || !gap || more || gap.aTo - gap.aFrom !== 1) return []
  const [word, lead] = [a.tokens[gap.aFrom]!, a.tokens[gap.aFrom - 1]]
  const isNoun =
    !word.isCapital && !isSmallWord(word.key) && !/^(?:an?|the)$/u.test(lead?.key ?? '')
  const isNew = gained.every(
    ({from}) =>
      gap.bFrom <= from && from < gap.bTo && !whole('before').keys.has(b.tokens[from]!.key),
  )
  const isAll = gained.length === gap.bTo - gap.bFrom && gained.length > 0
  return isNoun && isNew && isAll && !names(word.key) && aligned === a.tokens.length - 1
    ? [{fact: 'name', a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
    : []
}

/** A name of nobody, dropped with nothing told instead: `in Glacier Bay`. */
function isLeftOut({a, gaps}: Region, {from}: StatedFact): boolean {
  const gap = gapAt(gaps, 'a', from)
  const {key} = a.tokens[from]!
  const kinds = kindsOf(key)
  // `the Irish minister`
  if (gap && DEMONYMS.has(key)) return true
  return (
    gap !== undefined &&
    gap.bFrom === gap.bTo &&
    (kinds & (PLACE | WORD)) > 0 &&
    !(kinds & (GIVEN | SURNAME))
  )
}

/** `told Reuters`, and now `said`: who was told is left out. */
const isListener = ({tokens}: Side, {from}: StatedFact): boolean =>
  tokens[from - 1]?.key === 'told' ||
  (tokens[from - 1]?.key === 'the' && tokens[from - 2]?.key === 'told')

const isTitle = (key: string) => classesOf(key).length > 0

/** `Ilse` of `Ilse Korhonen`: the surname still names her. */
const partlyKept = ({tokens}: Side, from: number, to: number, elsewhere: Elsewhere) =>
  [tokens[from - 1], tokens[to]].some(
    (token) =>
      token?.isCapital &&
      !WAYS.test(token.key) &&
      (elsewhere.names(token.key) || elsewhere.names(`${token.key}s`)),
  )

/** `Roosevelt Avenue` is no other avenue. */
const WAYS = /^(?:streets?|avenue|road|lane|drive|boulevard|square|bridge|terrace|place|way)$/u

/** Names whose parts change are one change: `Olu Adeleke` for `Grace Mensah`. */
function runsOf(changes: RawChange[]): RawChange[] {
  const runs: RawChange[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    const joins = last && last.a[1] >= change.a[0] && last.b[1] >= change.b[0] - 0
    if (joins && change.a[0] >= last.a[0])
      runs[runs.length - 1] = {
        fact: last.fact,
        a: [last.a[0], Math.max(last.a[1], change.a[1])],
        b: [Math.min(last.b[0], change.b[0]), Math.max(last.b[1], change.b[1])],
      }
    else runs.push(change)
  }
  return runs
}

function nameKind({a, b}: Region, {a: [from], b: [now]}: RawChange): ChangedFact {
  // one side has no word there where the text ends before it
  const was = a.tokens[from] ?? b.tokens[now]!
  const is = b.tokens[now] ?? was
  const kinds = kindsOf(was.key) | kindsOf(is.key)
  if (kinds & PLACE && !(kinds & (GIVEN | SURNAME))) return 'place'
  const lead = a.tokens[from - 1]
  return lead && !lead.isCapital && BEFORE_PLACES.has(lead.key) ? 'place' : 'name'
}

/** A name after one of these is a place more often than not. */
const BEFORE_PLACES = wordSet('in at near from to toward towards of through across outside')

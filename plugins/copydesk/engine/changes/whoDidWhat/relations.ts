import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isInLaw} from './relationWords.ts'
import {areOne, type Relation, relationsIn} from './toldRelations.ts'

/** That a named person is something else to somebody now, wherever it is told: `her son, Roos`, `Roos, her husband`. */
export function relationChanges({a, b}: Region, {whole}: Elsewhere): RawChange[] {
  const [mine, theirs] = [relationsIn(a), relationsIn(b)]
  const byMarriage = byMarriageNow(a, b)
  if (byMarriage) return [byMarriage]
  if (mine.length === 0 || theirs.length === 0) return []
  return mine.flatMap((was): RawChange[] => {
    const other = theirs.filter(({name}) => name === was.name)
    const [now] = other
    if (!now || other.some((one) => areOne(one, was))) return []
    if (mine.some((one) => one.name === was.name && areOne(one, now))) return []
    const isTold = (when: 'before' | 'after', relation: Relation) =>
      relationsIn(whole(when)).some((one) => one.name === relation.name && areOne(one, relation))
    return isTold('after', was) || isTold('before', now)
      ? []
      : [{fact: 'title', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
  })
}

const KIN =
  /^(?:brother|sister|mother|father|son|daughter|wife|husband|cousin|uncle|aunt|niece|nephew)$/u

/** `his brother-in-law`, and now his brother; `her stepfather` is one word. Where each side has one of them. */
function byMarriageNow(a: Side, b: Side): RawChange | undefined {
  const [mine, theirs] = [kinIn(a), kinIn(b)]
  for (const [key, at] of mine) {
    const other = theirs.get(key)
    if (at === undefined || other === undefined || isInLaw(a, at) === isInLaw(b, other)) continue
    return {fact: 'title', a: [at, at + 1], b: [other, other + 1]}
  }
  return undefined
}

/** Where each word for kin stands; `undefined` for one that stands more than once. */
function kinIn({tokens}: Side): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (const [at, {key}] of tokens.entries())
    if (KIN.test(key)) places.set(key, places.has(key) ? undefined : at)
  return places
}

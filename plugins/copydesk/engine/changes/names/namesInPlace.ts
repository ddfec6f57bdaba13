import {type RawChange, type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {isOnePerson} from './movedNames.ts'
import {areOneName} from './nameForms.ts'
import {type Region, type Side} from '../sentences/region.ts'

/**
 * A name in the place of one that both sides have: `Bronson Avenue and Fourth Street`, `Bronson Avenue and Fourth
 * Avenue`. One is named less often now, the other more often.
 */
export function namesInPlace(region: Region, elsewhere: Elsewhere): RawChange[] {
  const {a, b, gaps} = region
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    if (aTo - aFrom !== 1 || bTo - bFrom !== 1) return []
    const [was, now] = [nameAt(a, aFrom), nameAt(b, bFrom)]
    if (!was || !now || areOneName(was.value, now.value)) return []
    const isThere = count(b, was) > 0 || count(a, now) > 0
    const isTold = count(a, was) > count(b, was) && count(b, now) > count(a, now)
    if (!isThere || !isTold) return []
    const change: RawChange = {fact: 'name', a: [aFrom, aTo], b: [bFrom, bTo]}
    return isOnePerson(region, change, elsewhere) ? [] : [change]
  })
}

const nameAt = ({facts}: Side, at: number) =>
  facts.find(({kind, from}) => kind === 'name' && from === at)

const count = ({facts}: Side, {value}: StatedFact) =>
  facts.filter((fact) => fact.kind === 'name' && fact.value === value).length

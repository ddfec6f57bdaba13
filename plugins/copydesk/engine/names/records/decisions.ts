import {type Decision} from '../../model/records.ts'
import {keysOf} from '../letters/nameKeys.ts'

/** Which spellings and pairs an editor has decided on; all by the keys of words. */
export interface Decided {
  /** “These are two”: exactly this pair, in any order. */
  areTwo(a: string, b: string): boolean
  /** “This spelling is right”. */
  isRight(key: string): boolean
}

/** Reads the decisions; names are compared word by word from the last, case and diacritics apart. */
export function readDecisions(decisions: Decision[] = []): Decided {
  const two = new Set<string>()
  const right = new Set<string>()
  for (const decision of decisions) {
    if (decision.kind === 'accepted-spelling')
      for (const key of keysOf(decision.name)) right.add(key)
    if (decision.kind !== 'distinct') continue
    const [one, other] = decision.names.map((name) => keysOf(name).reverse())
    one!.forEach((key, i) => {
      const beside = other![i]
      if (beside && beside !== key) two.add(key < beside ? `${key} ${beside}` : `${beside} ${key}`)
    })
  }
  return {
    areTwo: (a, b) => two.has(a < b ? `${a} ${b}` : `${b} ${a}`),
    isRight: (key) => right.has(key),
  }
}

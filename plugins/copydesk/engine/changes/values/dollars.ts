import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'

/** Dollars of another country, told by the letters at the sign: `A$30,000`, `NZ$30,000`. Without letters it may be any. */
export function dollarChanges({a, b}: Region): RawChange[] {
  const [mine, theirs] = [signsIn(a), signsIn(b)]
  const was = [...mine].find(([letters]) => !theirs.has(letters))
  const now = [...theirs].find(([letters]) => !mine.has(letters))
  return was && now ? [{fact: 'unit', a: [was[1], was[1] + 1], b: [now[1], now[1] + 1]}] : []
}

/** The letters at the dollar signs of a side, each with the place of the first. */
function signsIn({tokens}: Side): Map<string, number> {
  const signs = new Map<string, number>()
  for (const [at, {text, key}] of tokens.entries()) {
    if (key !== '$' || text.length < 2) continue
    const letters = text.replace(/[.$]/gu, '').replace(/^CA$/u, 'C')
    if (!signs.has(letters)) signs.set(letters, at)
  }
  return signs
}

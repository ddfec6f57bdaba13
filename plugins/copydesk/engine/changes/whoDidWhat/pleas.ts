import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'

/** What somebody pleaded: `guilty`, `not guilty`, `no contest`, by its first words after the verb. */
const PLEAS: readonly [RegExp, string][] = [
  [/^(?:entered )?(?:an? )?(?:plea of )?not guilty\b/u, 'not'],
  [/^(?:an? )?(?:plea of )?(?:no contest|nolo)\b/u, 'none'],
  [/^(?:an? )?(?:plea of )?guilty\b/u, 'guilty'],
  [/^(?:an? )?(?:plea of )?(?:insanity|not guilty by reason)\b/u, 'insane'],
]

/** That somebody pleaded otherwise: `pleaded not guilty`, `pleaded no contest`. */
export function pleaChanges({a, b}: Region): RawChange[] {
  const [was, now] = [pleaIn(a), pleaIn(b)]
  return was && now && was.of !== now.of
    ? [{fact: 'meaning', a: [was.from, was.to], b: [now.from, now.to]}]
    : []
}

const VERBS = 'plead pleads pleaded pleading pled plea pleas'.split(' ')

/** The only plea of a side. */
function pleaIn({tokens, keys}: Side): {of: string; from: number; to: number} | undefined {
  if (!VERBS.some((key) => keys.has(key))) return undefined
  const pleas = tokens.flatMap(({key}, at) => {
    if (!VERBS.includes(key)) return []
    const after = tokens
      .slice(at + 1, at + 6)
      .map((token) => token.key)
      .join(' ')
    const of = PLEAS.find(([words]) => words.test(after.replace(/^of /u, '')))?.[1]
    return of === undefined ? [] : [{of, from: at, to: Math.min(tokens.length, at + 3)}]
  })
  return pleas.length === 1 ? pleas[0] : undefined
}

import {type Severity} from '../finding.ts'
import {type Context} from './context.ts'

/** How likely two forms are one name, from how alike they are (in [0, 1]) and the story around them. */
export function judge(similarity: number, context: Context): number {
  let sum = 10 * (similarity - 0.75)
  if (context.sameGiven) sum += 2.5
  if (context.otherGiven) sum -= 5
  if (context.sameSurname) sum += 2
  if (context.otherSurname) sum -= 3
  if (context.orphan) sum += 1.5
  if (context.ordinary) sum -= 3
  if (context.derived) sum -= context.orphan ? 1 : 3
  if (context.bothKnown) sum -= 4
  if (context.together) sum -= 3
  if (context.bothLocated) sum += 0.7
  sum += Math.min(2, context.neighbours) * 1.2
  if (context.fewer > 1) sum -= 0.8
  if (context.fewer > 2) sum -= 0.8
  return 1 / (1 + Math.exp(-sum))
}

/** The tier of a likelihood; nothing below `review` is shown. */
export function tierOf(likelihood: number): Severity | null {
  if (likelihood >= 0.6) return 'warning'
  return likelihood >= 0.4 ? 'review' : null
}

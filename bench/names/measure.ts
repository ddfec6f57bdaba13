import {type PairMethod, type StoryMethod} from './methods.ts'
import {type NamedStory} from './stories.ts'

/** Of the stories of a kind, those in which all that ought to be shown is. */
export function found(stories: NamedStory[], kind: string, method: StoryMethod): string {
  const mine = stories.filter((story) => story.kind === kind && story.gold.length > 0)
  const hits = mine.filter(({paragraphs, gold}) => {
    const pairs = method(paragraphs)
    return gold.every((pair) => pairs.some((shown) => isSamePair(shown, pair)))
  })
  return mine.length === 0 ? '–' : `${hits.length}/${mine.length}`
}

/** False alarms in 100 clean stories. */
export function falseAlarms(stories: NamedStory[], method: StoryMethod): string {
  const clean = stories.filter(({kind}) => kind === 'clean')
  const wrong = clean.flatMap(({paragraphs, gold, either}) =>
    method(paragraphs).filter(
      (shown) => ![...gold, ...either].some((pair) => isSamePair(shown, pair)),
    ),
  )
  return ((100 * wrong.length) / clean.length).toFixed(1)
}

/** Of the stories with two persons of like names, or one name throughout, those that are flagged. */
export function flagged(stories: NamedStory[], kind: string, method: StoryMethod): string {
  const mine = stories.filter((story) => story.kind === kind)
  const wrong = mine.filter(({paragraphs, forbidden, control}) =>
    method(paragraphs).some(
      (shown) =>
        forbidden.some((pair) => isSamePair(shown, pair)) ||
        (control !== undefined && shown.some((name) => isSame(name, control))),
    ),
  )
  return mine.length === 0 ? '–' : `${wrong.length}/${mine.length}`
}

function isSamePair(shown: [string, string], [a, b]: [string, string]): boolean {
  const [x, y] = shown
  return (isSame(x, a) && isSame(y, b)) || (isSame(x, b) && isSame(y, a))
}

/** Equal but for case, or equal in one part of a hyphened name. */
function isSame(shown: string, name: string): boolean {
  const [x, y] = [shown.toLowerCase(), name.toLowerCase()]
  return x === y || x.split('-').includes(y) || y.split('-').includes(x)
}

export interface LabelledPair {
  a: string
  b: string
  label: number
  place: boolean
}

/** The best F1 over all thresholds, and the highest recall at a precision of 95 % and more. */
export function pairRates(pairs: LabelledPair[], method: PairMethod): {f1: number; recall: number} {
  const scored = pairs
    .map(({a, b, label, place}) => ({label, score: method(a, b, place)}))
    .sort((x, y) => y.score - x.score)
  const all = pairs.filter(({label}) => label === 1).length
  const best = {f1: 0, recall: 0}
  let right = 0
  scored.forEach(({label, score}, i) => {
    right += label
    if (scored[i + 1]?.score === score) return
    if (score > 0) best.f1 = Math.max(best.f1, (2 * right) / (i + 1 + all))
    if (right / (i + 1) >= 0.95) best.recall = Math.max(best.recall, right / all)
  })
  return best
}

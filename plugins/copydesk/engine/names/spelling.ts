import {type Finding, type Span} from '../finding.ts'
import {hashId} from '../text/hash.ts'
import {type Form, type Mention} from './combine.ts'
import {contextOf} from './context.ts'
import {type Extracted} from './extract.ts'
import {judge, tierOf} from './judge.ts'
import {samePairScore} from './samePairScore.ts'

/** The `name-spelling` findings of a story. */
export function spellingFindings(
  forms: Form[],
  extracted: Extracted[],
  similarity: (a: string, b: string) => number = (a, b) => samePairScore(a, b, 'person'),
): Finding[] {
  const seen = new Map<string, boolean>()
  const isOrdinary = (word: string): boolean => {
    let known = seen.get(word)
    if (known === undefined) seen.set(word, (known = extracted.some(({lower}) => lower.has(word))))
    return known
  }
  const neighbours = listNeighbours(extracted)
  const neighboursOf = (form: Form): Set<string> => neighbours.get(form.key) ?? EMPTY
  const alone = new Map(forms.map((form) => [form.key, form.bare > 1]))
  const standsAlone = (word: string): boolean => alone.get(word) ?? false
  const scored: {a: Form; b: Form; likelihood: number}[] = []
  const eligible = forms.filter((form) => form.key.length >= 3)
  for (let i = 0; i < eligible.length; i++)
    for (let j = i + 1; j < eligible.length; j++) {
      const a = eligible[i]!
      const b = eligible[j]!
      if (Math.abs(a.key.length - b.key.length) > 4) continue
      const alike = similarity(a.key, b.key)
      if (alike < 0.4) continue
      const likelihood = judge(alike, contextOf(a, b, isOrdinary, neighboursOf, standsAlone))
      if (tierOf(likelihood)) scored.push({a, b, likelihood})
    }
  scored.sort((x, y) => y.likelihood - x.likelihood || (x.a.key < y.a.key ? -1 : 1))
  const taken = new Set<string>()
  return scored
    .filter(({a, b}) => {
      if (taken.has(a.key) || taken.has(b.key)) return false
      taken.add(a.key).add(b.key)
      return true
    })
    .map(({a, b, likelihood}) => finding(a, b, likelihood))
}

const EMPTY: Set<string> = new Set()

function listNeighbours(extracted: Extracted[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>()
  for (const {runs} of extracted)
    runs.forEach((run, i) => {
      if (!run.joined || i === 0) return
      const left = runs[i - 1]!.words.at(-1)!.key
      const right = run.words.at(-1)!.key
      for (const [x, y] of [
        [left, right],
        [right, left],
      ] as const) {
        let set = lists.get(x)
        if (!set) lists.set(x, (set = new Set()))
        set.add(y)
      }
    })
  return lists
}

function finding(a: Form, b: Form, likelihood: number): Finding {
  const [main, other] = b.mentions.length > a.mentions.length ? [b, a] : [a, b]
  const spans = [main, other].flatMap((form) => [...form.mentions, ...form.copies]).map(span)
  spans.sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset)
  return {
    id: hashId(['name-spelling', ...[a.key, b.key].sort()]),
    rule: 'name-spelling',
    severity: tierOf(likelihood)!,
    message: `${main.text} (${main.mentions.length}) and ${other.text} (${other.mentions.length}): the same name?`,
    spans,
    variants: [main, other].map((form) => ({text: form.text, count: form.mentions.length})),
  }
}

function span({paragraph, word}: Mention): Span {
  return {
    paragraph,
    offset: word.offset,
    length: word.text.length,
    text: word.text,
    ...(word.quoted && {quoted: true}),
  }
}

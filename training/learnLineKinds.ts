// Learns what the lines on top of wire copy are: node training/learnLineKinds.ts [write] [FILE…]
//
// From made-up copy in training/copy, each desk-*.jsonl written by somebody else who did not know the reader, and
// cases.jsonl, what its tests hold; each FILE is more in the same form that may not be kept here, as stories of
// Reuters-21578. A linear-chain conditional random field, by stochastic gradients (AdaGrad). Prints in how many of each
// desk's stories it tells the headline when it is learned without them; with `write`, learns from all and writes
// plugins/copydesk/engine/wire/head/lineKinds.table.ts.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  chainOf,
  follows,
  kindOf,
  LINE_KINDS,
  STATES,
  type ChainWeights,
} from '../plugins/copydesk/engine/wire/head/lineChain.ts'
import {MOST_LINES, topLines} from '../plugins/copydesk/engine/wire/head/lineKinds.ts'
import {signsOf} from '../plugins/copydesk/engine/wire/head/lineSigns.ts'
import {
  textParagraphs,
  type TextParagraph,
} from '../plugins/copydesk/engine/wire/paragraphs/textParagraphs.ts'
import {labelOf} from '../plugins/copydesk/engine/wire/forms/titleLabel.ts'
import {plain, type WrittenCopy} from './copy/writtenCopy.ts'

const COPY = 'training/copy'
const TABLE = 'plugins/copydesk/engine/wire/head/lineKinds.table.ts'
/** One writer's copy. Other files have cases that are short and much alike, or stories of one sender. */
const DESK = /\/desk-\d+\.jsonl$/u
const WEIGHT_OF_OTHERS = 0.5
/** Signs of fewer stories say nothing of others. */
const LEAST_STORIES = 3
const ROUNDS = 40
const RATE = 0.1
const DECAY = 0.12

interface Example {
  copy: WrittenCopy
  lines: TextParagraph[]
  signs: string[][]
  /** The right kind of each line, an index of `LINE_KINDS`. */
  kinds: number[]
  /** How much it counts. */
  weight: number
}

interface Learned extends ChainWeights {
  signs: Map<string, number[]>
  after: number[][]
  first: number[]
}

const given = process.argv.slice(2)
const mayWrite = given[0] === 'write'
const kept = readdirSync(COPY).filter((name) => name.endsWith('.jsonl'))
const files = [...kept.map((name) => join(COPY, name)), ...given.slice(mayWrite ? 1 : 0)]
const sets = new Map(files.map((file) => [file, readExamples(file)]))
if (mayWrite) {
  const weights = learn([...sets.values()].flat())
  writeFileSync(TABLE, tableOf(weights))
  console.log(`${weights.signs.size} signs`)
} else {
  for (const [file, set] of sets) {
    if (!DESK.test(file)) continue
    const weights = learn([...sets].flatMap(([name, one]) => (name === file ? [] : one)))
    const right = set.filter((one) => isRight(one, weights)).length
    const share = ((100 * right) / set.length).toFixed(1)
    console.log(`${file}: headline right in ${share} %, learned from the others`)
  }
}

function readExamples(file: string): Example[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const copy = JSON.parse(row) as WrittenCopy
    const paragraphs = textParagraphs(copy.text).filter(({text}) => /[\p{L}\p{N}]/u.test(text))
    const all = topLines(paragraphs).map(({line}) => line)
    const lines = all.slice(0, MOST_LINES)
    return {
      copy,
      lines,
      signs: signsOf(all, MOST_LINES),
      kinds: kindsIn(lines, copy).map((kind) => LINE_KINDS.indexOf(kind)),
      weight: DESK.test(file) ? 1 : WEIGHT_OF_OTHERS,
    }
  })
}

function kindsIn(lines: TextParagraph[], {headline, byline, paragraphs}: WrittenCopy) {
  const title = plain(labelOf(headline ?? '').text)
  const by = plain(byline ?? '')
  const texts = paragraphs.map(plain)
  const isTitle = (text: string) => title !== '' && plain(labelOf(text).text) === title
  const begins = lines.find(({text}) => isTitle(text))
    ? isTitle
    : (text: string) => title !== '' && plain(labelOf(text).text).startsWith(title)
  let hasTitle = false
  return lines.map(({text}): (typeof LINE_KINDS)[number] => {
    const words = plain(text)
    if (!hasTitle && begins(text)) {
      hasTitle = true
      return 'headline'
    }
    if (
      by !== '' &&
      (words === by ||
        (words.length > 5 && by.includes(words)) ||
        (words.includes(by) && words.length < by.length + 30))
    )
      return 'byline'
    const isText = texts.some(
      (one) =>
        one === words ||
        (one.length > 20 && words.endsWith(one)) ||
        (words.length > 30 && one.startsWith(words.slice(0, 60))) ||
        words.replace(/^(?:\d+|[a-z]) /u, '') === one,
    )
    return isText ? 'text' : 'note'
  })
}

function isRight({copy, lines, signs}: Example, weights: ChainWeights): boolean {
  const {probable} = chainOf(signs, weights)
  const all = probable.map(([headline = 0]) => headline)
  const none = 1 - all.reduce((sum, one) => sum + one, 0)
  const most = Math.max(...all)
  const told = most > none ? lines[all.indexOf(most)]!.text : ''
  const wanted = copy.headline ?? ''
  return plain(told) === plain(wanted) || plain(labelOf(told).text) === plain(labelOf(wanted).text)
}

function learn(examples: Example[]): Learned {
  const stories = new Map<string, number>()
  for (const {signs} of examples)
    for (const sign of new Set(signs.flat())) stories.set(sign, (stories.get(sign) ?? 0) + 1)
  const row = (value: number) => LINE_KINDS.map(() => value)
  const weights: Learned = {
    signs: new Map(),
    after: LINE_KINDS.map(() => row(0)),
    first: row(0),
  }
  const slopes = {
    signs: new Map<string, number[]>(),
    after: LINE_KINDS.map(() => row(0.01)),
    first: row(0.01),
  }
  for (const [sign, count] of stories)
    if (count >= LEAST_STORIES) {
      weights.signs.set(sign, row(0))
      slopes.signs.set(sign, row(0.01))
    }
  const move = (values: number[], squares: number[], by: number[], decay: number, weight: number) =>
    by.forEach((slope, kind) => {
      const step = weight * slope - decay * values[kind]!
      squares[kind]! += step * step
      values[kind]! += (RATE * step) / Math.sqrt(squares[kind]!)
    })
  const random = generator(7)
  for (let round = 0; round < ROUNDS; round++)
    for (const {signs, kinds, weight} of shuffled(examples, random)) {
      const {bySign, after, first} = slopesOf(signs, kinds, weights)
      for (const [sign, by] of bySign)
        move(
          weights.signs.get(sign)!,
          slopes.signs.get(sign)!,
          by,
          DECAY * Math.min(1, 20 / stories.get(sign)!),
          weight,
        )
      after.forEach((by, kind) =>
        move(weights.after[kind]!, slopes.after[kind]!, by, 0.002, weight),
      )
      move(weights.first, slopes.first, first, 0.002, weight)
    }
  return weights
}

/** How the likelihood of one story rises with each weight: what is, less what is expected. */
function slopesOf(signs: string[][], kinds: number[], weights: Learned) {
  const {probable, forward, backward, total} = chainOf(signs, weights)
  const bySign = new Map<string, number[]>()
  signs.forEach((of, line) => {
    for (const sign of of) {
      if (!weights.signs.has(sign)) continue
      const by = bySign.get(sign) ?? LINE_KINDS.map(() => 0)
      LINE_KINDS.forEach((_, kind) => {
        by[kind]! += (kinds[line] === kind ? 1 : 0) - probable[line]![kind]!
      })
      bySign.set(sign, by)
    }
  })
  const after = LINE_KINDS.map(() => LINE_KINDS.map(() => 0))
  const first = LINE_KINDS.map(
    (_, kind) => (kinds[0] === kind ? 1 : 0) - (probable[0]?.[kind] ?? 0),
  )
  for (let line = 1; line < signs.length; line++) {
    after[kinds[line - 1]!]![kinds[line]!]! += 1
    const own = LINE_KINDS.map((_, kind) =>
      signs[line]!.reduce((sum, sign) => sum + (weights.signs.get(sign)?.[kind] ?? 0), 0),
    )
    for (let before = 0; before < STATES; before++)
      for (let state = 0; state < STATES; state++) {
        if (!follows(before, state)) continue
        const [from, to] = [kindOf(before), kindOf(state)]
        after[from]![to]! -= Math.exp(
          forward[line - 1]![before]! +
            weights.after[from]![to]! +
            own[to]! +
            backward[line]![state]! -
            total,
        )
      }
  }
  return {bySign, after, first}
}

function tableOf({signs, after, first}: Learned): string {
  const rounded = [...signs]
    .map(([sign, values]): [string, number[]] => [
      sign,
      values.map((value) => Math.round(value * 100) || 0),
    ])
    .filter(([, values]) => values.some((value) => Math.abs(value) >= 5))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const fixed = (values: number[]) => values.map((value) => Number(value.toFixed(2)))
  return `// Made by training/learnLineKinds.ts\n\nexport const LINE_WEIGHTS = ${JSON.stringify({
    signs: rounded.map(([sign, values]) => `${sign}\t${values.join(' ')}`).join('\n'),
    after: after.map(fixed),
    first: fixed(first),
  })}\n`
}

function shuffled<T>(values: T[], random: () => number): T[] {
  return values
    .map((value) => ({value, at: random()}))
    .sort((a, b) => a.at - b.at)
    .map(({value}) => value)
}

/** A linear congruential generator: the same seed gives the same order. */
function generator(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

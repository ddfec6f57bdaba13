import {readMeasures} from '../../facts/measures.ts'
import {inBase} from '../../facts/units.ts'
import {type StatedFact} from '../facts/change.ts'
import {type Side} from '../sentences/region.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

/** What a side measures or counts, in the base unit of its kind, by its words `[from, to)`. */
export interface Amount {
  kind: string
  /** Of a measure. */
  unit?: string
  values: readonly number[]
  from: number
  to: number
}

/** In seconds. */
const SPANS = wordTable<number>({second: 1, sec: 1, minut: 60, min: 60, hour: 3600})
/** Right after a number that is no measure. */
const SCALES = wordTable<number>({k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12})
const BEFORE_HOUR = /^(?:at|by|from|until|till|to|before|after|since)$/u
const known = new WeakMap<Side, Amount[]>()

/** What a side measures and counts. */
export function amountsIn(side: Side): Amount[] {
  let amounts = known.get(side)
  if (!amounts) known.set(side, (amounts = [...counts(side), ...spans(side), ...measures(side)]))
  return amounts
}

function counts({facts, tokens}: Side): Amount[] {
  return facts.flatMap(({kind, value, from, to}): Amount[] => {
    const amount = (of: string, number: number) => [{kind: of, values: [number], from, to}]
    if (kind === 'ordinal') return amount('place', Number(value))
    if (kind !== 'number') return []
    const [, time] = /^t(\d+)$/u.exec(value) ?? []
    // `one o’clock` is in the afternoon or at night, too
    const half = tokens[to - 1]!.key === 'oclock' ? 'hour' : 'clock'
    if (time) return Number(time) % 60 === 0 ? amount(half, Number(time) / 60) : []
    // `three times`, `the third time`; `every other year`, `every two years`
    const [, often, apart] = /^(?:x(\d)|every (\d))$/u.exec(value) ?? []
    if (often) return amount('place', Number(often))
    if (apart) return amount('every', Number(apart))
    const number = Number(value.replace('share ', ''))
    if (!(number >= 0)) return []
    const [lead, next] = [tokens[from - 1]?.key ?? '', tokens[to]]
    const scale = next && tokens[to - 1]!.to === next.from ? SCALES[next.key] : undefined
    const measured = IN_BASE[next?.stem ?? '']
    const scaled = ofRange(facts, tokens, to)
    return [
      ...(scaled && number < 1000 ? amount('count', number * scaled) : []),
      ...(tokens[from - 2]?.key === 'all' && lead === 'but'
        ? allBut(facts, to, number, amount)
        : []),
      ...(value.startsWith('share ') ? ofWhole(facts, tokens, to, number, amount) : []),
      ...(measured
        ? [{kind: measured[0], unit: next!.stem, values: [number * measured[1]], from, to: to + 1}]
        : []),
      ...amount('count', number * (scale ?? 1)),
      ...(/^(?:no|number)$/u.test(lead) ? amount('place', number) : []),
      ...(lead === 'every' ? amount('every', number) : []),
      ...(number <= 12 && BEFORE_HOUR.test(lead) ? amount('hour', number) : []),
    ]
  })
}

/** `60 and 65 million`: what multiplies both. */
function ofRange(facts: readonly StatedFact[], tokens: readonly Token[], to: number) {
  if (!/^(?:to|and|or)$/u.test(tokens[to]?.key ?? '')) return undefined
  const end = facts.find(({kind, from}) => kind === 'number' && from === to + 1)
  const value = Number(end?.value)
  return value >= 1000 ? 1000 ** Math.floor(Math.log10(value) / 3) : undefined
}

/** `all but three of the 14`: eleven. */
function allBut(
  facts: readonly StatedFact[],
  to: number,
  left: number,
  amount: (kind: string, value: number) => Amount[],
): Amount[] {
  const all = facts.find(({kind, from}) => kind === 'number' && from > to && from <= to + 3)
  return all ? amount('count', Number(all.value) - left) : []
}

/** `half of the 24 cows`: so many cows. */
function ofWhole(
  facts: readonly StatedFact[],
  tokens: readonly Token[],
  to: number,
  share: number,
  amount: (kind: string, value: number) => Amount[],
): Amount[] {
  if (tokens[to]?.key !== 'of') return []
  // `a dozen plants, half of them`
  const whole = /^(?:them|those)$/u.test(tokens[to + 1]?.key ?? '')
    ? facts.findLast(({kind, to: end}) => kind === 'number' && end < to)
    : facts.find(({kind, from}) => kind === 'number' && from > to && from <= to + 2)
  return whole ? amount('count', share * Number(whole.value)) : []
}

/** Units that no rule converts, in those of `readMeasures`. */
const IN_BASE = wordTable<[kind: string, factor: number]>({
  hectoliter: ['volume', 100],
  centiliter: ['volume', 0.01],
  kiloton: ['weight', 1e6],
})

/** `two hours four minutes and 11 seconds`, `an hour and a half`, `2:04:11`, in seconds. */
function spans({facts, tokens, sentences}: Side): Amount[] {
  const amounts: Amount[] = []
  const numbers = new Map(
    facts.flatMap((fact) =>
      fact.kind === 'number' ? [[fact.from, [Number(fact.value), fact.to]] as const] : [],
    ),
  )
  const isJoined = (last: Amount | undefined, at: number) =>
    last !== undefined &&
    at - last.to <= 1 &&
    sentences[at] === sentences[last.from] &&
    (at === last.to || tokens[last.to]!.key === 'and')
  for (const [at, {key}] of tokens.entries()) {
    const [hours, minutes, seconds] = key.split(':').map(Number)
    if (/^\d{1,2}:\d\d:\d\d$/u.test(key))
      amounts.push({
        kind: 'time',
        values: [hours! * 3600 + minutes! * 60 + seconds!],
        from: at,
        to: at + 1,
      })
    const [number, to] = numbers.get(at) ?? (/^an?$/u.test(key) ? [1, at + 1] : [NaN, at])
    const length = SPANS[tokens[to]?.stem ?? '']
    if (!length || !(number > 0)) continue
    const more = isHalfMore(tokens, to + 1)
    const span = (number + (more ? 0.5 : 0)) * length
    const end = to + 1 + (more ? 3 : 0)
    const last = amounts.at(-1)
    if (last?.kind === 'time' && isJoined(last, at))
      amounts[amounts.length - 1] = {...last, values: [last.values[0]! + span], to: end}
    else amounts.push({kind: 'time', values: [span], from: at, to: end})
  }
  return amounts
}

const isHalfMore = (tokens: readonly Token[], at: number) =>
  ['and', 'a', 'half'].every((key, index) => tokens[at + index]?.key === key)

function measures({tokens, sentences}: Side): Amount[] {
  const amounts: Amount[] = []
  for (let start = 0; start < tokens.length;) {
    const sentence = sentences[start]!
    let end = start
    while (end < tokens.length && sentences[end] === sentence) end++
    const within = tokens.slice(start, end)
    for (const {values, unit, from, to} of readMeasures(sentence.text)) {
      // `one in five` are no inches
      if (unit.symbol === 'in' && /^\s+in\s+(?:\d|\p{L}+\b)/u.test(sentence.text.slice(to - 3)))
        continue
      const first = within.findIndex((token) => token.to > from)
      const last = within.findLastIndex((token) => token.from < to)
      amounts.push({
        kind: unit.dimension,
        unit: unit.symbol,
        values: values.flatMap(({value}) => inBase(value, unit)),
        from: start + first,
        to: start + last + 1,
      })
    }
    start = end
  }
  return amounts
}

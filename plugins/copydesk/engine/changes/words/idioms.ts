import {stemOf} from './lexicon.ts'

/** What several words say together, by the stem of the first and what may follow it: one verb says the same. */
const IDIOMS: readonly [first: string, rest: RegExp, verb: string][] = [
  ['claim take cost', /^(?:\S+ ){1,2}li(?:fe|ves)\b/u, 'kill'],
  [
    'claim earn',
    /^(?:an?|the|his|her|its|their|all|another) (?:(?!(?:was|were|is|are|had|has|would|will)\b)\S+ ){0,3}(?:wins?|victory|titles?|medals?|gold|silver|bronze|crown|trophy|points?|wickets?|championship)\b/u,
    'win',
  ],
  ['lose', /^(?:his|her|its|their) li(?:fe|ves)\b/u, 'die'],
  ['begin start', /^again\b/u, 'resume'],
  ['bring come draw', /^(?:\S+ )?to an (?:end|close)\b/u, 'end'],
  ['put', /^an? (?:end|stop) to\b/u, 'end'],
  ['put', /^on hold\b/u, 'suspend'],
  ['put', /^to death\b/u, 'execute'],
  ['put', /^off\b/u, 'postpone'],
  ['call', /^(?:it )?off\b/u, 'cancel'],
  ['give', /^(?:\S+ ){0,2}(?:go ahead|goahead|green light|blessing)\b/u, 'approve'],
  ['step stand', /^(?:down|aside)\b/u, 'resign'],
  ['lay', /^off\b/u, 'dismiss'],
  ['set', /^free\b/u, 'release'],
  ['drop pull', /^out\b/u, 'withdraw'],
  [
    'vote',
    /^(?:(?:\d+|by|to|unanimously|overwhelmingly|narrowly) ){0,4}(?:no|against)\b/u,
    'oppose',
  ],
  [
    'vote',
    /^(?:(?:\d+|by|to|unanimously|overwhelmingly|narrowly) ){0,4}(?:yes|for|in favou?r)\b/u,
    'support',
  ],
  ['keep', /^(?:an? )?(?:close )?(?:watch|eye) (?:on|over)\b/u, 'monitor'],
  ['will would', /^(?:have|need|be (?:required|obliged|forced)) to\b/u, 'must'],
  ['pay', /^tribute\b/u, 'praise'],
]

const byFirst = new Map<string, [RegExp, string][]>()
for (const [first, rest, verb] of IDIOMS)
  for (const word of first.split(' ')) {
    const stem = stemOf(word)
    byFirst.set(stem, [...(byFirst.get(stem) ?? []), [rest, stemOf(verb)]])
  }

const LONGEST = 5

/** The stem of the verb that says what several words say from a place on: `claimed the lives of`, `kill`. */
export function idiomAt(
  tokens: readonly {key: string; stem: string}[],
  at: number,
): string | undefined {
  const idioms = byFirst.get(tokens[at]!.stem)
  if (!idioms) return undefined
  const after = tokens
    .slice(at + 1, at + 1 + LONGEST)
    .map(({key}) => key)
    .join(' ')
  return idioms.find(([rest]) => rest.test(after))?.[1]
}

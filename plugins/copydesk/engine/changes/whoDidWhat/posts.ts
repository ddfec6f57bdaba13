import {type RawChange} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {lastOf, nameBefore} from './toldRelations.ts'

/** Posts of which somebody holds one at a time in one place; words of one line are one. */
const POSTS = [
  'chairman chairwoman chairperson chair',
  'executive ceo',
  'officer',
  'treasurer',
  'secretary',
  'judge justice magistrate',
  'prosecutor',
  'mayor mayoress',
  'governor',
  'senator',
  'principal headteacher headmaster headmistress',
  'bishop',
  'archbishop',
  'vicar priest rector pastor',
  'imam',
  'rabbi',
  'coroner',
  'ambassador',
  'sheriff',
  'surgeon',
  'nurse matron',
  'midwife',
  'goalkeeper keeper',
  'referee umpire',
  'conductor',
  'librarian',
  'auditor',
  'plumber',
  'electrician',
  'spokesman spokeswoman spokesperson',
].map((words) => words.split(' '))
const lines = new Map(POSTS.flatMap((words, line) => words.map((word) => [word, line] as const)))

/** Words that are posts with the word before them only: `the chief executive`, `the chief financial officer`. */
const IN_FULL = new Map([
  ['executive', /^chief$/u],
  ['officer', /^(?:financial|operating)$/u],
])

/** So many words tell of what it is: `the treasurer of the rowing club, Ivy Dunn`. */
const FAR = 6
/** More are not looked at. */
const MOST = 100

interface Post {
  name: string
  line: number
  at: number
}

/** That a named person has another post now, wherever it is told: `the treasurer, Ivy Dunn`, `Ivy Dunn, the club’s secretary`. */
export function postChanges({a, b}: Region, {whole}: Elsewhere): RawChange[] {
  const [mine, theirs] = [postsIn(a), postsIn(b)]
  return mine.flatMap((was): RawChange[] => {
    const holds = (posts: readonly Post[], {name, line}: Post) =>
      posts.some((one) => one.name === name && one.line === line)
    const now = theirs.find(({name}) => name === was.name)
    if (!now || holds(postsIn(whole('after')), was) || holds(postsIn(whole('before')), now))
      return []
    return [{fact: 'title', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
  })
}

const known = new WeakMap<Side, Post[]>()

function postsIn(side: Side): Post[] {
  let posts = known.get(side)
  if (posts) return posts
  posts = []
  for (const [at, {key}] of side.tokens.entries()) {
    const line = lines.get(key)
    const isPost = IN_FULL.get(key)?.test(side.tokens[at - 1]?.key ?? '') ?? true
    if (line === undefined || !isPost || isOther(side, at)) continue
    const name = nameAfter(side, at) ?? nameBefore(side, at)
    if (name !== undefined) posts.push({name, line, at})
    if (posts.length === MOST) break
  }
  known.set(side, posts)
  return posts
}

/** `the deputy mayor`, `the district judge’s son`. */
const isOther = ({tokens}: Side, at: number): boolean =>
  /[’']s?$/u.test(tokens[at]!.text) ||
  /^(?:deputy|vice|former|assistant|general|acting|foreign|state|home)$/u.test(
    tokens[at - 1]?.key ?? '',
  )

/** `Judge Anita Rowe`, `the treasurer of the club, Ivy Dunn`. */
function nameAfter(side: Side, at: number): string | undefined {
  const {tokens, sentences} = side
  let from = at + 1
  if (/^(?:of|at|for)$/u.test(tokens[from]?.key ?? ''))
    while (from < Math.min(tokens.length, at + FAR) && !endsClause(side, from - 1)) from++
  const isNamed = tokens[from]?.isCapital && sentences[from] === sentences[at]
  if (!isNamed || /[’']s?$/u.test(tokens[from]!.text)) return undefined
  return lastOf(side, from)
}

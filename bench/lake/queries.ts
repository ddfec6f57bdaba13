import {evaluateSync, parse, toJS} from 'groq-js'
import {DatabaseSync} from 'node:sqlite'
import {isDeepStrictEqual} from 'node:util'
import {
  createDocumentStore,
  type DocumentStore,
  evaluateQuery,
  prepareQuery,
  type QueryParams,
} from '../../lake/groq/index.ts'
import {type LakeDocument} from '../../lake/document/document.ts'
import {quantile} from '../quantile.ts'
import {commonWord, LIST, SEARCH, searchFor} from './studioQueries.ts'
import {milliseconds, printTable, timesOf} from './timing.ts'

interface Case {
  name: string
  groq: string
  /** What says the same to plain groq-js, where it does not know the lake's way. */
  plain?: string
  /** Other parameters in every run, so that nothing is answered from memory. */
  params(run: number, count: number): QueryParams
  perspective: string[] | 'raw'
  /** How many times as fast as plain groq-js, and within how many milliseconds, it is to be. */
  target: [factor: number, p95: number]
}

const some = (run: number, count: number) => (run * 7919 + 77) % Math.floor(count * 0.8)

/** As the Studio's own search box asks for so many words at once. */
function studioSearch(name: string, words: number): Case {
  const wordsOf = (run: number) => Array.from({length: words}, (_, i) => commonWord(run + i))
  return {
    name,
    groq: SEARCH,
    plain: searchFor('[headline, pt::text(body)] match $words'),
    params: (run) => ({types: ['article'], words: wordsOf(run).join(' ')}),
    perspective: ['drafts'],
    target: [20, 50],
  }
}

const CASES: Case[] = [
  {
    name: 'by id',
    groq: '*[_id == $id][0]',
    params: (run, count) => ({id: `article-${some(run, count)}`}),
    perspective: 'raw',
    target: [100, 3],
  },
  {
    name: 'by slug',
    groq: '*[_type == "article" && slug.current == $slug][0]{headline, "by": author->name}',
    params: (run, count) => ({slug: `story-${some(run, count)}`}),
    perspective: ['published'],
    target: [100, 3],
  },
  {
    name: 'versionOf × 26',
    groq: `[${Array.from({length: 26}, (_, i) => `*[sanity::versionOf($id + "${i}")]._id`)}]`,
    params: (run, count) => ({id: `article-${some(run, count / 10)}`}),
    perspective: 'raw',
    target: [100, 3],
  },
  {
    name: 'references()',
    groq: '*[references($id)]{_id, headline}',
    params: (run, count) => ({id: `article-${some(run, count)}`}),
    perspective: 'raw',
    target: [100, 3],
  },
  {
    name: "Studio's list",
    groq: LIST,
    params: (run) => ({types: ['article'], type: 'article', limit: 101 + (run % 20)}),
    perspective: ['drafts'],
    target: [20, 30],
  },
  {
    name: 'section front',
    groq: '*[_type == "article" && section == $section] | order(publishedAt desc) [0...$limit] {headline, publishedAt, "by": author->name}',
    params: (run) => ({section: ['world', 'local', 'sport'][run % 3], limit: 20 + (run % 20)}),
    perspective: ['published'],
    target: [20, 30],
  },
  {
    name: 'text search',
    groq: '*[_type == "article" && [@, _id] match text::query($words)] | order(_updatedAt desc) [0...50] {_id, headline}',
    plain:
      '*[_type == "article" && [headline, pt::text(body)] match $words] | order(_updatedAt desc) [0...50] {_id, headline}',
    params: (run) => ({words: `${['marpol', 'hinpol', 'gorlom', 'kesner'][run % 4]}wa* lomti*`}),
    perspective: ['drafts'],
    target: [20, 50],
  },
  studioSearch('one common word', 1),
  studioSearch('two common words', 2),
  studioSearch('three common words', 3),
]

const RUNS = 200

/** Prints how fast the lake answers beside plain groq-js over an array, and checks that they agree. */
export async function benchQueries(count: number, documents: LakeDocument[]): Promise<void> {
  const store = createDocumentStore()
  for (const document of documents) store.put(document)
  const fts5 = fullText(store.view(['drafts'], 'member').all())
  const indexing = timesOf(1, () => [store.texts.finish(), store.ids.finish()])[0]
  const rows = CASES.map((one) => row(one, {store, count, fts5}))
  console.log(`\n${count} documents (their words indexed in ${milliseconds(indexing)} ms)\n`)
  const heads = [
    'ms',
    'plain',
    'FTS5, p95',
    'first',
    'median',
    'p95',
    'times as fast',
    'target',
    'reached',
  ]
  printTable(heads, rows)
}

/** The same words in SQLite's own index, in memory: milliseconds for the best 101 of each run. */
function fullText(documents: Iterable<LakeDocument>): (one: Case, count: number) => number[] {
  const db = new DatabaseSync(':memory:')
  db.exec('CREATE VIRTUAL TABLE stories USING fts5(id UNINDEXED, headline, text)')
  const insert = db.prepare('INSERT INTO stories VALUES (?, ?, ?)')
  db.exec('BEGIN')
  for (const {_id, _type, headline, body} of documents) {
    if (_type === 'article') insert.run(_id, String(headline), JSON.stringify(body))
  }
  db.exec('COMMIT')
  const find = db.prepare(
    'SELECT id FROM stories WHERE stories MATCH ? ORDER BY bm25(stories) LIMIT 101',
  )
  return (one, count) => timesOf(RUNS, (run) => find.all(String(one.params(run + 1, count).words)))
}

interface Measured {
  store: DocumentStore
  count: number
  fts5: ReturnType<typeof fullText>
}

function row(one: Case, {store, count, fts5}: Measured): string[] {
  const {perspective} = one
  const dataset = store.view(perspective, 'member').all()
  const dereference = ({_ref}: {_ref: string}) => dataset.find(({_id}) => _id === _ref)
  const plain = (run: number) => {
    const params = one.params(run, count)
    return toJS(
      evaluateSync(parse(one.plain ?? one.groq, {params}), {dataset, params, dereference}),
    )
  }
  const lake = (run: number) =>
    evaluateQuery(prepareQuery(one.groq, one.params(run, count)), store, {perspective})

  const first = timesOf(1, () => lake(0))[0]
  const times = timesOf(RUNS, (run) => lake(run + 1))
  const answers: unknown[] = []
  const plainTimes = timesOf(count > 10_000 ? 1 : 3, (run) => (answers[run] = plain(run)))
  const same = answers.every((answer, run) => isDeepStrictEqual(answer, lake(run)))
  const factor = quantile(plainTimes, 0.5) / quantile(times, 0.5)
  const p95 = quantile(times, 0.95)
  const [least, most] = one.target
  return [
    one.name,
    milliseconds(quantile(plainTimes, 0.5)),
    'words' in one.params(0, count) ? milliseconds(quantile(fts5(one, count), 0.95)) : '',
    milliseconds(first),
    milliseconds(quantile(times, 0.5)),
    milliseconds(p95),
    factor.toFixed(0),
    `${least} ×, ${most} ms`,
    !same ? 'OTHER ANSWER' : factor >= least && p95 <= most ? 'yes' : 'no',
  ]
}

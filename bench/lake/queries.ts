import {evaluateSync, parse, toJS} from 'groq-js'
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
    groq: '*[_type in $types && _type == $type] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$limit]',
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
  {
    // Each word is in about 15 % of the stories.
    name: 'two common words',
    groq: '*[_type in $types] | score(([headline, @] match text::query($words) || references($words))) [_score > 0] {_type, _id, "orderings": [_score]} | order(orderings[0] desc, _id) [0...101]',
    plain:
      '*[_type in $types] | score(([headline, pt::text(body)] match $words || references($words))) [_score > 0] {_type, _id, "orderings": [_score]} | order(orderings[0] desc, _id) [0...101]',
    params: (run) => ({
      types: ['article'],
      words: `${['hin', 'jur', 'kes', 'lom'][run % 4]}fal ${['mar', 'ner', 'pol'][run % 3]}fal`,
    }),
    perspective: ['drafts'],
    target: [20, 50],
  },
]

const RUNS = 200

/** Prints how fast the lake answers beside plain groq-js over an array, and checks that they agree. */
export async function benchQueries(count: number, documents: LakeDocument[]): Promise<void> {
  const store = createDocumentStore()
  for (const document of documents) store.put(document)
  const indexing = timesOf(1, () => [store.texts.finish(), store.ids.finish()])[0]
  const rows = CASES.map((one) => row(one, store, count))
  console.log(`\n${count} documents (their words indexed in ${milliseconds(indexing)} ms)\n`)
  const heads = ['ms', 'plain', 'first', 'median', 'p95', 'times as fast', 'target', 'reached']
  printTable(heads, rows)
}

function row(one: Case, store: DocumentStore, count: number): string[] {
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
    milliseconds(first),
    milliseconds(quantile(times, 0.5)),
    milliseconds(p95),
    factor.toFixed(0),
    `${least} ×, ${most} ms`,
    !same ? 'OTHER ANSWER' : factor >= least && p95 <= most ? 'yes' : 'no',
  ]
}

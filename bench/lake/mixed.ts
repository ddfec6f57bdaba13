import {type Requests} from './requests.ts'
import {commonWord, LIST, SEARCH} from './studioQueries.ts'

export interface MixedTask {
  stories: number
  connections: number
  perSecond: number
  seconds: number
}

/** Milliseconds from when each request was due until it was answered, in ascending order. */
export interface Mixed {
  reads: number[]
  searches: number[]
  writes: number[]
  errors: number
}

const ARTICLES = {types: ['article'], type: 'article'}

const BY_SLUG = '*[_type == "article" && slug.current == $slug][0]{headline, "by": author->name}'

/** So many requests a second whether or not the last are answered: 30 % writes, 10 % searches, else reads. */
export async function mixed(
  {ask, post}: Requests,
  {stories, perSecond, seconds}: MixedTask,
): Promise<Mixed> {
  const result: Mixed = {reads: [], searches: [], writes: [], errors: 0}
  const {reads, searches, writes} = result
  const read = async (...asked: Parameters<typeof ask>) => {
    const status = await ask(...asked)
    if (status !== 200) throw new Error(`${asked[0]}: ${status}`)
  }
  /** Where the time of the request number `i` is kept, and its answer. */
  const send = (i: number): [times: number[], answered: Promise<void>] => {
    const number = (i * 7919) % Math.floor(stories * 0.8)
    const id = `article-${number}`
    const headline = `Water rises, ${i}.`
    const turn = i % 10
    if (turn === 0) return [writes, post({create: {_type: 'article', headline}})]
    if (turn < 3) return [writes, post({patch: {id, set: {headline}}})]
    if (turn === 3) {
      const words = `${commonWord(i)} ${commonWord(i + 3)}`
      return [searches, read(SEARCH, {...ARTICLES, words}, 'drafts')]
    }
    if (turn === 4) return [reads, read(LIST, {...ARTICLES, limit: 50 + (i % 50)}, 'drafts')]
    if (turn < 8) return [reads, read('*[_id == $id][0]', {id}, 'drafts')]
    return [reads, read(BY_SLUG, {slug: `story-${number}`}, 'published')]
  }
  const asked: Promise<void>[] = []
  const begun = performance.now()
  const total = perSecond * seconds
  for (let sent = 0; sent < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * perSecond))
    for (; sent < due; sent++) {
      const dueAt = begun + (sent / perSecond) * 1000
      const [times, answered] = send(sent)
      const count = () => void times.push(performance.now() - dueAt)
      asked.push(answered.then(count, () => {}))
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  // What is not answered half a minute after the last was sent counts as an error.
  await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, 30_000))])
  result.errors = total - reads.length - searches.length - writes.length
  for (const times of [reads, searches, writes]) times.sort((a, b) => a - b)
  return result
}

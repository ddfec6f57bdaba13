import {type Requests} from './requests.ts'

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

/** Words that are in about 15 % of the stories of `articles.ts`. */
const COMMON = ['hinfal', 'jurfal', 'kesfal', 'lomfal', 'marfal', 'nerfal', 'polfal']

/** As the Studio's search box asks. */
const SEARCH =
  '*[_type in $types] | score(([headline, @] match text::query($words) || references($words))) [_score > 0] {_type, _id, "orderings": [_score]} | order(orderings[0] desc, _id) [0...101]'

/** As the Studio's list of articles asks. */
const LIST =
  '*[_type in $types && _type == $type] {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$limit]'

/** So many requests a second whether or not the last are answered: 30 % writes, 10 % searches, else reads. */
export async function mixed(
  {ask, post}: Requests,
  {stories, perSecond, seconds}: MixedTask,
): Promise<Mixed> {
  const result: Mixed = {reads: [], searches: [], writes: [], errors: 0}
  const id = (i: number) => `article-${(i * 7919) % Math.floor(stories * 0.8)}`
  const send = (i: number): [number[], Promise<unknown>] => {
    const turn = i % 10
    if (turn < 3) {
      const text = `Water rises, ${i}.`
      const story = {patch: {id: id(i), set: {headline: text}}}
      return [
        result.writes,
        post(turn === 0 ? {create: {_type: 'article', headline: text}} : story),
      ]
    }
    if (turn === 3) {
      const words = [i, i + 3].map((at) => COMMON[Math.floor(at / 10 + at) % COMMON.length])
      return [
        result.searches,
        answer(SEARCH, {types: ['article'], words: words.join(' ')}, 'drafts'),
      ]
    }
    if (turn === 4)
      return [
        result.reads,
        answer(LIST, {types: ['article'], type: 'article', limit: 50 + (i % 50)}, 'drafts'),
      ]
    if (turn < 8) return [result.reads, answer('*[_id == $id][0]', {id: id(i)}, 'drafts')]
    const bySlug = '*[_type == "article" && slug.current == $slug][0]{headline, "by": author->name}'
    return [result.reads, answer(bySlug, {slug: id(i).replace('article', 'story')}, 'published')]
  }
  const answer = async (...asked: Parameters<typeof ask>) => {
    const status = await ask(...asked)
    if (status !== 200) throw new Error(`${asked[0]}: ${status}`)
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
  const answered = result.reads.length + result.searches.length + result.writes.length
  result.errors = total - answered
  for (const times of [result.reads, result.searches, result.writes]) times.sort((a, b) => a - b)
  return result
}

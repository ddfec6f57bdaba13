import {newsWriter} from '../engine/newsText.ts'

/** An article as the lake takes it. */
export interface Story {
  _id: string
  _type: 'article'
  [field: string]: unknown
}

const GENRES = ['news', 'feature', 'analysis', 'interview', 'profile', 'opinion', 'live']
const PEOPLE = 40

/**
 * `count` articles of about `words` words each: every fifth spells a name two ways, every tenth
 * repeats a paragraph. The same in every run.
 */
export function makeStories(count: number, words: number, prefix: string): Story[] {
  const writer = newsWriter(count + words)
  const people = Array.from({length: PEOPLE}, writer.name)
  return Array.from({length: count}, (_, index) => {
    const paragraphs = writer.story(words)
    if (index % 5 === 0) paragraphs.push(...TWO_SPELLINGS)
    if (index % 10 === 0) paragraphs.push(paragraphs[1] ?? paragraphs[0])
    return {
      _id: `${prefix}-${String(index).padStart(5, '0')}`,
      _type: 'article',
      headline: `Report ${index} on ${writer.word()}`,
      language: 'en',
      genre: GENRES[index % GENRES.length],
      byline: writer.pick(people),
      body: blocks(paragraphs),
    }
  })
}

const TWO_SPELLINGS = [
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbor said at the market.',
]

const blocks = (paragraphs: string[]) =>
  paragraphs.map((text, index) => ({
    _key: `p${index}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: `s${index}`, _type: 'span', text, marks: []}],
  }))

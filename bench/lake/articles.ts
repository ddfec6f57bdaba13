import {type LakeDocument} from '../../lake/document/document.ts'
import {mulberry} from '../../training/random.ts'

/** Words of a made-up story, so many that common and rare ones are both there. */
const SYLLABLES = 'ba ke li mo nu ra se ti vo wa den fal gor hin jur kes lom mar ner pol'.split(' ')
const WORDS_KNOWN = 20_000
const AUTHORS = 200
const SECTIONS = ['world', 'local', 'sport', 'culture', 'science']

/** `count` documents of a newsroom: articles of 500 words in 12 blocks, authors, and drafts of every tenth. */
export function makeDocuments(count: number): LakeDocument[] {
  const random = mulberry(count)
  const pick = (most: number) => Math.floor(random() * most)
  // Squaring makes low ranks common, as in real text.
  const words = Array.from({length: WORDS_KNOWN}, (_, rank) => wordOf(rank))
  const word = () => words[Math.floor(random() ** 3 * WORDS_KNOWN)]
  const sentence = (length: number) => Array.from({length}, word).join(' ')
  const documents: LakeDocument[] = []
  const authors = Math.min(AUTHORS, Math.ceil(count / 10))
  for (let i = 0; i < authors; i++) {
    documents.push(stamped({_id: `author-${i}`, _type: 'author', name: sentence(2)}, i))
  }
  for (let i = 0; documents.length < count; i++) {
    const article = {
      _id: `article-${i}`,
      _type: 'article',
      headline: sentence(8),
      slug: {_type: 'slug', current: `story-${i}`},
      section: SECTIONS[pick(SECTIONS.length)],
      publishedAt: new Date(1.7e12 + pick(5e10)).toISOString(),
      author: {_type: 'reference', _ref: `author-${pick(authors)}`},
      related: [{_type: 'reference', _key: 'r', _ref: `article-${pick(i + 1)}`}],
      body: Array.from({length: 12}, (_, block) => ({
        _type: 'block',
        _key: `b${block}`,
        style: 'normal',
        markDefs: [],
        children: [{_type: 'span', _key: 's', marks: [], text: `${sentence(41)}.`}],
      })),
    }
    documents.push(stamped(article, i))
    if (i % 10 === 0 && documents.length < count) {
      documents.push(stamped({...article, _id: `drafts.article-${i}`}, i))
    }
  }
  return documents
}

type Unstamped = {_id: string; _type: string} & Record<string, unknown>

function stamped(document: Unstamped, i: number): LakeDocument {
  const time = new Date(1.7e12 + ((i * 7919) % 100_003) * 60_000).toISOString()
  return {...document, _rev: `r${i}`, _createdAt: time, _updatedAt: time}
}

function wordOf(rank: number): string {
  let rest = rank
  let word = ''
  do {
    word += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  } while (rest > 0)
  return word
}

import {createIfNotExists, defineMigration} from 'sanity/migrate'
import {type DatelineObject, datelineObject} from '../shared/datelineObject.ts'
import {knownPlaces, type Place} from '../shared/knownPlaces.ts'
import {setFields} from '../shared/setFields.ts'
import {isPlainCopy} from './isPlainCopy.ts'
import {type Block, structure} from './structure.ts'

interface Article {
  _id: string
  _type: string
  _rev?: string
  wireCopy: string
  body?: Partial<Block>[]
  dateline?: unknown
}

/**
 * Plain wire text in `wireCopy` becomes a structured draft. A story whose body somebody has worked
 * on keeps it, a dateline that is there stays, and `wireCopy` is left as it arrived. A published
 * story gets a draft beside it; a draft that is there already is left to be migrated for itself.
 */
export default defineMigration({
  title: 'Wire copy to a structured draft',
  documentTypes: ['article', 'location'],
  async *migrate(documents) {
    const places: Place[] = []
    const articles: Article[] = []
    const ids = new Set<string>()
    for await (const document of documents()) {
      ids.add(document._id)
      if (document._type === 'location') places.push(document as unknown as Place)
      else if (awaitsStructure(document)) articles.push(document)
    }
    const placeId = knownPlaces(places)
    for (const article of articles) {
      const fields = structured(article, placeId)
      if (!isPublished(article._id)) {
        yield setFields(article, fields)
      } else if (!ids.has(`drafts.${article._id}`)) {
        yield createIfNotExists({...content(article), ...fields, _id: `drafts.${article._id}`})
      }
    }
  },
})

/** What somebody should know who applies this to a document. */
export function notes(article: Article): string[] {
  if (!awaitsStructure(article)) return []
  const {stray, dateline} = structure(article.wireCopy)
  return [
    ...(dateline && article.dateline
      ? [`the story has a dateline: that of the wire copy, ${dateline.place}, is left out`]
      : []),
    ...stray.map(({number, text}) => `line ${number} of the wire copy is left out: “${text}”`),
  ]
}

/** There is wire copy to structure, and no body that somebody has worked on. */
function awaitsStructure(document: {_type: string}): document is Article {
  const {_type, wireCopy = '', body = []} = document as Partial<Article>
  if (_type !== 'article' || wireCopy === '') return false
  const {dateline, blocks, stray} = structure(wireCopy)
  if (body.length === 0) return blocks.length > 0
  const gains = dateline || stray.length > 0 || blocks.some(({style}) => style === 'h2')
  return Boolean(gains) && isPlainCopy(body, wireCopy)
}

function structured(
  {wireCopy, dateline}: Article,
  placeId: (spelling: string) => string | undefined,
): {dateline?: DatelineObject; body: Block[]} {
  const story = structure(wireCopy)
  const written = dateline ? undefined : story.dateline
  return {...(written ? {dateline: datelineObject(written, placeId)} : {}), body: story.blocks}
}

const isPublished = (id: string) => !/^(drafts|versions)\./.test(id)

/** The document without what the lake sets itself. */
function content(article: Article) {
  const kept = Object.entries(article).filter(
    ([field]) => !['_rev', '_createdAt', '_updatedAt'].includes(field),
  )
  return Object.fromEntries(kept) as Pick<Article, '_type'>
}

import {getDraftId, isPublishedId} from '@sanity/client/csm'
import {createIfNotExists, defineMigration} from 'sanity/migrate'
import {readWire} from '../../plugins/copydesk/core.ts'
import {datelineObject} from '../shared/datelineObject.ts'
import {knownPlaces, type Place} from '../shared/knownPlaces.ts'
import {setFields} from '../shared/setFields.ts'
import {isoDay} from '../shared/isoDay.ts'
import {isPlainCopy, textOf} from './isPlainCopy.ts'
import {type Block, blocksOf} from './blocks.ts'

interface Article {
  _id: string
  _type: string
  _rev?: string
  wireCopy: string
  headline?: string
  byline?: string
  body?: Partial<Block>[]
  dateline?: unknown
}

/**
 * Plain wire text in `wireCopy` becomes a structured draft. A story whose body somebody has worked
 * on keeps it; a headline, byline or dateline that is there stays; `wireCopy` is left as it arrived. A published
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
      if (!isPublishedId(article._id)) {
        yield setFields(article, fields)
      } else if (!ids.has(getDraftId(article._id))) {
        yield createIfNotExists({...content(article), ...fields, _id: getDraftId(article._id)})
      }
    }
  },
})

/** What somebody should know who applies this to a document. */
export function notes(article: Article): string[] {
  if (!awaitsStructure(article)) return []
  const {leftOut, headline, byline, dateline} = readWire(article.wireCopy)
  const {date} = dateline ?? {}
  return [
    ...['headline' as const, 'byline' as const, 'dateline' as const].flatMap((field) => {
      const wires = {headline, byline, dateline: dateline?.place}[field]
      return wires && article[field]
        ? [`the story has a ${field}: that of the wire copy, ${wires}, is left out`]
        : []
    }),
    ...(date && !article.dateline && !isoDay(date)
      ? [`the dateline’s day is left out, because it has no year: ${date}`]
      : []),
    ...leftOut.map(
      ({line, text, why}) => `line ${line} of the wire copy is left out: “${text}” (${why})`,
    ),
  ]
}

/** There is wire copy to structure, and no body that somebody has worked on. */
function awaitsStructure(document: {_type: string}): document is Article {
  const {_type, wireCopy = '', body = []} = document as Partial<Article>
  if (_type !== 'article' || wireCopy === '') return false
  const blocks = blocksOf(readWire(wireCopy))
  if (body.length === 0) return blocks.length > 0
  return isPlainCopy(body, wireCopy) && !sameStory(body, blocks)
}

/** The same paragraphs, subheads and all; keys do not count. */
function sameStory(body: Partial<Block>[], blocks: Block[]): boolean {
  return (
    body.length === blocks.length &&
    body.every(
      ({style, listItem, children}, index) =>
        (style ?? 'normal') === blocks[index].style &&
        listItem === blocks[index].listItem &&
        textOf(children) === blocks[index].children[0].text,
    )
  )
}

/** What the wire copy says and the story does not have yet. */
function structured(article: Article, placeId: (spelling: string) => string | undefined) {
  const story = readWire(article.wireCopy)
  const {headline, byline, dateline} = story
  return {
    ...(headline && !article.headline ? {headline} : {}),
    ...(byline && !article.byline ? {byline} : {}),
    ...(dateline && !article.dateline ? {dateline: datelineObject(dateline, placeId)} : {}),
    body: blocksOf(story),
  }
}

/** The document without what the lake sets itself. */
function content(article: Article) {
  const kept = Object.entries(article).filter(
    ([field]) => !['_rev', '_createdAt', '_updatedAt'].includes(field),
  )
  return Object.fromEntries(kept) as Pick<Article, '_type'>
}

import {getDraftId, getPublishedId, isPublishedId} from '@sanity/client/csm'
import {createIfNotExists, defineMigration} from 'sanity/migrate'
import {readWire} from '../../plugins/copydesk/core.ts'
import {notesId} from '../../schemas/privateId.ts'
import {datelineObject} from '../shared/datelineObject.ts'
import {knownPlaces, type Place} from '../shared/knownPlaces.ts'
import {setFields} from '../shared/setFields.ts'
import {isoDay} from '../shared/isoDay.ts'
import {isPlainCopy, textOf} from './isPlainCopy.ts'
import {type Block, blocksOf} from './blocks.ts'

/** The notes on a story, as far as they are read. */
interface Notes {
  wireCopy?: string
}

interface Article {
  _id: string
  _type: string
  _rev?: string
  /** Where it was before there were notes. */
  wireCopy?: string
  headline?: string
  byline?: string
  body?: Partial<Block>[]
  dateline?: unknown
}

/**
 * Plain wire text in a story's notes becomes a structured draft. A story whose body somebody has worked
 * on keeps it; a headline, byline or dateline that is there stays; the wire copy is left as it arrived. A published
 * story gets a draft beside it; a draft that is there already is left to be migrated for itself.
 */
export default defineMigration({
  title: 'Wire copy to a structured draft',
  documentTypes: ['article', 'articleNotes', 'location'],
  async *migrate(documents) {
    const places: Place[] = []
    const articles: Article[] = []
    const notes = new Map<string, Notes>()
    const ids = new Set<string>()
    for await (const document of documents()) {
      ids.add(document._id)
      if (document._type === 'location') places.push(document as unknown as Place)
      else if (document._type === 'article') articles.push(document as Article)
      else notes.set(document._id, document as Notes)
    }
    const placeId = knownPlaces(places)
    for (const article of articles) {
      const wireCopy = copyOf(article, (id) => notes.get(id))
      if (!awaitsStructure(article, wireCopy)) continue
      const fields = structured(article, wireCopy, placeId)
      if (!isPublishedId(article._id)) {
        yield setFields(article, fields)
      } else if (!ids.has(getDraftId(article._id))) {
        yield createIfNotExists({...content(article), ...fields, _id: getDraftId(article._id)})
      }
    }
  },
})

/** The wire copy of a story: from its notes, or from itself in a lake whose notes are not private yet. */
function copyOf(article: Article, notesBy: (id: string) => Notes | undefined): string {
  const id = notesId(article._id)
  const {wireCopy = article.wireCopy} = notesBy(id) ?? notesBy(getPublishedId(id)) ?? {}
  return wireCopy ?? ''
}

/**
 * What somebody should know who applies this to a document.
 * @param read a document by its id
 */
export async function notes(
  article: Article,
  read: (id: string) => Promise<Notes | undefined>,
): Promise<string[]> {
  const id = notesId(article._id)
  const found = new Map([
    [id, await read(id)],
    [getPublishedId(id), await read(getPublishedId(id))],
  ])
  const wireCopy = copyOf(article, (one) => found.get(one))
  if (!awaitsStructure(article, wireCopy)) return []
  const {leftOut, headline, byline, dateline} = readWire(wireCopy)
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
function awaitsStructure({_type, body = []}: Article, wireCopy: string): boolean {
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
function structured(
  article: Article,
  wireCopy: string,
  placeId: (spelling: string) => string | undefined,
) {
  const story = readWire(wireCopy)
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

import {datelineObject} from '../../migrations/shared/datelineObject.ts'
import {isoDay} from '../../migrations/shared/isoDay.ts'
import {type IntakeLeftOut, type IntakeStory} from '../../plugins/copydesk/story/index.ts'
import {notesId} from '../../schemas/privateId.ts'

/** What an intake writes: a draft, and the private notes that keep the file it came from. */
export interface StoryDocuments {
  draft: {_id: string; _type: 'article'; [field: string]: unknown}
  notes: {_id: string; _type: 'articleNotes'; [field: string]: unknown}
  /** What the fields of an article cannot hold. */
  leftOut: IntakeLeftOut[]
}

/** A picture of a story that is an asset by now. */
export interface PlacedPicture {
  at: number
  assetId: string
  alt?: string
  caption?: string
  credit?: string
}

interface StoryInput {
  story: IntakeStory
  /** Without `drafts.` */
  id: string
  pictures: PlacedPicture[]
  /** The Location of a spelling. */
  placeId: (spelling: string) => string | undefined
  /** Of the file, in hexadecimal digits. */
  sha256: string
  now: Date
}

const LANGUAGES = new Set(['en', 'ar', 'ku', 'de', 'fr', 'es'])
/** A longer original is kept in words, without what a mail or Word file carries beside them. */
const MOST_KEPT = 256 * 1024

/** A story as a draft article and its notes; what an article has no field for is named. */
export function storyDocuments(input: StoryInput): StoryDocuments {
  const {story, id, placeId, now} = input
  const {headline, byline, dateline, standfirst, slugline, urgency, copyrightHolder, usageTerms} =
    story
  const language = story.language?.slice(0, 2).toLowerCase()
  const isKnownLanguage = language !== undefined && LANGUAGES.has(language)
  const embargo = story.embargoedUntil ? Date.parse(story.embargoedUntil) : Number.NaN
  const draft = {
    _id: `drafts.${id}`,
    _type: 'article' as const,
    ...written({headline, standfirst, byline, slugline, copyrightHolder, usageTerms}),
    ...(dateline ? {dateline: datelineObject(dateline, placeId)} : {}),
    body: bodyOf(input),
    language: isKnownLanguage ? language : 'en',
    genre: 'news',
    urgency: urgency ?? 5,
    pubStatus: 'usable',
    versionCreated: now.toISOString(),
    ...(Number.isNaN(embargo) ? {} : {embargoedUntil: new Date(embargo).toISOString()}),
  }
  const leave = (text: string | undefined, why: string) => (text ? [{text, why}] : [])
  return {
    draft,
    notes: {
      _id: notesId(id),
      _type: 'articleNotes',
      document: {_type: 'reference', _ref: id, _weak: true},
      ...written({edNote: story.edNote}),
      ...keptOriginal(input),
    },
    leftOut: [
      ...(isKnownLanguage ? [] : leave(story.language, 'a language that stories are not kept in')),
      ...(Number.isNaN(embargo) ? leave(story.embargoedUntil, 'an embargo that is no time') : []),
      ...(dateline?.date && !isoDay(dateline.date)
        ? leave(dateline.date, 'the dateline’s day, which has no year')
        : []),
    ],
  }
}

/** The text as it arrived; of a small Word file or mail its bytes, too. */
function keptOriginal({story: {original}, sha256}: StoryInput) {
  const {name, mediaType, bytes, text} = original
  const isText = text !== '' && !/^(?:message|application\/vnd\.openxml)/.test(mediaType)
  const isSmall = bytes.length <= MOST_KEPT
  return {
    ...(text.length <= 4 * MOST_KEPT ? written({wireCopy: text}) : {}),
    original: {
      name,
      mediaType,
      size: bytes.length,
      sha256,
      ...(!isText && isSmall ? {base64: Buffer.from(bytes).toString('base64')} : {}),
    },
  }
}

function bodyOf({story: {blocks}, pictures}: StoryInput): object[] {
  const figures = pictures.map(({at, assetId, alt, caption, credit}, index) => ({
    at,
    figure: {
      _type: 'figure',
      _key: `picture${index}`,
      asset: {_type: 'reference', _ref: assetId},
      ...written({alt, caption, creditline: credit}),
    },
  }))
  const before = (index: number) => figures.filter(({at}) => at === index).map(({figure}) => figure)
  return [
    ...blocks.flatMap((block, index): object[] => [...before(index), block]),
    ...before(blocks.length),
  ]
}

const written = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value))

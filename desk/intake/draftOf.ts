import {isoDay} from '../../migrations/shared/isoDay.ts'
import {type IntakeStory} from '../../plugins/copydesk/story/index.ts'
import {intakeDateline} from '../intakeDateline.ts'
import {notesId} from '../../schemas/privateId.ts'

/** A picture of the file as it was stored. */
export interface StoredPicture {
  assetId: string
  alt?: string
  caption?: string
  credit?: string
  at: number
}

export interface DraftContext {
  /** The published id of the new article. */
  id: string
  placeId: (name: string) => string | undefined
  newKey: () => string
  now: Date
}

/** A document to be stored. */
export interface NewDocument extends Record<string, unknown> {
  _id: string
  _type: string
}

/** What a file read as a story is stored as: a draft, and its original among the notes that readers never see. */
export function draftOf(
  story: IntakeStory,
  pictures: readonly StoredPicture[],
  {id, placeId, newKey, now}: DraftContext,
): {article: NewDocument; notes: NewDocument} {
  const {headline, byline, dateline, standfirst, slugline, urgency, embargoedUntil} = story
  const {copyrightHolder, usageTerms, edNote, original} = story
  const language = languageOf(story.language)
  const given = Object.entries({
    headline,
    byline,
    standfirst,
    slugline,
    urgency,
    embargoedUntil,
    copyrightHolder,
    usageTerms,
    language,
    dateline: dateline && intakeDateline(dateline, placeId),
  }).filter(([, value]) => value !== undefined && value !== '')
  return {
    article: {
      _id: `drafts.${id}`,
      _type: 'article',
      genre: 'news',
      pubStatus: 'usable',
      versionCreated: now.toISOString(),
      ...Object.fromEntries(given),
      body: withPictures(story.blocks, pictures, newKey),
    },
    notes: {
      _id: notesId(id),
      _type: 'articleNotes',
      document: {_type: 'reference', _ref: id, _weak: true},
      ...(edNote && {edNote}),
      ...(original.text && {wireCopy: original.text}),
    },
  }
}

/** The day of a dateline that no field takes: it has no year. */
export const dayLeftOut = ({dateline}: IntakeStory): string | undefined =>
  dateline?.date && !isoDay(dateline.date) ? dateline.date : undefined

/** `en-GB` as `en`; only languages that the form knows. */
const languageOf = (language: string | undefined): string | undefined =>
  ['en', 'ar', 'ku', 'de', 'fr', 'es'].find(
    (known) => known === language?.slice(0, 2).toLowerCase(),
  )

function withPictures(
  blocks: IntakeStory['blocks'],
  pictures: readonly StoredPicture[],
  newKey: () => string,
): Record<string, unknown>[] {
  const at = (index: number) =>
    pictures
      .filter((picture) => Math.min(picture.at, blocks.length) === index)
      .map(({assetId, alt, caption, credit}) => ({
        _type: 'figure',
        _key: newKey(),
        asset: {_type: 'reference', _ref: assetId},
        ...(alt && {alt}),
        ...(caption && {caption}),
        ...(credit && {creditline: credit}),
      }))
  return [...blocks.flatMap((block, index) => [...at(index), {...block}]), ...at(blocks.length)]
}

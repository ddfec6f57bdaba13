import {isoDay} from '../../migrations/shared/isoDay.ts'
import {
  type IntakeLeftOut,
  type IntakeStory,
  type IntakeTable,
  unreadLanguage,
} from '../../plugins/copydesk/story/index.ts'
import en from '../i18n/en.ts'
import {sections} from '../../schemas/sections.ts'
import {notesId} from '../../schemas/privateId.ts'
import {keptOriginal, originalNotKept} from './keptOriginal.ts'

/** What an intake writes: a draft, and the private notes that keep the file it came from. */
export interface StoryDocuments {
  draft: {_id: string; _type: 'article'; [field: string]: unknown}
  notes: {_id: string; _type: 'articleNotes'; [field: string]: unknown}
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
  /** The dateline as the field keeps it. */
  datelineOf: (written: NonNullable<IntakeStory['dateline']>) => unknown
  /** Of the file, in hexadecimal digits. */
  sha256: string
  now: Date
}

const LANGUAGES = new Set(['en', 'ar', 'ku', 'de', 'fr', 'es'])

/** A story as a draft article and its notes. */
export function storyDocuments(input: StoryInput): StoryDocuments {
  const {story, id, now, datelineOf} = input
  const {headline, byline, dateline, standfirst, slugline, urgency, copyrightHolder, usageTerms} =
    story
  const language = declaredLanguage(story) ?? writtenLanguage(story)
  const embargo = embargoOf(story)
  return {
    draft: {
      _id: `drafts.${id}`,
      _type: 'article',
      ...written({headline, standfirst, byline, slugline, copyrightHolder, usageTerms, language}),
      ...(dateline ? {dateline: datelineOf(dateline)} : {}),
      body: bodyOf(input),
      genre: 'news',
      ...written({section: sectionOf(story)}),
      urgency: urgency ?? 5,
      pubStatus: 'usable',
      versionCreated: now.toISOString(),
      ...written({embargoedUntil: embargo}),
    },
    notes: {
      _id: notesId(id),
      _type: 'articleNotes',
      document: {_type: 'reference', _ref: id, _weak: true},
      ...written({edNote: story.edNote}),
      ...keptOriginal(story, input.sha256),
    },
  }
}

/** What is not in the story: what its reader left out, and what an article has no field for. */
export function leftOutOf(story: IntakeStory): IntakeLeftOut[] {
  const {language, embargoedUntil, dateline, subjects = []} = story
  const section = sectionOf(story)
  const leave = (text: string | undefined, why: string) => (text ? [{text, why}] : [])
  return [
    ...story.leftOut,
    ...(declaredLanguage(story) ? [] : leave(language, en['import.why.language'])),
    ...(section
      ? leave(otherThan(section, subjects).join(', '), en['import.why.subjects'])
      : leave(subjects.join(', '), en['import.why.section'])),
    ...(embargoOf(story) ? [] : leave(embargoedUntil, en['import.why.embargo'])),
    ...(isoDay(dateline?.date) ? [] : leave(dateline?.date, en['import.why.day'])),
    ...originalNotKept(story),
  ]
}

/** The first of the file's subjects that is a section of ours; none is guessed. */
export const sectionOf = ({subjects = []}: IntakeStory): string | undefined =>
  subjects.map(sectionCalled).find(Boolean)

function sectionCalled(subject: string): string | undefined {
  const name = subject.trim().toLowerCase()
  return sections.find(({title, value}) => value === name || title.toLowerCase() === name)?.value
}

const otherThan = (section: string, subjects: string[]) =>
  [...new Set(subjects)].filter((subject) => sectionCalled(subject) !== section)

function declaredLanguage({language}: IntakeStory): string | undefined {
  const code = language?.slice(0, 2).toLowerCase()
  return code && LANGUAGES.has(code) ? code : undefined
}

/** Undefined where the text is in a language that stories are not kept in, or that cannot be told. */
function writtenLanguage({blocks}: IntakeStory): string | undefined {
  const texts = blocks.map(({children}) => children.map(({text}) => text).join(''))
  const code = unreadLanguage(texts) ?? 'en'
  return LANGUAGES.has(code) ? code : undefined
}

/** When the file's embargo ends, as the API has it; undefined where it has none that can be read. */
export function embargoOf({embargoedUntil}: IntakeStory): string | undefined {
  const time = embargoedUntil ? Date.parse(embargoedUntil) : Number.NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** The paragraphs, with each picture and table before the one that it stood before. */
function bodyOf({story: {blocks, tables}, pictures}: StoryInput): object[] {
  const figures = pictures.map(({at, assetId, alt, caption, credit}, index) => ({
    at: Math.min(at, blocks.length),
    object: {
      _type: 'figure',
      _key: `picture${index}`,
      asset: {_type: 'reference', _ref: assetId},
      ...written({alt, caption, creditline: credit}),
    },
  }))
  const grids = tables.map((table, index) => ({at: table.at, object: tableObject(table, index)}))
  const before = (index: number) =>
    [...figures, ...grids].filter(({at}) => at === index).map(({object}) => object)
  return [
    ...blocks.flatMap((block, index): object[] => [...before(index), block]),
    ...before(blocks.length),
  ]
}

const tableObject = ({headerRows, rows}: IntakeTable, index: number) => ({
  _type: 'table',
  _key: `table${index}`,
  ...(headerRows > 0 ? {headerRows} : {}),
  rows: rows.map((cells, row) => ({_type: 'tableRow', _key: `row${row}`, cells})),
})

const written = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value))

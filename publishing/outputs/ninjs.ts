import {datelineLabel} from '../datelineText.ts'
import {type Story} from '../index.ts'
import {bodyFigures, bodyHtml, bodyParagraphs} from './bodyHtml.ts'
import {correctionKind} from './correctionKind.ts'
import {pictureOf} from './imageUrl.ts'
import {list, optional} from './present.ts'
import {languageOf, type Publication, storyUrl, webAddress} from './publication.ts'
import {isoTime, storyTimes} from './storyTimes.ts'
import {wellFormed} from './wellFormed.ts'

interface Named {
  name: string
  uri?: string
  rel?: string
  role?: string
}

interface Text {
  role?: string
  contentType?: string
  value: string
  charCount?: number
  wordCount?: number
}

/** The part of a ninjs 3.1 object that a story fills. */
export interface Ninjs {
  uri: string
  type: 'text' | 'picture'
  standard: {name: 'ninjs'; version: '3.1'; schema: string}
  representationType: 'full'
  pubStatus: 'usable'
  firstCreated?: string
  versionCreated?: string
  urgency?: number
  language?: string
  copyrightHolder?: string
  usageTerms?: string
  edNote?: string
  headlines?: Text[]
  descriptions?: Text[]
  bodies?: Text[]
  by?: string
  located?: string
  genres?: {name: string}[]
  people?: Named[]
  organisations?: Named[]
  places?: Named[]
  infoSources?: Named[]
  renditions?: {name: string; href: string; width: number; height: number; contentType?: string}[]
  associations?: (Ninjs & {name: string})[]
}

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'

/** Widths of a picture's renditions, in pixels, by their names. */
const RENDITIONS = {thumbnail: 320, web: 1200}

/**
 * A story as IPTC ninjs 3.1, for those who take it over. `edNote` has its corrections, which clients
 * must act on; the newsroom's own notes are never in it. Source: https://github.com/iptc/newsinjson
 */
export function ninjs(given: Story, publication: Publication): Ninjs {
  const story = wellFormed(given)
  const {published, modified} = storyTimes(story)
  const paragraphs = bodyParagraphs(story.body).join('\n')
  const sources = (story.sources ?? []).filter((source) => Boolean(source?.name))
  return {
    ...item(storyUrl(publication, story.slug), 'text'),
    firstCreated: published,
    versionCreated: modified,
    ...(isUrgency(story.urgency) && {urgency: story.urgency}),
    language: languageOf(story, publication),
    ...optional('copyrightHolder', story.copyrightHolder),
    ...optional('usageTerms', story.usageTerms),
    ...optional('edNote', story.corrections.map(note).join('\n')),
    headlines: [{role: 'main', contentType: 'text/plain', value: story.headline}],
    ...(story.standfirst && {
      descriptions: [{role: 'summary', contentType: 'text/plain', value: story.standfirst}],
    }),
    bodies: [
      {role: 'main', contentType: 'text/html', value: bodyHtml(story.body, publication)},
      {
        role: 'plain',
        contentType: 'text/plain',
        value: paragraphs,
        charCount: [...paragraphs].length,
        wordCount: paragraphs.split(/\s+/).filter(Boolean).length,
      },
    ],
    ...optional('by', story.byline),
    ...optional('located', datelineLabel(story.dateline)),
    ...(story.genre && {genres: [{name: story.genre}]}),
    ...list('people', sources.filter(({kind}) => (kind ?? 'person') === 'person').map(named)),
    ...list('organisations', sources.filter(({kind}) => kind === 'organisation').map(named)),
    ...list('places', (story.places ?? []).filter((found) => Boolean(found?.name)).map(named)),
    ...list('infoSources', provider(story)),
    ...list(
      'associations',
      bodyFigures(story.body).flatMap((figure, index) => picture(figure, index, publication)),
    ),
  }
}

function item(uri: string, type: Ninjs['type']) {
  return {
    uri,
    type,
    standard: {name: 'ninjs', version: '3.1', schema: SCHEMA},
    representationType: 'full',
    pubStatus: 'usable',
  } as const
}

function picture(
  figure: ReturnType<typeof bodyFigures>[number],
  index: number,
  publication: Publication,
): NonNullable<Ninjs['associations']> {
  const found = pictureOf(figure, publication)
  if (!found) return []
  const words = [figure.caption, figure.alt].filter((text) => typeof text === 'string' && text)
  return [
    {
      name: `picture-${index + 1}`,
      ...item(found.at(found.width), 'picture'),
      ...optional('by', figure.creditline),
      ...list(
        'descriptions',
        words.map((value) => ({contentType: 'text/plain', value: value as string})),
      ),
      renditions: Object.entries(RENDITIONS).map(([name, wanted]) => {
        const width = Math.min(wanted, found.width)
        const height = Math.max(1, Math.round((width * found.height) / found.width))
        return {name, href: found.at(wanted), width, height}
      }),
    },
  ]
}

const note = ({type, text, datePublished}: Story['corrections'][number]) =>
  [correctionKind(type).toUpperCase(), isoTime(datePublished)].filter(Boolean).join(' ') +
  `: ${text}`

const named = ({name, uri}: {name: string; uri: string | null}): Named => ({
  name,
  ...optional('uri', webAddress(uri)),
})

const provider = ({dateline}: Story) => {
  const name = dateline?.noDateline ? '' : dateline?.provider?.trim()
  return name ? [{name, role: 'provider'}] : []
}

const isUrgency = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9

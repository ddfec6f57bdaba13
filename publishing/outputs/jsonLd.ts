import {datelineLabel} from '../datelineText.ts'
import {type Story} from '../index.ts'
import {bodyFigures} from './bodyHtml.ts'
import {type Author, bylineAuthors} from './bylineAuthors.ts'
import {correctionKind} from './correctionKind.ts'
import {pictureOf} from './imageUrl.ts'
import {list, optional} from './present.ts'
import {
  correctionUrl,
  languageOf,
  languageTag,
  type Publication,
  storyUrl,
  webAddress,
} from './publication.ts'
import {isoTime, storyTimes} from './storyTimes.ts'
import {
  type CorrectionComment,
  type ImageObject,
  type NewsArticle,
  type Organization,
  type Person,
  type Place,
  type Quotation,
} from './schemaOrg.ts'
import {wellFormed} from './wellFormed.ts'

/** How wide the pictures are that search engines are given, in pixels; Google asks for 1200. */
const PICTURE_WIDTH = 1200

/**
 * A story as schema.org’s `NewsArticle`: authors from the byline, dates in UTC, places, quotations,
 * pictures and corrections. Only what readers may know: quotations whose speaker is not named carry
 * no name. Source: https://schema.org/NewsArticle,
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticle(given: Story, publication: Publication): NewsArticle {
  const story = wellFormed(given)
  const url = storyUrl(publication, story.slug)
  const {published, modified} = storyTimes(story)
  const publisher: Organization = {
    '@type': 'Organization',
    name: publication.name,
    url: publication.url,
    ...optional('logo', webAddress(publication.logo)),
  }
  const located = story.dateline?.noDateline ? null : story.dateline?.located
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    ...optional('description', story.standfirst),
    inLanguage: languageOf(story, publication),
    datePublished: published,
    dateModified: modified,
    author: authors(story, publisher),
    publisher,
    isAccessibleForFree: true,
    ...optional('articleSection', story.section),
    ...optional('genre', story.genre),
    ...optional('dateline', datelineLabel(story.dateline)),
    ...optional('locationCreated', located && place({name: located.name})),
    ...list('contentLocation', named(story.places).map(place)),
    ...list(
      'image',
      bodyFigures(story.body).flatMap((figure) => image(figure, publication)),
    ),
    ...list('hasPart', (story.quotes ?? []).flatMap(quotation)),
    ...list(
      'correction',
      story.corrections.map((correction) => comment(correction, story, publication)),
    ),
    ...optional('copyrightHolder', story.copyrightHolder && organization(story.copyrightHolder)),
  }
}

/** `data` as JSON that may stand in a `script` element of a page, whatever its texts hold. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Without a byline the agency that filed it, else the publisher. */
function authors(story: Story, publisher: Organization): (Person | Organization)[] {
  const found = bylineAuthors(story.byline).map(author)
  if (found.length > 0) return found
  const provider = story.dateline?.noDateline ? '' : story.dateline?.provider?.trim()
  return [provider ? organization(provider) : publisher]
}

function author({name, kind}: Author): Person | Organization {
  return kind === 'person' ? {'@type': 'Person', name} : organization(name)
}

const organization = (name: string): Organization => ({'@type': 'Organization', name})

type StoredPlace = Partial<NonNullable<Story['places']>[number]> & {name: string}

function place({name, geopoint, uri, broader}: StoredPlace): Place {
  const {lat, lng} = geopoint ?? {}
  const at = typeof lat === 'number' && typeof lng === 'number'
  return {
    '@type': 'Place',
    name,
    ...optional('sameAs', webAddress(uri)),
    ...(at && {geo: {'@type': 'GeoCoordinates' as const, latitude: lat, longitude: lng}}),
    ...optional('containedInPlace', broader && {'@type': 'Place' as const, name: broader}),
  }
}

/** A paraphrase is not what somebody said. */
function quotation(quote: NonNullable<Story['quotes']>[number] | null): Quotation[] {
  if (!quote?.text || quote.type === 'paraphrase') return []
  const {speaker} = quote
  return [
    {
      '@type': 'Quotation',
      text: quote.text,
      ...optional('inLanguage', languageTag(quote.language)),
      ...optional('spokenByCharacter', speaker?.name ? speakerOf(speaker) : undefined),
    },
  ]
}

function speakerOf({name, kind, title, uri}: NonNullable<Story['sources']>[number]) {
  const known = {name, ...optional('sameAs', webAddress(uri))}
  return kind === 'organisation' || kind === 'document'
    ? {'@type': 'Organization' as const, ...known}
    : {'@type': 'Person' as const, ...known, ...optional('jobTitle', title)}
}

function comment(
  correction: Story['corrections'][number],
  {slug}: Story,
  publication: Publication,
): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    name: correctionKind(correction.type),
    text: correction.text,
    url: correctionUrl(publication, {...correction, story: {slug}}),
    ...optional('datePublished', isoTime(correction.datePublished)),
  }
}

function image(figure: ReturnType<typeof bodyFigures>[number], publication: Publication) {
  const picture = pictureOf(figure, publication)
  if (!picture) return []
  const width = Math.min(PICTURE_WIDTH, picture.width)
  const shown: ImageObject = {
    '@type': 'ImageObject',
    url: picture.at(PICTURE_WIDTH),
    width: `${width}`,
    height: `${Math.round((width * picture.height) / picture.width)}`,
    ...optional('caption', figure.caption),
    ...optional('creditText', figure.creditline),
  }
  return [shown]
}

/** A reference may lead to what is not there any more. */
const named = (places: Story['places']) => (places ?? []).filter((found) => Boolean(found?.name))

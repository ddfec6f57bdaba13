import {readDateline, readWire} from '../../../engine/index.ts'
import {type Ninjs, type Role, validNinjs} from '../ninjs/validNinjs.ts'
import {readHtml} from '../parts/htmlBlocks.ts'
import {
  given,
  IntakeError,
  type IntakeFields,
  type IntakeLeftOut,
  type ReadStory,
  type Surroundings,
} from '../parts/intake.ts'
import {reason} from '../parts/intakeEnglish.ts'
import {wireBlocks} from '../parts/wireBlocks.ts'
import {missingWords} from '../parts/words.ts'

/**
 * ninjs 1 to 3, checked with IPTC's schema of its version.
 * @throws IntakeError where it is no JSON, no ninjs, or has no body
 */
export function readNinjs(text: string, name: string, around: Surroundings): ReadStory {
  const item = validNinjs(text, name)
  const bodies = bodiesOf(item)
  const body = bodies.find(({isHtml}) => isHtml) ?? bodies[0]
  if (!body) throw new IntakeError('ninjsNoBody', {name})
  const story = body.isHtml ? htmlBody(body.value, around) : textBody(body.value, around)
  const headlines = textsOf(item, 'headline', item.headlines)
  const descriptions = textsOf(item, 'description', item.descriptions)
  const {located} = item
  const title = story.fields.headline === undefined ? item.title : undefined
  const {rest: _, ...written} = (located && readDateline(located)) || {
    place: located ?? '',
    rest: '',
  }
  return {
    ...story,
    format: 'ninjs',
    fields: {
      ...given(story.fields),
      ...given(fieldsOf(item, headlines[0] ?? title, descriptions[0])),
    },
    ...(located ? {locatedAt: {...written, text: located}} : {}),
    leftOut: [
      ...story.leftOut,
      ...headlines.slice(1).map((words) => ({text: words, why: reason('otherHeadline')})),
      ...descriptions.slice(1).map((words) => ({text: words, why: reason('otherDescription')})),
      ...bodies
        .filter((one) => one !== body)
        .flatMap((one) => otherBody(one.value, one.isHtml, body.value, around)),
      ...associationsLeft(item),
    ],
  }
}

function fieldsOf(
  item: Ninjs,
  headline: string | undefined,
  standfirst: string | undefined,
): IntakeFields {
  const {language, slugline, urgency} = item
  return {
    headline,
    byline: (item.byline ?? item.by)?.replace(/^by\s+/iu, ''),
    standfirst,
    language,
    slugline,
    subjects: (item.subjects ?? item.subject)?.flatMap(({name}) => name ?? []),
    embargoedUntil: item.embargoedUntil ?? item.embargoed,
    edNote: item.edNote ?? item.ednote,
    copyrightHolder: item.copyrightHolder ?? item.copyrightholder,
    usageTerms: item.usageTerms ?? item.usageterms,
    ...(Number.isInteger(urgency) && urgency! >= 1 && urgency! <= 9 ? {urgency} : {}),
  }
}

function bodiesOf(item: Ninjs): {value: string; isHtml: boolean}[] {
  const ofOne = Object.entries(item).flatMap(([field, value]) =>
    /^body_/.test(field) && typeof value === 'string' && value.trim()
      ? [{value, isHtml: /x?html|xml/i.test(field)}]
      : [],
  )
  const ofLater = (item.bodies ?? []).map(
    ({value, contenttype = '', contentType = contenttype}) => ({
      value,
      isHtml: contentType ? /html|xml/i.test(contentType) : /^\s*<\w/.test(value),
    }),
  )
  return [...ofOne, ...ofLater].filter(({value}) => value.trim() !== '')
}

/** `headline`, `headline_main`, `headlines[].value`: the main one first. */
function textsOf(item: Ninjs, field: string, roles: Role[] = []): string[] {
  const own = item[field]
  const prefixed = Object.entries(item).flatMap(([key, value]) =>
    key.startsWith(`${field}_`) && typeof value === 'string' ? [value] : [],
  )
  const sorted = [...roles].sort(
    (a, b) => Number(/main/i.test(b.role ?? '')) - Number(/main/i.test(a.role ?? '')),
  )
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...prefixed,
    ...sorted.map(({value}) => value),
  ].filter((words, index, all) => words.trim() !== '' && all.indexOf(words) === index)
}

function htmlBody(html: string, around: Surroundings): ReadStory {
  const {title: _, ...story} = readHtml(html, around)
  return {format: 'ninjs', ...story}
}

function textBody(text: string, {newKey}: Surroundings): ReadStory {
  const {headline, byline, dateline, paragraphs, leftOut} = readWire(text)
  return {
    format: 'ninjs',
    fields: {headline, byline, dateline},
    headIsRead: true,
    blocks: wireBlocks(paragraphs, newKey),
    pictures: [],
    leftOut: leftOut.map(({text: words, why}) => ({text: words, why})),
    ownText: '',
  }
}

/** A second body says the same in another form, or it is named. */
function otherBody(
  value: string,
  isHtml: boolean,
  chosen: string,
  around: Surroundings,
): IntakeLeftOut[] {
  const words = isHtml ? readHtml(value, around).ownText : value
  const missing = missingWords(words, [chosen])
  return missing.length === 0 ? [] : [{text: missing.join(' '), why: reason('otherBody')}]
}

/** Pictures, films and stories that belong to it are elsewhere. */
function associationsLeft({associations = [], renditions = []}: Ninjs): IntakeLeftOut[] {
  return [
    ...Object.values(associations).map((one) => ({
      text:
        [
          ...textsOf(one, 'headline', one.headlines),
          ...textsOf(one, 'description', one.descriptions),
          addressOf(one) ?? one.uri ?? '',
        ]
          .filter(Boolean)
          .join(' — ') || 'an association',
      why: one.type === 'picture' ? reason('picture') : reason('remote'),
    })),
    ...Object.values(renditions).flatMap(({href}) =>
      href ? [{text: href, why: reason('otherForm')}] : [],
    ),
  ]
}

const addressOf = ({renditions = []}: Ninjs) =>
  Object.values(renditions).find(({href}) => href)?.href

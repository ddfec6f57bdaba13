import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {phrase} from '../phrases/phrase.ts'
import {decodeEntities, withoutTags} from '../wire/paragraphs/markup.ts'
import {defineRule} from './rule.ts'

/**
 * HTML that shows in the text: entities and tags. The sign that an entity stands for is offered.
 *
 * Bad: `Johnson &amp; Velten bought the yard.`
 * Good: `Johnson & Velten of AT&T bought the yard when x < y.`
 */
export const html = defineRule({
  id: 'html',
  tier: 'warning',
  core: false,
  about: 'An HTML entity or tag in the text.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  check: (reading) => defectsIn(reading, look),
})

const ENTITY =
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,9});(?:[A-Za-z#][A-Za-z\d]{1,7};)*/gu
/** Some are written without their end. */
const OPEN_ENTITY =
  /&(?:nbsp(?!;)|(?:quot|amp|mdash|ndash|rsquo|lsquo|ldquo|rdquo|hellip)(?![;\w=]))/gu
const TAG =
  /<\/?[A-Za-z][A-Za-z\d]*(?:\s[^<>]*)?\/?>|<!--.*?-->|<\/?(?:a|p|div|span|img|br|iframe|script)\b[^<>]*$/gu
const MORE_TAGS =
  /^<\/?(?:iframe|script|style|svg|video|audio|source|button|form|input|label|main|nav|aside|footer|meta|link|time|code|del|ins|mark|figcaption|param|object|embed|path|title|head|noscript|o:p)\b|^<!--/iu

/** A tag that has lost its first sign. */
const BARE_TAG =
  /(?<![<\p{L}\p{N}/"'=.-])\/?(?:br|p|div|span|strong|em|li|ul|b|i)\s?\/?>(?![\d=])/gu

function look(text: string): Defect[] {
  if (!/[&<>]/u.test(text)) return []
  return [...entitiesIn(text), ...tagsIn(text)].sort((a, b) => a.offset - b.offset)
}

function entitiesIn(text: string): Defect[] {
  const found = [...text.matchAll(ENTITY)].flatMap(({0: entity, index}): Defect[] => {
    const decoded = decodeEntities(decodeEntities(entity))
    return decoded === entity ? [] : [entityAt(entity, index, decoded)]
  })
  const open = [...text.matchAll(OPEN_ENTITY)].map(({0: entity, index}) =>
    entityAt(entity, index, decodeEntities(`${entity};`)),
  )
  return [...found, ...open]
}

const entityAt = (entity: string, offset: number, decoded: string): Defect => ({
  offset,
  length: entity.length,
  severity: 'warning',
  phrases: [
    phrase('finding.html-entity', {text: entity, right: decoded.trim() === '' ? ' ' : decoded}),
  ],
  suggestion: decoded,
  identity: [entity],
})

function tagsIn(text: string): Defect[] {
  const whole = [...text.matchAll(TAG)]
  const bare = whole.length === 0 && text.includes('>') ? [...text.matchAll(BARE_TAG)] : []
  return [...whole, ...bare].flatMap(({0: tag, index}): Defect[] => {
    const isTag =
      !/^<.*>$/su.test(tag) || MORE_TAGS.test(tag) || withoutTags(tag).parts.join('') !== tag
    if (!isTag) return []
    const [before, after] = [text[index - 1] ?? ' ', text[index + tag.length] ?? ' ']
    const parts =
      /^<?\/?(?:br|p|div|li|h\d|td|tr)\b/iu.test(tag) && /\S/u.test(before) && /\S/u.test(after)
    return [
      {
        offset: index,
        length: tag.length,
        severity: 'warning',
        phrases: [
          phrase('finding.html-tag', {text: tag.length > 40 ? `${tag.slice(0, 40)}…` : tag}),
        ],
        suggestion: parts ? ' ' : '',
        identity: [tag],
      },
    ]
  })
}

import {
  articleParagraphs,
  checkArticle,
  type Finding,
  type PathSegment,
  type Records,
} from '../../plugins/copydesk/core.ts'
import {type GeneratedArticle} from './articleArbitrary.ts'

/** The places where a finding that was fixed stands as it did: outside quotations; of a repeat, all of them. */
export function standing(finding: Finding, found: readonly Finding[]): string[] {
  const {id, duplicates, suggestion, spans} = finding
  if (isOwnPassage(finding)) {
    const isThere = (one: Finding) =>
      one.id === id && isOwnPassage(one) && placeOf(one.spans[0]) === placeOf(spans[0])
    return found.some(isThere) ? spans.map(({text}) => text) : []
  }
  if (duplicates) {
    const repeats = found.filter((one) => one.duplicates).map((one) => one.spans.map(placeOf))
    const isAll = repeats.some((places) => spans.every((span) => places.includes(placeOf(span))))
    return isAll ? spans.map(({text}) => text) : []
  }
  return found
    .filter((one) => one.id === id)
    .flatMap((one) => one.spans.filter(({quoted, text}) => !quoted && text !== suggestion))
    .map(({text}) => text)
}

/** Whether a paragraph repeats a passage of its own. */
const isOwnPassage = ({duplicates}: Finding): boolean =>
  duplicates?.every(({first, second}) => first === second) ?? false

/** New findings that the change does not explain: it explains repeats of changed paragraphs, and what is said of the name there. */
export function unexplained(
  before: GeneratedArticle,
  after: GeneratedArticle,
  records: Records,
  found: readonly Finding[],
): string[] {
  const known = checkArticle(before, {records})
  const ids = new Set(known.map(({id}) => id))
  const was = textByPlace(before, records)
  const isChanged = (place: string, text: string) => was.get(place) !== text
  const changed = new Set(
    [...textByPlace(after, records)].flatMap(([place, text]) =>
      isChanged(place, text) ? [place] : [],
    ),
  )
  const names = new Set(
    known.filter(({rule}) => rule === 'name-spelling').flatMap(({spans}) => spans.map(placeOf)),
  )
  const repeated = new Set(
    known.filter(({duplicates}) => duplicates).flatMap(({spans}) => spans.map(placeOf)),
  )
  // the words around a place are part of an id: what stood there before is not new
  const stood = new Set(known.flatMap((one) => one.spans.map((span) => whatAt(one.rule, span))))
  const isShorter = textByPlace(after, records).size < was.size
  return (
    found
      .filter(({id}) => !ids.has(id))
      .filter(({rule, spans}) => !spans.every((span) => stood.has(whatAt(rule, span))))
      // whether a line is a heading or a paragraph is told from those around it
      .filter(({rule}) => !AMONG_OTHERS.has(rule))
      .filter(({rule, spans}) => {
        // a repeat that is gone can hide no mismatch any longer, and what it kept apart stands together
        if (isShorter && ['duplicate-paragraph', 'name-spelling'].includes(rule)) return false
        if (rule === 'duplicate-paragraph')
          return (
            !spans.some((span) => changed.has(placeOf(span))) &&
            !spans.every((span) => repeated.has(placeOf(span)))
          )
        return (
          rule !== 'name-not-introduced' ||
          !spans.some((span) => changed.has(placeOf(span)) || names.has(placeOf(span)))
        )
      })
      .map(({message}) => message)
  )
}

const AMONG_OTHERS = new Set(['missing-stop', 'lowercase-start', 'text-cut-off', 'subhead'])

const whatAt = (rule: string, span: Finding['spans'][number]) =>
  JSON.stringify([rule, placeOf(span), span.text])

const placeOf = ({path, blockOffset = 0}: {path?: PathSegment[]; blockOffset?: number}) =>
  JSON.stringify([path, blockOffset])

const textByPlace = (article: GeneratedArticle, records: Records) =>
  new Map(articleParagraphs(article, {}, records).map((one) => [placeOf(one), one.text]))

/** The strings of a document that differ elsewhere than in the places of the finding outside quotations. */
export function otherChanges(
  before: GeneratedArticle,
  after: GeneratedArticle,
  {spans, duplicates}: Finding,
): string[] {
  if (duplicates) return []
  const places = spans.filter(({quoted}) => !quoted)
  const kept = (path: PathSegment[], text: string, from = 0): RegExp => {
    const within = places
      .filter((span) => JSON.stringify(span.path) === JSON.stringify(path))
      .map(({blockOffset = 0, offset, length}) => [blockOffset + offset - from, length])
      .map(([start, length]) => [Math.max(0, start), Math.min(text.length, start + length)])
      .filter(([start, end]) => start <= end)
      .sort(([a], [b]) => a - b)
    const ends = [...within.map(([start]) => start), text.length]
    const parts = ends.map((end, index) => text.slice(index === 0 ? 0 : within[index - 1][1], end))
    return new RegExp(`^${parts.map(escaped).join('.*')}$`, 'su')
  }
  const shape: string[] = []
  const changed = (path: PathSegment[], was: unknown, is: unknown): void => {
    if (typeof was === 'string' && typeof is === 'string') {
      if (!kept(path, was).test(is)) shape.push(`${was} → ${is}`)
    } else if (JSON.stringify(was) !== JSON.stringify(is))
      shape.push(`${path.join('.')}: another shape`)
  }
  changed(['headline'], before.headline, after.headline)
  changed(['standfirst'], before.standfirst, after.standfirst)
  before.body.forEach((block, index) => {
    const path = ['body', {_key: String(block._key)}]
    const other = after.body[index] ?? {}
    if (!Array.isArray(block.children)) {
      changed([...path, 'caption'], block.caption, other.caption)
      return changed(path, {...block, caption: ''}, {...other, caption: ''})
    }
    let from = 0
    const children = other.children as Record<string, unknown>[]
    block.children.forEach((child, at) => {
      if (child._type !== 'span') {
        // an inline object is one character of its block
        from += 1
        return changed(path, child, children[at])
      }
      const [was, is] = [String(child.text), String(children[at]?.text)]
      if (!kept(path, was, from).test(is)) shape.push(`${was} → ${is}`)
      changed(path, {...child, text: ''}, {...children[at], text: ''})
      from += was.length
    })
    changed(path, {...block, children: []}, {...other, children: []})
  })
  return shape
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

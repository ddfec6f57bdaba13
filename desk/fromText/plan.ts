import {annotate} from './annotate.ts'
import {type NameProposal, type Proposals, type ReadArticle} from './propose.ts'

/** A record that is made: a draft until the story is published. */
export interface NewRecord extends Record<string, unknown> {
  _id: string
  _type: 'source' | 'location' | 'quote'
}

/** What is stored when proposals are confirmed: new drafts, then a patch of the article; and the way back. */
export interface Plan {
  records: NewRecord[]
  patches: Record<string, unknown>[]
  undo: Record<string, unknown>[]
  counts: {people: number; places: number; quotes: number}
}

interface PlanContext {
  /** Ids of records that are published: a reference to any other is made strong when the story is published. */
  published: ReadonlySet<string>
  newKey: () => string
  newId: () => string
}

/** What confirmed proposals make of an article. */
export function planOf(
  article: ReadArticle,
  {names, quotes}: Proposals,
  {published, newKey, newId}: PlanContext,
): Plan {
  const records: NewRecord[] = []
  const make = (record: Omit<NewRecord, '_id'>): string => {
    const id = newId()
    records.push({...record, _id: `drafts.${id}`} as NewRecord)
    return id
  }
  const reference = (id: string, type: NewRecord['_type']) => ({
    _type: 'reference',
    _ref: id,
    ...(!published.has(id) && {_weak: true, _strengthenOnPublish: {type, template: {id: type}}}),
  })
  const ids = new Map<string, string>()
  for (const {found, choice} of names) {
    if (choice === 'none') continue
    ids.set(idKey(found), choice === 'new' ? make(recordOf(found)) : choice.record)
  }
  const chosen = quotes.filter(({isChosen}) => isChosen)
  const made = chosen.map((quote) => {
    const speaker = quote.speaker && ids.get(`person ${quote.speaker}`)
    const id = make({
      _type: 'quote',
      text: quote.found.text,
      type: quote.found.type,
      cue: quote.cue,
      anonymous: false,
      ...(speaker && {speaker: reference(speaker, 'source')}),
    })
    return {quote, id}
  })
  const lists = [
    listPatch('sources', article.sources, idsOf(names, ids, 'person'), 'source'),
    listPatch('places', article.places, idsOf(names, ids, 'place'), 'location'),
    listPatch(
      'quotes',
      article.quotes as {_ref?: string}[] | undefined,
      made.map(({id}) => id),
      'quote',
    ),
  ]
  const dateline = datelinePatch()
  const blocks = Map.groupBy(made, ({quote}) => quote.block)
  const texts = [...blocks].flatMap(([key, inBlock]) => {
    const block = article.body?.find(({_key}) => _key === key)
    if (!block) return []
    const marked = inBlock.reduce(
      (value, {quote, id}) =>
        annotate(
          value as never,
          [quote.from, quote.to],
          {_key: newKey(), _type: 'quoteReference', quote: reference(id, 'quote')},
          newKey,
        ),
      block as Record<string, unknown>,
    )
    const at = `body[_key=="${key}"]`
    const set = (from: Record<string, unknown>) => ({
      set: {[`${at}.children`]: from.children ?? [], [`${at}.markDefs`]: from.markDefs ?? []},
    })
    return [{patch: set(marked), undo: set(block)}]
  })

  return {
    records,
    patches: [
      ...lists.flatMap(({patches}) => patches),
      ...dateline.patches,
      ...texts.map(({patch}) => patch),
    ],
    undo: [...lists.flatMap(({undo}) => undo), ...dateline.undo, ...texts.map(({undo}) => undo)],
    counts: {people: lists[0]!.count, places: lists[1]!.count, quotes: lists[2]!.count},
  }

  /** A dateline that names its place in words is tied to it, too. */
  function datelinePatch(): Pick<Plan, 'patches' | 'undo'> {
    const {located, text} = article.dateline ?? {}
    const place = names.find(
      ({found}) =>
        found.kind === 'place' && text?.toLowerCase().startsWith(found.name.toLowerCase()),
    )
    const id = place && ids.get(idKey(place.found))
    if (located?._ref || !id) return {patches: [], undo: []}
    return {
      patches: [{set: {'dateline.located': reference(id, 'location')}}],
      undo: [{unset: ['dateline.located']}],
    }
  }

  function listPatch(
    field: string,
    value: {_ref?: string}[] | undefined,
    wanted: string[],
    type: NewRecord['_type'],
  ) {
    const known = new Set((value ?? []).map(({_ref}) => _ref))
    const items = [...new Set(wanted)]
      .filter((id) => !known.has(id))
      .map((id) => ({_key: newKey(), ...reference(id, type)}))
    if (items.length === 0) return {patches: [], undo: [], count: 0}
    return {
      patches: [{setIfMissing: {[field]: []}}, {insert: {after: `${field}[-1]`, items}}],
      undo: [{unset: items.map(({_key}) => `${field}[_key=="${_key}"]`)}],
      count: items.length,
    }
  }
}

const idKey = ({kind, key}: NameProposal['found']) => `${kind} ${key}`

const idsOf = (names: NameProposal[], ids: ReadonlyMap<string, string>, kind: 'person' | 'place') =>
  names
    .filter(({found}) => found.kind === kind)
    .map(({found}) => ids.get(idKey(found)))
    .filter((id) => id !== undefined)

function recordOf({kind, name, title}: NameProposal['found']): Omit<NewRecord, '_id'> {
  if (kind === 'place') return {_type: 'location', name, standalone: false}
  return {
    _type: 'source',
    kind: 'person',
    name,
    ...(title && {title}),
    attributionLevel: 'onRecord',
  }
}

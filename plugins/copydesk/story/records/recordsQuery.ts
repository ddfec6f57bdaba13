import {type SanityClient} from '@sanity/client'
import {type Records} from '../../engine/index.ts'
import {API_VERSION} from '../documents/apiVersion.ts'
import {RECORD_FIELDS, type RecordsSetting} from '../options/recordsSetting.ts'

/** What a records query answers: spellings come as strings or as objects with `text` and `status`. */
export interface RecordsAnswer {
  sources?: {id: string; name?: unknown; aliases?: unknown}[]
  locations?: {id: string; name?: unknown; variants?: unknown}[]
  quotes?: {id: string; text?: unknown; kind?: unknown}[]
}

/** The house's records as they stand, drafts before what is published. */
export async function fetchRecords(
  client: SanityClient,
  setting: RecordsSetting,
): Promise<Records> {
  const query = recordsQuery(setting)
  if (!query) return {}
  const reader = client.withConfig({apiVersion: API_VERSION, perspective: 'drafts', useCdn: false})
  return toRecords(await reader.fetch<RecordsAnswer>(query, {}, {tag: 'copydesk.records'}))
}

/** The GROQ that reads every record with its spellings; undefined where no records are set. */
export function recordsQuery({sources, locations, quotes}: RecordsSetting): string | undefined {
  const parts = [
    sources &&
      `"sources": *[_type == "${sources.type}"] | order(_id) {"id": _id, "name": ${sources.name ?? RECORD_FIELDS.sources.name}, "aliases": ${sources.aliases ?? RECORD_FIELDS.sources.aliases}}`,
    locations &&
      `"locations": *[_type == "${locations.type}"] | order(_id) {"id": _id, "name": ${locations.name ?? RECORD_FIELDS.locations.name}, "variants": ${locations.variants ?? RECORD_FIELDS.locations.variants}}`,
    quotes &&
      `"quotes": *[_type == "${quotes.type}"] | order(_id) {"id": _id, "text": ${quotes.text ?? RECORD_FIELDS.quotes.text}, "kind": ${quotes.kind ?? RECORD_FIELDS.quotes.kind}}`,
  ].filter(Boolean)
  return parts.length > 0 ? `{${parts.join(', ')}}` : undefined
}

/** The answer as the engine takes it; records whose name is no text are left out. */
export function toRecords({sources = [], locations = [], quotes}: RecordsAnswer): Records {
  return {
    sources: sources.flatMap(({id, name, aliases}) =>
      isName(name) ? [{id, name, aliases: spellings(aliases).map(({text}) => text)}] : [],
    ),
    locations: locations.flatMap(({id, name, variants}) =>
      isName(name) ? [{id, name, variants: spellings(variants)}] : [],
    ),
    // a paraphrase is nobody's words
    ...(quotes && {
      quotes: quotes.flatMap(({id, text, kind}) =>
        isName(text) && kind !== 'paraphrase' ? [{id, text}] : [],
      ),
    }),
  }
}

const isName = (name: unknown): name is string => typeof name === 'string' && name !== ''

const STATUSES = ['preferred', 'accepted', 'deprecated'] as const
type Spelling = {text: string; status: (typeof STATUSES)[number]}

/** A spelling with no word on it is an accepted one. */
function spellings(value: unknown): Spelling[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown): Spelling[] => {
    if (typeof item === 'string') return item ? [{text: item, status: 'accepted' as const}] : []
    const {text, status} = (item ?? {}) as {text?: unknown; status?: unknown}
    if (typeof text !== 'string' || text === '') return []
    return [{text, status: STATUSES.find((known) => known === status) ?? ('accepted' as const)}]
  })
}

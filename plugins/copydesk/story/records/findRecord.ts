import {editDistance, type Finding, type Records} from '../../engine/index.ts'
import {RECORD_FIELDS, type RecordsSetting} from '../options/recordsSetting.ts'

/** A record that should learn a spelling. */
export interface RecordToTeach {
  id: string
  kind: 'source' | 'location'
  name: string
  /** The spelling to add, in full: for “Zaheer” on the record of Helmet Zahir, “Helmet Zaheer”. */
  spelling: string
}

/**
 * The one record that has another spelling of the finding as its name or as a word of its name, or
 * among its other spellings. None where the spelling is known already, or where several records fit.
 */
export function findRecord(
  records: Records,
  finding: Finding,
  spelling: string,
): RecordToTeach | undefined {
  const others = (finding.variants ?? []).map(({text}) => text).filter((text) => text !== spelling)
  const sources = (records.sources ?? []).map(({id, name, aliases = []}) => ({
    kind: 'source' as const,
    id,
    name,
    known: [name, ...aliases],
  }))
  const locations = (records.locations ?? []).map(({id, name, variants = []}) => ({
    kind: 'location' as const,
    id,
    name,
    known: [name, ...variants.map(({text}) => text)],
  }))
  const fitting = [...sources, ...locations].flatMap(({id, kind, name, known}): RecordToTeach[] => {
    const taught = others.map((other) => inPlaceOf(known, other, spelling)).find(Boolean)
    return taught && !known.some((form) => same(form, taught))
      ? [{id, kind, name, spelling: taught}]
      : []
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The first known form that holds a spelling, with the other in its place. */
function inPlaceOf(known: string[], other: string, spelling: string): string | undefined {
  const whole = known.find((form) => same(form, other))
  if (whole) return inFull(whole, spelling)
  const form = known.find((text) => text.split(/\s+/).some((word) => same(word, other)))
  return form
    ?.split(/\s+/)
    .map((word) => (same(word, other) ? spelling : word))
    .join(' ')
}

/** A record learns no bare “Bergstorm” for Annika Bergström: it takes the place of the word that it is nearest to. */
function inFull(name: string, spelling: string): string {
  if (/\s/.test(spelling)) return spelling
  // of Al-Khatib, “Khateeb” is near what follows the article
  const parts = name.split(/\s+/).flatMap((word) => [word, ...word.split('-').slice(1)])
  const distance = (part: string) => editDistance(spelling.toLowerCase(), part.toLowerCase())
  const near = parts.reduce((best, part) => (distance(part) < distance(best) ? part : best))
  return distance(near) * 2 <= near.length ? name.replace(near, () => spelling) : spelling
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, {sensitivity: 'base'}) === 0

/** The patch that takes the spelling out of its record again, with the list where that held nothing else. */
export function unlearnPatch(
  {kind, spelling}: RecordToTeach,
  setting: RecordsSetting,
  record: Readonly<Record<string, unknown>>,
): {unset: string[]; ifRevisionID?: string} {
  const field = listOf(kind, setting)
  const list = record[field]
  const isAlone =
    Array.isArray(list) &&
    list.length === 1 &&
    (kind === 'source' ? list[0] : list[0]?.text) === spelling
  if (isAlone) return {unset: [field], ifRevisionID: String(record._rev)}
  const item = kind === 'source' ? '@' : 'text'
  return {unset: [`${field}[${item} == ${JSON.stringify(spelling)}]`]}
}

/** The field with the other spellings. */
const listOf = (kind: RecordToTeach['kind'], {sources, locations}: RecordsSetting): string =>
  kind === 'source'
    ? (sources?.aliases ?? RECORD_FIELDS.sources.aliases)
    : (locations?.variants ?? RECORD_FIELDS.locations.variants)

/** The patch that adds the spelling to its record. */
export function recordPatch(
  {kind, spelling}: RecordToTeach,
  setting: RecordsSetting,
): {setIfMissing: Record<string, unknown>; insert: {after: string; items: unknown[]}} {
  const field = listOf(kind, setting)
  const variant = {
    _key: crypto.randomUUID().slice(0, 8),
    ...(setting.locations?.variantType ? {_type: setting.locations.variantType} : {}),
    text: spelling,
    status: 'accepted',
  }
  const item = kind === 'source' ? spelling : variant
  return {setIfMissing: {[field]: []}, insert: {after: `${field}[-1]`, items: [item]}}
}

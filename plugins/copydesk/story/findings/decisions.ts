import {type Decision, type Finding} from '../../engine/index.ts'
import {type RecordToTeach} from '../records/findRecord.ts'

export type DecisionKind = 'distinct' | 'accepted-spelling' | 'dismissed'

/** An editor's word on a finding, as it is stored with the article. */
export interface StoredDecision {
  _type: 'copydeskDecision'
  _key: string
  kind: DecisionKind
  /** The spellings it speaks of, at the time. */
  names?: string[]
  /** The finding's id. */
  finding: string
  rule: string
  reason?: string
  /** The record that learned a spelling with it. */
  taught?: RecordToTeach
  /** Who: the name as shown, and the user's id. */
  by?: string
  byId?: string
  /** When, ISO 8601. */
  at: string
  engineVersion?: string
}

/** The decisions stored with a document; anything in the field that is none is passed over. */
export function storedDecisions(
  document: Record<string, unknown> | null | undefined,
  field: string | undefined,
): StoredDecision[] {
  const value = field ? document?.[field] : undefined
  if (!Array.isArray(value)) return []
  return value.filter((item): item is StoredDecision => KINDS.includes(item?.kind))
}

const KINDS: DecisionKind[] = ['distinct', 'accepted-spelling', 'dismissed']

/** The decisions as the engine takes them: for each pair, each spelling, each finding, one. */
export function engineDecisions(stored: StoredDecision[]): Decision[] {
  return stored.flatMap(({kind, names: kept, finding}): Decision[] => {
    const names = Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : []
    if (kind === 'distinct') return pairs(names).map((pair) => ({kind, names: pair}))
    if (kind === 'accepted-spelling') return names.map((name) => ({kind, name}))
    return [{kind, id: finding}]
  })
}

function pairs(names: string[]): [string, string][] {
  return names.flatMap((first, index) =>
    names.slice(index + 1).map((second): [string, string] => [first, second]),
  )
}

export interface Decider {
  id?: string
  name?: string
}

/** What a decision calls its finding: the spellings, or the first words of the first place. */
function namesOf({variants, spans}: Finding): string[] {
  if (variants) return variants.map(({text}) => text)
  const text = spans[0]?.text.trim() ?? ''
  return text ? [text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).trimEnd()}…` : text] : []
}

const NAME_LENGTH = 50

/** A decision on a finding, ready to be stored. `names` defaults to the finding's spellings. */
export function newDecision(
  kind: DecisionKind,
  finding: Finding,
  context: {
    by: Decider
    at: Date
    key: string
    engineVersion?: string
    reason?: string
    taught?: RecordToTeach
  },
  names: string[] | undefined = namesOf(finding),
): StoredDecision {
  const {by, at, key, engineVersion, reason, taught} = context
  return {
    _type: 'copydeskDecision',
    _key: key,
    kind,
    ...(names && names.length > 0 ? {names} : {}),
    finding: finding.id,
    rule: finding.rule,
    ...(reason ? {reason} : {}),
    ...(taught ? {taught} : {}),
    ...(by.name ? {by: by.name} : {}),
    ...(by.id ? {byId: by.id} : {}),
    at: at.toISOString(),
    ...(engineVersion ? {engineVersion} : {}),
  }
}

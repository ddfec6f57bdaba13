import {getPublishedId} from '@sanity/client/csm'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {type Decider} from '../findings/decisions.ts'

/** One publication with findings left: what was left, why, who and when. */
export interface Override {
  _id: string
  _type: 'publishedAnyway'
  document: {_type: 'reference'; _ref: string; _weak: true}
  documentType: string
  /** The document's title at the time; it may change or go later. */
  title: string
  action: 'publish' | 'schedule' | 'unpublish' | 'delete'
  findings: {_key: string; finding: string; rule: string; severity: string; message: string}[]
  reason: string
  by: string
  byId: string
  at: string
  engineVersion: string
}

/** What was left: a finding, or something that the checklist asks for. */
export interface LeftOpen {
  id: string
  rule: string
  severity: string
  message: string
}

/**
 * The record of one publication with findings left. Its id has a dot, so that the Content Lake
 * shows it to the newsroom only and never to the public.
 */
export function overrideRecord(
  action: Override['action'],
  document: CheckedDocument,
  findings: readonly LeftOpen[],
  context: {
    id: string
    title: string
    reason: string
    by: Readonly<Decider>
    at: Date
    engineVersion: string
  },
): Override {
  const {id, title, reason, by, at, engineVersion} = context
  return {
    _id: `copydesk.publishedAnyway.${id}`,
    _type: 'publishedAnyway',
    document: {_type: 'reference', _ref: getPublishedId(String(document._id)), _weak: true},
    documentType: document._type,
    title,
    action,
    findings: findings.map((finding, index) => ({
      _type: 'leftFinding',
      _key: `f${index}`,
      finding: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
    })),
    reason,
    by: by.name ?? '',
    byId: by.id ?? '',
    at: at.toISOString(),
    engineVersion,
  }
}

import {type Finding} from '../../engine/index.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {type Decider} from '../findings/decisions.ts'
import {type PublishedAnyway} from '../../studio/schema/publishedAnyway.ts'

/**
 * The record of one publication with findings left. Its id has a dot, so that the Content Lake
 * shows it to the newsroom only and never to the public.
 */
export function recordOf(
  action: PublishedAnyway['action'],
  document: CheckedDocument,
  findings: readonly Finding[],
  context: {
    id: string
    title: string
    reason: string
    by: Decider
    at: Date
    engineVersion: string
  },
): PublishedAnyway {
  const {id, title, reason, by, at, engineVersion} = context
  return {
    _id: `copydesk.publishedAnyway.${id}`,
    _type: 'publishedAnyway',
    document: {_type: 'reference', _ref: publishedIdOf(String(document._id)), _weak: true},
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

/** `drafts.a` and `versions.r1.a` → `a`. */
export const publishedIdOf = (id: string) => id.replace(/^drafts\.|^versions\.[^.]+\./, '')

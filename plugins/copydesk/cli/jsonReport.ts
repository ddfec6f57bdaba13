import {ENGINE_VERSION} from '../engine/index.ts'
import {isUnread} from '../story/index.ts'
import {placeText} from './place.ts'
import {count, type StoryReport} from './report.ts'

/**
 * The reports for a machine: `{engineVersion, summary: {warning, review, info}, stories: [{name,
 * id?, namesUnread?, unreadReferences?, unreadFields?, emptyFields?, findings}]}`. A finding is the
 * engine's; its spans also say `place`.
 */
export function jsonReport(reports: StoryReport[]): string {
  const result = {
    engineVersion: ENGINE_VERSION,
    summary: {
      warning: count(reports, 'warning'),
      review: count(reports, 'review'),
      info: count(reports, 'info'),
    },
    stories: reports.map(
      ({name, id, findings, unread, unreadReferences, unreadFields, empty, place}) => ({
        name,
        ...(id ? {id} : {}),
        ...(unread?.length ? {namesUnread: unread.join(', ')} : {}),
        ...(isUnread(unreadReferences) ? {unreadReferences} : {}),
        ...(unreadFields?.length
          ? {unreadFields: unreadFields.map(({title: _, ...field}) => field)}
          : {}),
        ...(empty ? {emptyFields: empty} : {}),
        findings: findings.map((finding) => ({
          ...finding,
          spans: finding.spans.map((span) => ({
            ...span,
            place: placeText(place(span.paragraph, span.offset)),
          })),
        })),
      }),
    ),
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

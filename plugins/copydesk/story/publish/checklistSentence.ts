import {type ChecklistItem, type ChecklistKey} from './checklist.ts'
import {type LeftOpen} from './override.ts'

/** What is said of each item in English, with `{{name}}` for its values; the Studio has other languages. */
export const CHECKLIST_ENGLISH = {
  'checklist.alt_one': '{{count}} image has no description',
  'checklist.alt_other': '{{count}} images have no description',
  'checklist.body': 'There is no text',
  'checklist.byline': 'No byline',
  'checklist.dateline': 'No dateline, and no reason why there is none',
  'checklist.embargo': 'Under embargo until {{until}}',
  'checklist.headline': 'No headline',
  'checklist.language': 'No language',
  'checklist.reference': 'Refers to something that is not published: {{id}}',
  'checklist.section': 'No section',
  'checklist.slug': 'No web address, and none can be made from the headline',
  'checklist.slugTaken': 'Another story has the web address “{{slug}}”',
  'checklist.withdrawal': 'Canceled, but readers are not told why: publish a withdrawal with it',
  'checklist.withheld': 'Withheld',
} satisfies Record<string, string>

/** The id under which a reason for publishing names an item. */
export const checklistId = (key: ChecklistKey) => `checklist.${key}`

/** The item as a reason for publishing names it. */
export const asLeftOpen = (item: ChecklistItem): LeftOpen => ({
  id: checklistId(item.key),
  rule: 'checklist',
  severity: item.kind === 'blocks' ? 'warning' : 'review',
  message: checklistSentence(item),
})

/** The item in English, without a period. */
export function checklistSentence({key, values}: ChecklistItem): string {
  const form = key === 'alt' ? (values.count === 1 ? 'alt_one' : 'alt_other') : key
  return CHECKLIST_ENGLISH[`checklist.${form}`].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name === 'until' ? asTime(String(values.until)) : String(values[name]),
  )
}

/** `Nov 22, 2099, 10:00 UTC`: who reads it may be anywhere. */
function asTime(time: string): string {
  const format = {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  } as const
  return `${new Date(time).toLocaleString('en-US', format)} UTC`
}

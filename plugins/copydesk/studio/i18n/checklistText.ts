import {type ChecklistItem} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

/** What an item of the checklist says; times as the reader's clock has them. */
export function checklistText({key, values}: ChecklistItem, t: Translate): string {
  const {until} = values
  return t(`checklist.${key}`, {
    ...values,
    ...(until && {until: localTime(until)}),
  })
}

/** A time of the API, as the reader's clock has it. */
export const localTime = (at: string | number) => new Date(at).toLocaleString(undefined, TIME)

const TIME = {dateStyle: 'medium', timeStyle: 'short'} as const

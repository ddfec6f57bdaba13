import {type ChecklistItem} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

/** What an item of the checklist says; times as `localTime` puts them. */
export function checklistText(
  {key, values}: ChecklistItem,
  t: Translate,
  localTime: (at: string | number) => string,
): string {
  const {until} = values
  return t(`checklist.${key}`, {
    ...values,
    ...(until && {until: localTime(until)}),
  })
}

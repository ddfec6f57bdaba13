import {type Translate} from './useTranslate.ts'

/** What stands in the way of calling a story clean that has no open findings. */
export interface CleanLimits {
  /** Whether something that belongs to it was not read: fields, what it refers to, records, earlier stories. */
  isInPart: boolean
  /** Whether earlier stories are still to be compared with. */
  isArchivePending: boolean
  /** Whether something that it refers to is still being read. */
  isReading: boolean
}

/** Whether all was read and compared: only then is it green. */
export const isAllRead = ({isInPart, isArchivePending, isReading}: CleanLimits): boolean =>
  !isInPart && !isArchivePending && !isReading

/** That no finding is open, in words that claim nothing that was not read or compared. */
export function cleanTitle(limits: CleanLimits, t: Translate): string {
  if (isAllRead(limits)) return t('panel.clean')
  return t(limits.isInPart ? 'panel.cleanInPart' : 'panel.cleanSoFar')
}

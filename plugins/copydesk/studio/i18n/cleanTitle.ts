import {type Translate} from './useTranslate.ts'

/** What stands in the way of calling a story clean that has no open findings. */
export interface CleanLimits {
  /** Whether something that belongs to it could not be read: what it refers to, records, earlier stories. */
  isInPart: boolean
  /** Whether earlier stories are still to be compared with. */
  isArchivePending: boolean
}

/** Whether all was read and compared: only then is it green. */
export const isAllRead = ({isInPart, isArchivePending}: CleanLimits): boolean =>
  !isInPart && !isArchivePending

/** That no finding is open, in words that claim nothing that was not read or compared. */
export function cleanTitle({isInPart, isArchivePending}: CleanLimits, t: Translate): string {
  if (isInPart) return t('panel.cleanInPart')
  return t(isArchivePending ? 'panel.cleanSoFar' : 'panel.clean')
}

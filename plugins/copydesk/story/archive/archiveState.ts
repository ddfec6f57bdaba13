import {type ArchiveIndex} from '../../engine/index.ts'

/** The archive of published stories while it is read, and each time it has changed after that. */
export type ArchiveState =
  | {status: 'reading'; read: number; total: number}
  | ReadyArchive
  /** What was read before stays as it is. */
  | {status: 'failed'; error: Error; retry(): void}

export interface ReadyArchive {
  status: 'ready'
  index: ArchiveIndex
  /** How often the index has changed: the same one says the same as long as this stays. */
  changes: number
  stories: number
  /** False while only what a browser had kept is compared with, and what has changed since is still being read. */
  isCurrent: boolean
}

/** Whether earlier stories are still to be compared with, or those that have changed since the browser kept them. */
export const isArchivePending = (archive: ArchiveState): boolean =>
  archive.status === 'reading' || (archive.status === 'ready' && !archive.isCurrent)

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
  stories: number
}

import {typedError} from './apiError.ts'
import {LakeError, type LakeErrorCode} from './lakeError.ts'

/** What cannot be read any more, left as it is. */
export function damaged(file: string, cause?: unknown): LakeError {
  return new LakeError(
    'database-damaged',
    `${file} is damaged: put a backup in its place with \`npm run lake -- restore FILE\`; nothing was changed.`,
    {cause},
  )
}

/** What an error of SQLite or of the file system means for a user. Other errors pass through. */
export function asLakeError(error: unknown, file: string): unknown {
  if (error instanceof LakeError) return error
  switch (resultCode(error) || (error as NodeJS.ErrnoException | null)?.code) {
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return damaged(file, error)
    case 13: // SQLITE_FULL
    case 'ENOSPC':
    case 'EDQUOT':
      return new LakeError('disk-full', 'The disk is full: free some space, then try again.', {
        cause: error,
      })
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new LakeError('in-use', `${file} is in use by another process: stop that one first.`, {
        cause: error,
      })
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
    case 'EISDIR':
    case 'ENOTDIR':
      return new LakeError(
        'folder-unwritable',
        `${file} cannot be read and written: check the disk and this user's rights to it.`,
        {cause: error},
      )
    default:
      return error
  }
}

const STATUS: Partial<Record<LakeErrorCode, number>> = {
  'disk-full': 507,
  'folder-unwritable': 507,
  'database-damaged': 500,
  'in-use': 503,
}

/** What the disk refused, as a client is told: nothing of it was kept. Other errors pass through. */
export function asStorageRefusal(error: unknown, file: string): unknown {
  const known = asLakeError(error, file)
  const status = known instanceof LakeError ? STATUS[known.code] : undefined
  return status ? typedError(status, 'storageError', (known as LakeError).message) : error
}

/** SQLite's primary result code (the lower byte), 0 where `error` is not of SQLite. */
function resultCode(error: unknown): number {
  const code = (error as {errcode?: unknown} | null)?.errcode
  return typeof code === 'number' ? code & 0xff : 0
}

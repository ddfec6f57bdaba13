import {unzipSync} from 'fflate'
import {IntakeError} from './intake.ts'

const MB = 1024 * 1024
const MAX_FILES = 2000
const MAX_TOTAL = 250 * MB
/** Of one part that is text; pictures may be larger. */
const MAX_TEXT = 30 * MB

/**
 * The parts of a ZIP file that `isWanted`. Sizes are checked before anything is unpacked, and no part unpacks to more
 * than the size that the file gives for it.
 * @throws IntakeError where it is no ZIP, broken, or unpacks to too much
 */
export function unzip(
  bytes: Uint8Array,
  name: string,
  isWanted: (path: string) => boolean,
): Record<string, Uint8Array> {
  let count = 0
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({name: path, originalSize}) => {
        if (++count > MAX_FILES) throw tooMuch(name)
        if (!isWanted(path)) return false
        total += originalSize
        if (total > MAX_TOTAL || (/\.(?:xml|rels)$/i.test(path) && originalSize > MAX_TEXT))
          throw tooMuch(name)
        return true
      },
    })
  } catch (error) {
    if (error instanceof IntakeError) throw error
    throw new IntakeError('badZip', {name}, error)
  }
}

const tooMuch = (name: string) => new IntakeError('bomb', {name})

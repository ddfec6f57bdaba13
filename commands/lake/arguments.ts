import {parseArgs} from 'node:util'
import {ROLES} from '../../lake/index.ts'
import {firstSentence} from '../firstSentence.ts'

export const USAGE = `npm run lake -- …
  backup FILE                    the whole lake in one file, whether it is running or not
  restore FILE                   put a backup in the lake's place; the previous lake is kept beside it
  verify                         replay the history and compare; check the assets
  compact                        free disk space that is no longer needed (stop the lake first)
  token add --role ROLE --name NAME    ${ROLES.filter((role) => role !== 'anonymous').join(', ')}
  token list | token revoke ID
  dataset list | dataset create NAME [--private] | dataset delete NAME
  export FILE.tar.gz [--dataset NAME]
  import FILE.tar.gz|FILE.ndjson [--dataset NAME] [--replace]
         [--skip-cross-dataset-references]    leave out references to other datasets
         [--unchecked]    publish its stories as they are, without the checks before publishing

Exit status: 0 done, 1 failed, 2 for a mistake in the command.`

/** A mistake in the command: the usage is shown with it. */
export class UsageError extends Error {}

export interface Options {
  role?: string
  name?: string
  dataset?: string
  private?: boolean
  replace?: boolean
  'skip-cross-dataset-references'?: boolean
  unchecked?: boolean
  help?: boolean
}

/** @throws UsageError */
export function readArguments(): {values: Options; positionals: string[]} {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: {type: 'string'},
        name: {type: 'string'},
        dataset: {type: 'string'},
        private: {type: 'boolean'},
        replace: {type: 'boolean'},
        'skip-cross-dataset-references': {type: 'boolean'},
        unchecked: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
      },
    })
  } catch (error) {
    throw new UsageError(`${firstSentence(error)}.`)
  }
}

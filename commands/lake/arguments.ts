import {parseArgs} from 'node:util'
import {ROLES} from '../../lake/index.ts'
import {firstSentence} from '../firstSentence.ts'

export const USAGE = `npm run lake -- …
  backup FILE                    all of the lake in one file, while it runs or not
  restore FILE                   put a backup in the lake's place; what was there is kept beside it
  verify                         replay the history and compare; check the assets
  compact                        give back room that is no longer needed (stop the lake first)
  token add --role ROLE --name NAME    ${ROLES.slice(0, 4).join(', ')}
  token list | token revoke ID
  dataset list | dataset create NAME [--private] | dataset delete NAME
  export FILE.tar.gz [--dataset NAME]
  import FILE.tar.gz|FILE.ndjson [--dataset NAME] [--replace]
         [--skip-cross-dataset-references]    leave out what points into other datasets

Exit status: 0 done, 1 not done, 2 for a mistake in the command.`

/** A mistake in the command: the usage is shown with it. */
export class UsageError extends Error {}

export interface Options {
  role?: string
  name?: string
  dataset?: string
  private?: boolean
  replace?: boolean
  'skip-cross-dataset-references'?: boolean
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
        help: {type: 'boolean', short: 'h'},
      },
    })
  } catch (error) {
    throw new UsageError(`${firstSentence(error)}.`)
  }
}

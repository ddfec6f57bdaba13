import {mayEnter, mayReadIn} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {type LakeRequest, pathPart} from '../http/context.ts'

/**
 * What a caller needs before a route does anything. Which documents it may then read or write is
 * decided document by document, by the grants of its role.
 *
 * - `none`: anybody
 * - `token`: any token
 * - `read`: the path's dataset, which must be public for who is not of the newsroom
 * - `history`: the same, and a token
 * - `write`: the dataset, and a token
 * - `administer`: an administrator's token
 */
export type Right = keyof typeof RIGHTS

const RIGHTS = {
  none: () => {},
  token: (c: LakeRequest) => requireToken(c, 'Session not found: log in.'),
  read: enterToRead,
  history: (c: LakeRequest) => {
    requireToken(c, 'Reading the history needs a token.')
    enterToRead(c)
  },
  write: (c: LakeRequest) => {
    requireToken(c, 'Unauthorized - Session not found: writing needs a token.')
    enterDataset(c)
  },
  administer: (c: LakeRequest) => {
    requireToken(c, 'Changing datasets needs a token.')
    if (c.var.identity.role !== 'administrator') {
      throw plainError(403, 'Changing datasets needs an administrator.')
    }
  },
}

/** @throws ApiError 401, 403 or 404 where the caller has not that right */
export function requireRight(c: LakeRequest, right: Right): void {
  RIGHTS[right](c)
}

function requireToken(c: LakeRequest, sentence: string): void {
  if (c.var.identity.role === 'anonymous') throw plainError(401, sentence)
}

function enterToRead(c: LakeRequest): void {
  enterDataset(c)
  const {dataset, identity} = c.var
  if (mayReadIn(identity, dataset.aclMode)) return
  throw plainError(403, `Reading the private dataset "${dataset.name}" needs another role.`)
}

/** Without a token, a private dataset answers as one that is not there: its name is private too. */
function enterDataset(c: LakeRequest): void {
  const {store} = c.var.lake
  const name = pathPart(c, 'dataset')
  const dataset = store.datasets().find((known) => known.name === name)
  if (!dataset || !mayEnter(c.var.identity, dataset.aclMode)) {
    throw c.var.identity.role === 'anonymous'
      ? plainError(
          401,
          `There is no public dataset "${name}": reading a private one needs a token.`,
        )
      : plainError(404, `Dataset "${name}" not found.`)
  }
  c.set('dataset', dataset)
}

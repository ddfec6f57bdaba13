import {type Context} from 'hono'
import {ANONYMOUS, type Identity, mayEnter} from '../access/index.ts'
import {type AssetStore} from '../assets/index.ts'
import {plainError} from '../errors/apiError.ts'
import {type Replay} from '../listen/replay.ts'
import {type Dataset} from '../store/dataset.ts'
import {type Settings} from '../database/settings.ts'
import {type Store} from '../store/store.ts'

/** What every route has at hand. */
export interface LakeContext {
  store: Store
  settings: Settings
  assets: AssetStore
  projectId: string
  /** `http://localhost:PORT` */
  url: string
  replay: Replay
  /** Who an `Authorization` header stands for. */
  identify(authorization: string | undefined): Identity | undefined
  /** The user of that id, if there is one. */
  user(id: string): Identity | undefined
}

export interface LakeEnv {
  Variables: {
    lake: LakeContext
    /** Who asks; without a token, the anonymous reader. */
    identity: Identity
    /** As in the path: `v2025-02-19`, `v1`, `vX`. */
    apiVersion: string
  }
}

export type LakeRequest = Context<LakeEnv>

/** The dataset that the path names. @throws ApiError 404, 401 where it is not for the caller */
export function datasetOf(c: LakeRequest): Dataset {
  const dataset = c.var.lake.store.dataset(c.req.param('dataset') ?? '')
  if (mayEnter(c.var.identity, dataset.aclMode)) return dataset
  throw plainError(401, `The dataset "${dataset.name}" is private: reading it needs a token.`)
}

/** False once a stream's token was revoked, or its dataset made private. */
export function mayListen(
  lake: LakeContext,
  dataset: Dataset,
  authorization: string | undefined,
): boolean {
  const identity = authorization ? lake.identify(authorization) : ANONYMOUS
  return identity !== undefined && mayEnter(identity, dataset.aclMode)
}

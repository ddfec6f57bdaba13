import {type Context} from 'hono'
import {
  ANONYMOUS,
  type Identity,
  type LoginSessions,
  mayReadIn,
  type StoredToken,
} from '../access/index.ts'
import {type AssetStore} from '../assets/index.ts'
import {type Settings} from '../database/settings.ts'
import {type Replay} from '../listen/replay.ts'
import {type Dataset} from '../store/dataset.ts'
import {type Store} from '../store/store.ts'

/** What every route has at hand. */
export interface LakeContext {
  store: Store
  settings: Settings
  assets: AssetStore
  sessions: LoginSessions
  projectId: string
  /** `http://localhost:PORT` */
  url: string
  replay: Replay
  /** Who an `Authorization` header stands for. */
  identify(authorization: string | undefined): Identity | undefined
  /** The user of that id, if there is one. */
  user(id: string): StoredToken | undefined
}

export interface LakeEnv {
  Variables: {
    lake: LakeContext
    /** Who asks; without a token, the anonymous reader. */
    identity: Identity
    /** As in the path: `v2025-02-19`, `v1`, `vX`. */
    apiVersion: string
    /** The dataset that the path names, where the route's right includes reading it. */
    dataset: Dataset
  }
}

export type LakeRequest = Context<LakeEnv>

/** A part of the path, by its name in the route. */
export function pathPart(c: LakeRequest, name: string): string {
  return c.req.param(name) ?? ''
}

/**
 * For an answer that goes on for long: tells whether who asked for it may still read its dataset. Not
 * where the token was revoked or has another role now, nor where the dataset is private now, or gone.
 */
export function stillReads(c: LakeRequest): () => boolean {
  const {lake, dataset, identity} = c.var
  const authorization = c.req.header('authorization')
  return () => {
    const now = authorization ? lake.identify(authorization) : ANONYMOUS
    return (
      now?.id === identity.id &&
      now.role === identity.role &&
      mayReadIn(now, dataset.aclMode) &&
      lake.store.datasets().includes(dataset)
    )
  }
}

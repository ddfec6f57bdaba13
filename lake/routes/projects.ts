import {Hono} from 'hono'
import {aclOf} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {readJson} from '../http/body.ts'
import {datasetOf, type LakeEnv, type LakeRequest} from '../http/context.ts'
import {type AclMode, type Dataset} from '../store/dataset.ts'

const DATASET_NAME = /^~?[a-z0-9][-_a-z0-9]{0,63}$/

/** The hosted service limits releases by plan; a machine of one's own does not. */
const UNLIMITED = {
  orgActiveReleaseLimit: null,
  defaultOrgActiveReleaseLimit: 1_000_000,
  datasetReleaseLimit: 1_000_000,
  orgActiveReleaseCount: 0,
}

/** The one project of this lake, and its datasets. */
export const projectRoutes = new Hono<LakeEnv>()
  .get('/projects', (c) => c.json([project(c)]))
  .get('/projects/:id', (c) => {
    const {projectId} = c.var.lake
    const id = c.req.param('id')
    if (id === projectId) return c.json(project(c))
    throw plainError(404, `There is no project "${id}" here: this lake's is "${projectId}".`)
  })
  .on('GET', ['/projects/:id/datasets', '/datasets'], (c) =>
    c.json(c.var.lake.store.datasets().map(described)),
  )
  .get('/aliases', (c) => c.json([]))
  .get('/projects/:id/datasets/:dataset/acl', (c) => {
    const {aclMode} = datasetOf(c)
    return c.json(aclOf(c.var.identity.role, aclMode))
  })
  .on('PUT', ['/projects/:id/datasets/:dataset', '/datasets/:dataset'], async (c) => {
    requireAdministrator(c)
    const name = c.req.param('dataset')
    if (!DATASET_NAME.test(name)) {
      throw plainError(
        400,
        `"${name}" is no name for a dataset: use lower-case letters, digits, "-" and "_", at most 64.`,
      )
    }
    const {store} = c.var.lake
    if (store.datasets().some((dataset) => dataset.name === name)) {
      throw plainError(409, `The dataset "${name}" already exists.`)
    }
    const aclMode = await aclModeIn(c, 'public')
    store.createDataset(name, aclMode)
    return c.json({datasetName: name, aclMode}, 200)
  })
  .on('PATCH', ['/projects/:id/datasets/:dataset', '/datasets/:dataset'], async (c) => {
    requireAdministrator(c)
    const {name, aclMode: before} = datasetOf(c)
    const aclMode = await aclModeIn(c, before)
    c.var.lake.store.setAclMode(name, aclMode)
    return c.json({datasetName: name, aclMode})
  })
  .on('DELETE', ['/projects/:id/datasets/:dataset', '/datasets/:dataset'], async (c) => {
    requireAdministrator(c)
    const {name} = datasetOf(c)
    c.var.lake.store.deleteDataset(name)
    await c.var.lake.assets.removeDataset(name)
    return c.json({deleted: true})
  })
  .get('/projects/:id/grants', (c) => c.json({}))
  .get('/projects/:id/features', (c) => c.json([]))
  .get('/projects/:id/user-applications', (c) => c.json([]))
  .get('/projects/:id/roles', (c) => c.json([]))
  .get('/projects/:id/new-content-release-allowed', (c) => c.json({data: UNLIMITED}))

/** @throws ApiError 400 for any other: a slip must not make a dataset public */
async function aclModeIn(c: LakeRequest, otherwise: AclMode): Promise<AclMode> {
  const {aclMode = otherwise} =
    c.req.header('content-length') === '0' ? {} : await readJson(c.req.raw)
  if (aclMode === 'public' || aclMode === 'private') return aclMode
  throw plainError(400, `"aclMode" is ${JSON.stringify(aclMode)}: give "public" or "private".`)
}

function project(c: LakeRequest) {
  const {projectId} = c.var.lake
  return {id: projectId, displayName: 'Copydesk', studioHost: null, members: [], features: []}
}

function described({name, aclMode, createdAt}: Dataset) {
  return {name, aclMode, createdAt, datasetProfile: 'content', features: [], tags: []}
}

function requireAdministrator(c: LakeRequest): void {
  const {role} = c.var.identity
  if (role === 'administrator') return
  throw role === 'anonymous'
    ? plainError(401, 'Changing datasets needs a token.')
    : plainError(403, 'Changing datasets needs an administrator.')
}

import * as v from 'valibot'
import {aclOf, mayEnter} from '../access/index.ts'
import {plainError} from '../errors/apiError.ts'
import {objectOf, withJson} from '../http/body.ts'
import {type LakeRequest, pathPart} from '../http/context.ts'
import {type AclMode} from '../access/index.ts'
import {type Dataset} from '../store/dataset.ts'

const DATASET_NAME = /^~?[a-z0-9][-_a-z0-9]{0,63}$/

/** The datasets that the caller may know of: without a token, the public ones. */
export function getDatasets(c: LakeRequest): Response {
  const known = c.var.lake.store.datasets()
  return c.json(known.filter(({aclMode}) => mayEnter(c.var.identity, aclMode)).map(described))
}

export function getAcl(c: LakeRequest): Response {
  return c.json(aclOf(c.var.identity.role, c.var.dataset.aclMode))
}

export async function createDataset(c: LakeRequest): Promise<Response> {
  const name = pathPart(c, 'dataset')
  if (!DATASET_NAME.test(name)) {
    throw plainError(
      400,
      `"${name}" is no name for a dataset: use lower-case letters, digits, "-" and "_", at most 64.`,
    )
  }
  const {store} = c.var.lake
  const aclMode = await aclModeIn(c, 'public')
  if (store.datasets().some((dataset) => dataset.name === name)) {
    throw plainError(409, `The dataset "${name}" already exists.`)
  }
  store.createDataset(name, aclMode)
  return c.json({datasetName: name, aclMode}, 200)
}

export async function editDataset(c: LakeRequest): Promise<Response> {
  const {store} = c.var.lake
  const name = pathPart(c, 'dataset')
  const aclMode = await aclModeIn(c, store.dataset(name).aclMode)
  store.setAclMode(name, aclMode)
  return c.json({datasetName: name, aclMode})
}

export async function deleteDataset(c: LakeRequest): Promise<Response> {
  const {store, assets} = c.var.lake
  const {name} = store.dataset(pathPart(c, 'dataset'))
  store.deleteDataset(name)
  await assets.removeDataset(name)
  return c.json({deleted: true})
}

/** Any other is refused: a slip must not make a dataset public. */
const aclModeBody = objectOf({
  aclMode: v.optional(
    v.picklist(
      ['public', 'private'],
      ({received}) => `"aclMode" is ${received}: give "public" or "private".`,
    ),
  ),
})

async function aclModeIn(c: LakeRequest, otherwise: AclMode): Promise<AclMode> {
  const isEmpty = c.req.header('content-length') === '0'
  if (isEmpty) return otherwise
  return withJson(c, aclModeBody, ({aclMode}) => aclMode ?? otherwise)
}

function described({name, aclMode, createdAt}: Dataset) {
  return {name, aclMode, createdAt, datasetProfile: 'content', features: [], tags: []}
}

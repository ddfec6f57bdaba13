import {plainError} from '../errors/apiError.ts'
import {type LakeRequest, pathPart} from '../http/context.ts'

/** The one project of this lake. */
export function getProjects(c: LakeRequest): Response {
  return c.json([project(c)])
}

export function getProject(c: LakeRequest): Response {
  const {projectId} = c.var.lake
  const id = pathPart(c, 'id')
  if (id === projectId) return c.json(project(c))
  throw plainError(404, `There is no project "${id}" here: this lake's is "${projectId}".`)
}

/** The hosted service limits releases by plan; a machine of one's own does not. */
export function getReleaseLimits(c: LakeRequest): Response {
  const data = {
    orgActiveReleaseLimit: null,
    defaultOrgActiveReleaseLimit: 1_000_000,
    datasetReleaseLimit: 1_000_000,
    orgActiveReleaseCount: 0,
  }
  return c.json({data})
}

function project(c: LakeRequest) {
  const {projectId} = c.var.lake
  return {id: projectId, displayName: 'Copydesk', studioHost: null, members: [], features: []}
}

/** Where the content lives: the embedded lake on this machine, or a hosted Content Lake. */
export interface LakeTarget {
  /** True where no hosted project is named: the embedded lake is used. */
  local: boolean
  projectId: string
  dataset: string
  apiVersion: string
}

/** From this version on, a query without a perspective sees published documents only. */
export const API_VERSION = '2025-02-19'

/**
 * Reads the one setting that switches lakes: with `SANITY_STUDIO_PROJECT_ID` the hosted project of
 * that id, without it the embedded lake. `SANITY_STUDIO_DATASET` names the dataset (`production`).
 * Each variable is written out in full because the Studio's build replaces them by name.
 */
export function lakeTarget(): LakeTarget {
  const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? ''
  return {
    local: projectId === '',
    projectId: projectId || 'local',
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
    apiVersion: API_VERSION,
  }
}

import {type BeforePublish} from '../../lake/index.ts'

/**
 * What the newsroom asks before anything changes in public, whatever the way: the checklist and the
 * open findings, as in the publish dialog. The engine is loaded when it is first asked.
 */
export const newsroomHook: BeforePublish = async (publication) => {
  const {judgePublication} = await import('./judgePublication.ts')
  return judgePublication(publication)
}

/** Loads what judging needs, so that the first publication does not wait for it. */
export async function loadNewsroomHook(): Promise<void> {
  await import('./judgePublication.ts')
}

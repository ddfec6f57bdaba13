import {type BeforePublish, type LakeOptions} from '../../lake/index.ts'

const importJudging = () => import('./judgePublication.ts')

let judging: ReturnType<typeof importJudging> | undefined

/** Once: Node looks a module up each time that it is imported, which takes as long as judging does. */
const loadJudging = () => (judging ??= importJudging())

/**
 * What the newsroom asks before anything changes in public, whatever the way: the checklist and the
 * open findings, as in the publish dialog. The engine is loaded when it is first asked.
 */
export const newsroomHook: BeforePublish = async (publication) => {
  const {judgePublication} = await loadJudging()
  return judgePublication(publication)
}

let written: LakeOptions['afterWrite']

/**
 * Reads the drafts of stories ahead, once `loadNewsroomHook` has loaded what that needs: where one is published soon
 * after, only what has changed since is read.
 */
export const readDraftsAhead: LakeOptions['afterWrite'] = (what) => written?.(what)

/** Loads what judging needs, so that the first publication does not wait for it. */
export async function loadNewsroomHook(): Promise<void> {
  const {draftsWritten} = await loadJudging()
  written = draftsWritten
}

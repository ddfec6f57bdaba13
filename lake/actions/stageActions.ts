import {ApiError, typedError} from '../errors/apiError.ts'
import {type Staging} from '../mutate/staging.ts'
import {malformed, notImplemented} from './actionError.ts'
import * as document from './documentActions.ts'
import {type RawAction} from './actionFields.ts'
import * as release from './releaseActions.ts'
import * as version from './versionActions.ts'

type ActionHandler = (staging: Staging, action: RawAction) => void

const HANDLERS: Record<string, ActionHandler> = {
  'sanity.action.document.create': document.create,
  'sanity.action.document.replaceDraft': document.replaceDraft,
  'sanity.action.document.edit': document.edit,
  'sanity.action.document.delete': document.deleteDocument,
  'sanity.action.document.discard': document.discard,
  'sanity.action.document.publish': document.publish,
  'sanity.action.document.unpublish': document.unpublish,
  'sanity.action.document.version.create': version.createVersion,
  'sanity.action.document.version.replace': version.replaceVersion,
  'sanity.action.document.version.discard': version.discardVersion,
  'sanity.action.document.version.unpublish': version.unpublishVersion,
  'sanity.action.release.create': bySystem(release.createRelease),
  'sanity.action.release.import': bySystem(release.importRelease),
  'sanity.action.release.edit': bySystem(release.editRelease),
  'sanity.action.release.publish': bySystem(release.publishRelease),
  'sanity.action.release.schedule': bySystem(release.scheduleRelease),
  'sanity.action.release.unschedule': bySystem(release.unscheduleRelease),
  'sanity.action.release.archive': bySystem(release.archiveRelease),
  'sanity.action.release.unarchive': bySystem(release.unarchiveRelease),
  'sanity.action.release.delete': bySystem(release.deleteRelease),
}

/**
 * Works out the actions of one transaction in order.
 *
 * @throws ApiError for the first that cannot be done
 */
export function stageActions(staging: Staging, actions: unknown[]): void {
  actions.forEach((action, index) => {
    staging.index = index
    if (!isAction(action)) {
      throw typedError(400, 'validationError', `Action ${index} must have an "actionType".`)
    }
    const handler = Object.hasOwn(HANDLERS, action.actionType) && HANDLERS[action.actionType]
    if (handler) return permitted(() => handler(staging, action))
    if (action.actionType.startsWith('sanity.action.')) throw notImplemented(action.actionType)
    throw malformed(action.actionType, 'there is no such action')
  })
}

/** Releases are written by the system, for whoever may write their documents. */
function bySystem(handler: ActionHandler): ActionHandler {
  return (staging, action) => staging.asSystem(() => handler(staging, action))
}

/** Of an action the Studio looks for a missing permission at the top, where mutations list it. */
function permitted(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 403) throw error
    throw typedError(403, 'insufficientPermissionsError', error.message)
  }
}

function isAction(action: unknown): action is RawAction {
  return typeof (action as RawAction | null)?.actionType === 'string'
}

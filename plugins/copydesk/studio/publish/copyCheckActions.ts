import {type DocumentActionComponent, type DocumentActionsContext} from 'sanity'
import {oncePerAction} from '../actions/oncePerAction.ts'
import {type CopydeskOptions, type Setup, resolveOptions} from '../../story/index.ts'
import {confirmTakingBack} from './confirmTakingBack.tsx'
import {wrapAction} from './wrapAction.tsx'

type Actions = DocumentActionComponent[]
type Context = Pick<DocumentActionsContext, 'schemaType' | 'versionType'>

/**
 * The question before publishing, for the root of the configuration, whose actions come last: the
 * Studio's own plugins bring Schedule after those of `copydesk()`.
 * `document: {actions: copyCheckActions(options)}`.
 * @param options the same as for `copydesk()`
 * @throws Error with one sentence that names the option, where an option makes no sense
 */
export const copyCheckActions = (options: CopydeskOptions = {}) =>
  confirmActions(resolveOptions(options))

/** The actions with those that send a document out asking first; any number of times over. */
export function confirmActions(setup: Setup): (actions: Actions, context: Context) => Actions {
  const confirming = oncePerAction((original) => {
    const wrapped = wrapAction(original, setup)
    needsConfirmation.add(wrapped)
    return wrapped
  })
  const reasoned = oncePerAction((original) => {
    const wrapped = confirmTakingBack(original, setup)
    needsConfirmation.add(wrapped)
    return wrapped
  })
  return (actions, {schemaType, versionType}) =>
    setup.types.includes(schemaType)
      ? actions.map((one) => {
          if (needsConfirmation.has(one)) return one
          if (sendsOut(one, versionType)) return confirming(one)
          return TAKES_BACK.includes(one.action ?? '') ? reasoned(one) : one
        })
      : actions
}

const TAKES_BACK = ['unpublish', 'delete']

/** What was wrapped, by the plugin or at the root: an action asks once. */
const needsConfirmation = new WeakSet<DocumentActionComponent>()

/** On a scheduled draft the Studio calls pausing “schedule” too; only scheduling it again goes out. */
function sendsOut({action, displayName}: DocumentActionComponent, versionType: string): boolean {
  if (action === 'publish') return true
  if (action !== 'schedule') return false
  return versionType !== 'scheduled-draft' || displayName === 'SchedulePublishAction'
}

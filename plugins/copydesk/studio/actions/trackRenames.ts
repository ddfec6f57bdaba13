import {useCallback} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionsContext,
  useClient,
  useCurrentUser,
} from 'sanity'
import {oncePerAction} from './oncePerAction.ts'
import {API_VERSION, type Setup, type RecordRenamed} from '../../story/index.ts'

/** The field that holds the preferred name of a record type; undefined for other types. */
export function nameField({records}: Setup, type: string): string | undefined {
  const setting = [records.sources, records.locations].find((one) => one?.type === type)
  return setting && (setting.name ?? 'name')
}

/** The actions of a record, of which Publish remembers the name that changes with it. */
export function trackRenames(
  setup: Setup,
): (
  actions: DocumentActionComponent[],
  context: Pick<DocumentActionsContext, 'schemaType'>,
) => DocumentActionComponent[] {
  const tracking = oncePerAction((original) => wrap(original, setup))
  return (actions, {schemaType}) =>
    nameField(setup, schemaType) === undefined
      ? actions
      : actions.map((one) => (one.action === 'publish' ? tracking(one) : one))
}

/** Publishing does not wait for the name to be kept, and does not fail with it. */
function wrap(useOriginal: DocumentActionComponent, setup: Setup): DocumentActionComponent {
  const useTrackedPublish: DocumentActionComponent = (props) => {
    const original = useOriginal(props)
    const client = useClient({apiVersion: API_VERSION})
    const user = useCurrentUser()
    const field = nameField(setup, props.type) ?? 'name'
    const was = props.published?.[field]
    const now = props.draft?.[field]
    const {id, type} = props
    const remember = useCallback(() => {
      if (typeof was !== 'string' || typeof now !== 'string' || was === now) return
      const renamed: RecordRenamed = {
        _id: `copydesk.recordRenamed.${crypto.randomUUID()}`,
        _type: 'recordRenamed',
        record: {_type: 'reference', _ref: id, _weak: true},
        recordType: type,
        was,
        now,
        by: user?.name ?? user?.email ?? '',
        at: new Date().toISOString(),
      }
      client.create(renamed).catch((error) => {
        console.warn('copydesk: the changed name could not be kept.', error)
      })
    }, [client, user, id, type, was, now])
    if (!original) return null
    return {
      ...original,
      onHandle: () => {
        remember()
        original.onHandle?.()
      },
    }
  }
  useTrackedPublish.action = useOriginal.action
  useTrackedPublish.displayName = `Tracked(${useOriginal.displayName ?? 'publish'})`
  return useTrackedPublish
}

import {useCallback} from 'react'
import {type DocumentActionComponent, useClient, useCurrentUser} from 'sanity'
import {API_VERSION} from '../apiVersion.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type RecordRenamed} from '../schema/recordRenamed.ts'

/** The field that holds the preferred name of a record type; undefined for other types. */
export function nameField({records}: Setup, type: string): string | undefined {
  const setting = [records.sources, records.locations].find((one) => one?.type === type)
  return setting && (setting.name ?? 'name')
}

/**
 * The publish action of a record, which remembers the name that changes with it. Publishing does
 * not wait for that and does not fail with it.
 */
export function createRecordPublishWrapper(setup: Setup) {
  const wrappers = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (original: DocumentActionComponent): DocumentActionComponent => {
    const known = wrappers.get(original)
    if (known) return known
    const wrapped = wrap(original, setup)
    wrappers.set(original, wrapped)
    return wrapped
  }
}

function wrap(useOriginal: DocumentActionComponent, setup: Setup): DocumentActionComponent {
  const useRememberingPublish: DocumentActionComponent = (props) => {
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
  useRememberingPublish.action = useOriginal.action
  useRememberingPublish.displayName = `Remembering(${useOriginal.displayName ?? 'publish'})`
  return useRememberingPublish
}

import {type DocumentActionComponent, type DocumentActionsResolver} from 'sanity'

/** Readers were told: what is published of a correction is neither unpublished nor deleted. */
export const keepCorrections: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'correction'
    ? actions.filter(({action}) => !TAKE_BACK.includes(action ?? '')).map(keptOncePublished)
    : actions

/** At once, or with a release. */
const TAKE_BACK = ['unpublish', 'unpublishVersion']

const kept = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The Studio takes a new component for another action, so each is wrapped once. */
function keptOncePublished(original: DocumentActionComponent): DocumentActionComponent {
  if (original.action !== 'delete') return original
  const known = kept.get(original)
  if (known) return known
  const useDelete: DocumentActionComponent = (props) => {
    const description = original(props)
    return props.published ? null : description
  }
  useDelete.action = original.action
  kept.set(original, useDelete)
  return useDelete
}

import {
  type DocumentActionComponent,
  type DocumentActionsResolver,
  type DuplicateDocumentActionComponent,
} from 'sanity'

/** A duplicate of a story is a story of its own: readers have not seen it yet, and it gets an address of its own. */
export const duplicateStory: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'article'
    ? actions.map((action) => (action.action === 'duplicate' ? withoutPast(action) : action))
    : actions

/** What only the story that was duplicated has. The address follows from the headline when it is published. */
const OWN = ['slug', 'firstPublished', 'versionCreated']

const wrapped = new WeakMap<DocumentActionComponent, DuplicateDocumentActionComponent>()

/** The Studio takes a new component for another action, so each is wrapped once. */
function withoutPast(original: DuplicateDocumentActionComponent): DuplicateDocumentActionComponent {
  const known = wrapped.get(original)
  if (known) return known
  const useDuplicate: DuplicateDocumentActionComponent = (props) =>
    original({
      ...props,
      mapDocument(document) {
        const copy = {...(props.mapDocument?.(document) ?? document)}
        for (const field of OWN) delete copy[field]
        return copy
      },
    })
  useDuplicate.action = original.action
  wrapped.set(original, useDuplicate)
  return useDuplicate
}

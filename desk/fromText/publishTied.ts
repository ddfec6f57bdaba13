import {getDraftId} from '@sanity/client/csm'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionsResolver,
  useClient,
  useValidationStatus,
} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {publishRecordsOf} from './publishRecordsOf.ts'

/** A story is published together with the records that were made for it: its sources, places and quotes. */
export const publishTied: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'article'
    ? actions.map((action) => (action.action === 'publish' ? withTied(action) : action))
    : actions

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** What the Studio says of a reference to a record that is a draft only. */
const NOT_PUBLISHED = 'reference.not-published'

/** The Studio takes a new component for another action, so each is wrapped once. */
function withTied(original: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(original)
  if (known) return known
  const usePublish: DocumentActionComponent = (props) => {
    const description = original(props)
    const {validation} = useValidationStatus(getDraftId(props.id), props.type, !props.release)
    const client = useClient({apiVersion: API_VERSION})
    const toast = useToast()
    // the story follows as soon as the Studio sees that its records are there
    const [follows, setFollows] = useState(false)
    const isOpen = description !== null && !description.disabled
    useEffect(() => {
      if (!follows || !isOpen) return
      setFollows(false)
      description?.onHandle?.()
      // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it can be published
    }, [follows, isOpen])
    if (!description) return null
    const errors = validation.filter(({level}) => level === 'error')
    const waits =
      errors.length > 0 &&
      errors.every((marker) => 'code' in marker && marker.code === NOT_PUBLISHED)
    if (!waits && !follows) return description
    return {
      ...description,
      disabled: follows,
      title: 'Publish with its new sources, places and quotes',
      onHandle() {
        publishRecordsOf(client, props.draft ?? props.published)
          .then(() => setFollows(true))
          .catch((error: Error) =>
            toast.push({
              status: 'error',
              title: 'Not published',
              description: `A record that the story refers to could not be published: ${error.message}`,
            }),
          )
      },
    }
  }
  usePublish.action = original.action
  wrapped.set(original, usePublish)
  return usePublish
}

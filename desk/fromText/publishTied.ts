import {getPublishedId} from '@sanity/client/csm'
import {type DocumentActionComponent, type DocumentActionsResolver, useClient} from 'sanity'
import {useToast} from '@sanity/ui/toast'
import {API_VERSION} from '../../lakeTarget.ts'
import {draftsTiedTo} from './draftsTiedTo.ts'

/** A story is published together with the records that were made for it: its sources, places and quotes. */
export const publishTied: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'article'
    ? actions.map((action) => (action.action === 'publish' ? withTied(action) : action))
    : actions

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The Studio takes a new component for another action, so each is wrapped once. */
function withTied(original: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(original)
  if (known) return known
  const usePublish: DocumentActionComponent = (props) => {
    const description = original(props)
    const client = useClient({apiVersion: API_VERSION}).withConfig({
      perspective: 'raw',
      useCdn: false,
    })
    const toast = useToast()
    if (!description) return null
    return {
      ...description,
      onHandle() {
        const document = props.draft ?? props.published
        publishRecordsOf(client, document)
          .then(() => description.onHandle?.())
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

/** Publishes what a document is tied to and is only a draft, in one transaction; a source who is not on the record stays a draft. */
export async function publishRecordsOf(
  client: Parameters<typeof draftsTiedTo>[0],
  document: Record<string, unknown> | null,
): Promise<void> {
  const drafts = document ? await draftsTiedTo(client, document) : []
  const open = drafts.filter(({attributionLevel = 'onRecord'}) => attributionLevel === 'onRecord')
  if (open.length === 0) return
  const transaction = client.transaction()
  for (const {_rev, ...draft} of open) {
    const strong = strengthened(draft) as typeof draft
    transaction.create({...strong, _id: getPublishedId(draft._id)}).delete(draft._id)
  }
  await transaction.commit({tag: 'desk.publishTied'})
}

/** References that were weak until what they refer to is published. */
function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (value === null || typeof value !== 'object') return value
  const {_strengthenOnPublish, _weak, ...rest} = value as Record<string, unknown>
  const own = _strengthenOnPublish ? rest : {...rest, ...(_weak !== undefined && {_weak})}
  return Object.fromEntries(Object.entries(own).map(([key, one]) => [key, strengthened(one)]))
}

import {getDraftId} from '@sanity/client/csm'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionsResolver,
  type SanityDocument,
  useClient,
  useSource,
  useSyncState,
  useValidationStatus,
  validateDocument,
} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {useDeskText} from '../i18n/useDeskText.ts'
import {publishWithRecords} from './publishWithRecords.ts'

/** A story is published in one transaction with the records that were made for it: its sources, places and quotes. */
export const publishTied: DocumentActionsResolver = (actions, {schemaType}) =>
  schemaType === 'article'
    ? actions.map((action) => (action.action === 'publish' ? withTied(action) : action))
    : actions

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** What the Studio says of a reference to a record that is a draft only. */
const NOT_PUBLISHED = 'reference.not-published'

/**
 * What is wrong with a story as it is stored, but for records that wait for it, in a sentence. The Studio's own answer may
 * be about the story as it was a moment ago.
 */
async function errorOf(
  document: SanityDocument,
  workspace: ReturnType<typeof useSource>,
): Promise<string | undefined> {
  const markers = await validateDocument({document, workspace})
  const error = markers.find(({level, code}) => level === 'error' && code !== NOT_PUBLISHED)
  return error && `${error.path.map(String).join(' › ')}: ${error.message}`
}

/** The Studio takes a new component for another action, so each is wrapped once. */
function withTied(original: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(original)
  if (known) return known
  const usePublish: DocumentActionComponent = (props) => {
    const description = original(props)
    const {validation} = useValidationStatus(getDraftId(props.id), props.type, !props.release)
    const {isSyncing} = useSyncState(props.id, props.type)
    const client = useClient({apiVersion: API_VERSION})
    const source = useSource()
    const toast = useToast()
    const t = useDeskText()
    const [step, setStep] = useState<'asked' | 'records' | 'story'>()
    const isOpen = description !== null && !description.disabled
    const publishAll = async () => {
      try {
        const raw = client.withConfig({perspective: 'raw', useCdn: false})
        const story = await raw.getDocument(getDraftId(props.id))
        const error = story && (await errorOf(story, source))
        if (error) throw new Error(error)
        const publishedRev = props.published?._rev
        const count = story ? await publishWithRecords(client, {draft: story, publishedRev}, t) : 0
        // a story without new records is published as the Studio does it
        setStep(count > 0 ? undefined : 'story')
        if (count > 0) toast.push({status: 'success', title: t('publish.published', {count})})
      } catch (error) {
        setStep(undefined)
        toast.push({
          status: 'error',
          title: t('publish.notPublished'),
          description: (error as Error).message,
        })
      }
    }
    useEffect(() => {
      if (step === 'asked' && !isSyncing) {
        setStep('records')
        void publishAll()
      }
      if (step === 'story' && isOpen) {
        setStep(undefined)
        description?.onHandle?.()
      }
      // eslint-disable-next-line react-hooks/exhaustive-deps -- what is asked is done once, when it can be
    }, [step, isSyncing, isOpen])
    if (!description) return null
    const errors = validation.filter(({level}) => level === 'error')
    const waits = errors.length > 0 && errors.every(({code}) => code === NOT_PUBLISHED)
    return {
      ...description,
      disabled: step !== undefined || (description.disabled === true && !waits),
      ...(waits && {title: t('publish.withRecords')}),
      onHandle: () => setStep('asked'),
    }
  }
  usePublish.action = original.action
  wrapped.set(original, usePublish)
  return usePublish
}

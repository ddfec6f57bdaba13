import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {getPublishedId, getVersionFromId, isDraftId, isVersionId} from '@sanity/client/csm'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {IntentLink} from 'sanity/router'
import {
  API_VERSION,
  type CheckedDocument,
  correctionMisfits,
  type CorrectionSetup,
  plainStory,
  type Setup,
  type StoredCorrection,
  rawClient,
} from '../../story/index.ts'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {correcting} from './correcting.ts'

interface StoryCorrectionsProps {
  document: CheckedDocument
  setup: Setup
}

/** At the head of a story's form: that it is being corrected, and its corrections, with what does not fit. */
export function StoryCorrections({document, setup}: StoryCorrectionsProps) {
  const t = useTranslate()
  const id = getPublishedId(String(document._id))
  const [isCorrecting] = useKeyedStore(correcting, id)
  const corrections = useCorrections(id, setup.corrections)
  if (!isCorrecting && corrections.length === 0) return null
  const story = plainStory(document, setup)
  return (
    <Stack gap={2} marginBottom={3}>
      {isCorrecting && <Notice text={t('correct.banner')} />}
      {corrections.length > 0 && (
        <Card border padding={3} radius={2}>
          <Stack gap={3}>
            <Text as="h3" size={1} weight="medium">
              {t('corrections.title', {count: corrections.length})}
            </Text>
            <Stack as="ul" gap={3} role="list">
              {corrections.map((one) => (
                <Box as="li" key={one._id}>
                  <Stack gap={2}>
                    <Flex gap={2} wrap="wrap">
                      <Text muted size={1}>
                        {[
                          one.datePublished?.slice(0, 10),
                          isDraftId(one._id) && t('corrections.draft'),
                          isVersionId(one._id) && t('corrections.scheduled'),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </Text>
                      <Text size={1}>
                        <IntentLink
                          intent="edit"
                          params={{id: getPublishedId(one._id), type: one._type}}
                          searchParams={perspectiveOf(one._id)}
                        >
                          {one.text || t('corrections.noNote')}
                        </IntentLink>
                      </Text>
                    </Flex>
                    {misfitsOf(one, story).map(({code, text}) => (
                      <Notice key={code + text} text={t(`corrections.${code}`, {text})} />
                    ))}
                  </Stack>
                </Box>
              ))}
            </Stack>
          </Stack>
        </Card>
      )}
    </Stack>
  )
}

type ListedCorrection = StoredCorrection & {later?: string[] | null}

const misfitsOf = ({later, ...correction}: ListedCorrection, story: string) =>
  correctionMisfits(correction, story).filter(
    ({code, text}) => code !== 'rightTextMissing' || !later?.some((was) => was?.includes(text)),
  )

/** What was changed in the story after a correction: its words need not be there any longer. */
const LATER =
  '*[_type == "publishedChange" && document._ref == $id && at > ^.datePublished].changes[].was'

const perspectiveOf = (id: string): [string, string][] =>
  isVersionId(id) ? [['perspective', getVersionFromId(id)!]] : []

/** A draft before what is published of it, and what is new in a release; not what only changes there. */
function eachOnce(all: ListedCorrection[]): ListedCorrection[] {
  const rank = ({_id}: ListedCorrection) => (isDraftId(_id) ? 0 : isVersionId(_id) ? 2 : 1)
  return all.filter(
    (one) =>
      !all.some(
        (other) => getPublishedId(other._id) === getPublishedId(one._id) && rank(other) < rank(one),
      ),
  )
}

/** The corrections of a story, newest first. */
function useCorrections(id: string, setting: CorrectionSetup | undefined): ListedCorrection[] {
  const client = useClient({apiVersion: API_VERSION})
  const [corrections, setCorrections] = useState<ListedCorrection[]>([])
  useEffect(() => {
    if (!setting) return
    const params = {type: setting.type, id}
    const filter = `_type == $type && ${setting.story}._ref == $id`
    const raw = rawClient(client)
    const read = () =>
      raw
        .fetch<ListedCorrection[]>(
          `*[${filter}] | order(datePublished desc) {..., "later": ${LATER}}`,
          params,
          {tag: 'copydesk.corrections'},
        )
        .then(
          (all) => setCorrections(eachOnce(all)),
          (error: unknown) => console.warn('copydesk: the corrections could not be read.', error),
        )
    const subscription = raw
      .listen(`*[${filter}]`, params, {
        events: ['welcome', 'mutation'],
        includeResult: false,
        visibility: 'query',
        tag: 'copydesk.corrections',
      })
      .subscribe({
        next: () => void read(),
        error: (error) => console.warn('copydesk: the corrections are not followed.', error),
      })
    return () => subscription.unsubscribe()
  }, [client, id, setting])
  return corrections
}

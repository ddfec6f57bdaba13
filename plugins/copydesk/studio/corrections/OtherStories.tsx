import {Card, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {Preview, useClient, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import {type FactDifference} from '../../engine/index.ts'
import {API_VERSION, type Setup} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type OtherStory, storiesThatSay} from './storiesThatSay.ts'

interface OtherStoriesProps {
  id: string
  type: string
  changes: FactDifference[]
  setup: Setup
}

/** Translations of the story, and stories that say what was wrong in it, each with a link. */
export function OtherStories({id, type, changes, setup}: OtherStoriesProps) {
  const t = useTranslate()
  const schema = useSchema()
  const client = useClient({apiVersion: API_VERSION})
  const [stories, setStories] = useState<OtherStory[]>([])
  const [error, setError] = useState<Error>()
  useEffect(() => {
    let isCurrent = true
    storiesThatSay(client, id, type, changes, setup).then(
      (found) => isCurrent && setStories(found),
      (failure: Error) => isCurrent && setError(failure),
    )
    return () => {
      isCurrent = false
    }
  }, [client, id, type, changes, setup])
  if (error) return <Text size={1}>{t('changes.othersFailed', {error: error.message})}</Text>
  if (stories.length === 0) return null
  return (
    <Stack gap={2}>
      <Text as="h3" size={1} weight="medium">
        {t('changes.others', {count: stories.length})}
      </Text>
      <Stack as="ul" gap={1} role="list">
        {stories.map(({_id, _type, isVersion}) => {
          const schemaType = schema.get(_type)
          return (
            <Card as="li" border key={_id} radius={2}>
              <Card
                as={IntentLink}
                data-as="a"
                radius={2}
                {...{intent: 'edit', params: {id: _id, type: _type}, target: '_blank'}}
              >
                {schemaType ? (
                  <Preview layout="compact" schemaType={schemaType} value={{_id, _type}} />
                ) : (
                  <Text size={1}>{_id}</Text>
                )}
              </Card>
              {isVersion && (
                <Text muted size={0}>
                  {t('changes.version')}
                </Text>
              )}
            </Card>
          )
        })}
      </Stack>
    </Stack>
  )
}

import {Box, Card, Spinner, Stack, Text} from '@sanity/ui'
import {Preview, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import {
  type ArticleParagraph,
  articleParagraphNames,
  articleParagraphs,
  type Finding,
} from '../../engine/index.ts'
import {type StoredDocument, reusedPairs, type Setup, isOfParagraphs} from '../../story/index.ts'
import {useEarlierStories} from './useEarlierStories.ts'
import {placeText} from '../i18n/placeText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {SideBySide} from './SideBySide.tsx'

const SHOWN = 3

interface EarlierStoriesProps {
  finding: Finding
  paragraphs: ArticleParagraph[]
  setup: Setup
}

/** The earlier stories that a finding speaks of, each with a link; a reused paragraph beside its source. */
export function EarlierStories({finding, paragraphs, setup}: EarlierStoriesProps) {
  const t = useTranslate()
  const stories = useEarlierStories(finding, setup)
  if (!finding.archive?.length) return null
  if (stories.status === 'loading') return <Spinner muted />
  if (stories.status === 'failed')
    return <Text size={1}>{t('archive.failed', {error: stories.error.message})}</Text>
  const [source] = stories.value
  return (
    <Stack gap={3}>
      {isOfParagraphs(finding) && source && (
        <Reused finding={finding} paragraphs={paragraphs} setup={setup} source={source} />
      )}
      <Stack gap={2}>
        <Text as="h4" muted size={1}>
          {t('archive.stories')}
        </Text>
        <Stack as="ul" gap={1} role="list">
          {stories.value.map((story) => (
            <StoryLink key={story._id} story={story} />
          ))}
        </Stack>
      </Stack>
    </Stack>
  )
}

type ReusedProps = EarlierStoriesProps & {source: StoredDocument}

function Reused({finding, paragraphs, setup, source}: ReusedProps) {
  const t = useTranslate()
  const names = articleParagraphNames(paragraphs)
  const earlier = articleParagraphs(source, setup.fieldsOf(source._type))
  const pairs = reusedPairs(finding, earlier)
  return (
    <Stack gap={2}>
      {pairs.slice(0, SHOWN).map(({paragraph, parts}) => (
        <SideBySide
          key={paragraph}
          labels={[t('archive.earlier'), placeText(names(paragraph), names(paragraph), t)]}
          parts={parts}
        />
      ))}
      {pairs.length > SHOWN && (
        <Box>
          <Text muted size={1}>
            {t('archive.morePairs', {count: pairs.length - SHOWN})}
          </Text>
        </Box>
      )}
    </Stack>
  )
}

function StoryLink({story: {_id: id, _type: type}}: {story: StoredDocument}) {
  const schemaType = useSchema().get(type)
  return (
    <Card as="li" border radius={2}>
      <Card as={IntentLink} data-as="a" radius={2} {...{intent: 'edit', params: {id, type}}}>
        {schemaType ? (
          <Preview layout="default" schemaType={schemaType} value={{_id: id, _type: type}} />
        ) : (
          <Text size={1}>{id}</Text>
        )}
      </Card>
    </Card>
  )
}

import {Card, Stack, Text} from '@sanity/ui'
import {useLocalTime} from '../../plugins/copydesk/index.ts'
import {type IntakeLeftOut, type IntakeStory} from '../../plugins/copydesk/story/index.ts'
import {sections} from '../../schemas/sections.ts'
import {useDeskText} from '../i18n/useDeskText.ts'
import {embargoOf, sectionOf} from './storyDocuments.ts'
import {useImportText} from './useImportText.ts'

/** So many paragraphs are shown of a story. */
const SHOWN = 3

interface StoryPreviewProps {
  story: IntakeStory
  /** What is not in the story. */
  leftOut: IntakeLeftOut[]
}

/** What a file becomes: enough of it to decide whether it is wanted. */
export function StoryPreview({story, leftOut}: StoryPreviewProps) {
  const {blocks, headline, byline, dateline, standfirst, pictures, edNote} = story
  const t = useDeskText()
  const localTime = useLocalTime()
  const embargo = embargoOf(story)
  const section = sectionOf(story)
  return (
    <Stack gap={3}>
      <Text weight="semibold">{headline ?? t('import.noHeadline')}</Text>
      {standfirst && <Text size={1}>{standfirst}</Text>}
      <Text muted size={1}>
        {[
          byline ? t('import.by', {name: byline}) : t('import.noByline'),
          dateline?.text.replace(DASH, '') ?? t('import.noDateline'),
          sections.find(({value}) => value === section)?.title ?? t('import.noSection'),
          t('import.paragraphs', {count: blocks.length}),
          pictures.length > 0 && t('import.pictures', {count: pictures.length}),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {embargo && (
        <Text size={1} weight="semibold">
          {t('import.embargo', {until: localTime(embargo)})}
        </Text>
      )}
      {edNote && <Text size={1}>{t('import.edNote', {note: edNote})}</Text>}
      <Paragraphs blocks={blocks.slice(0, SHOWN)} />
      {blocks.length > SHOWN && (
        <details>
          <summary>
            <Text size={1} style={{display: 'inline-block'}}>
              {t('import.whole')}
            </Text>
          </summary>
          <Stack gap={3} paddingTop={3}>
            <Paragraphs blocks={blocks.slice(SHOWN)} />
          </Stack>
        </details>
      )}
      {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
    </Stack>
  )
}

/** What parts a dateline from the text. */
const DASH = /\s*[-–—]+\s*$/u

const Paragraphs = ({blocks}: {blocks: IntakeStory['blocks']}) =>
  blocks.map(({_key, style, listItem, children}) => (
    <Text key={_key} size={1} weight={style === 'normal' ? 'regular' : 'semibold'}>
      {listItem && '• '}
      {children.map(({text}) => text).join('')}
    </Text>
  ))

function LeftOut({leftOut}: {leftOut: IntakeLeftOut[]}) {
  const t = useDeskText()
  const {why} = useImportText()
  return (
    <Card padding={3} radius={2} tone="caution">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('import.leftOut', {count: leftOut.length})}
        </Text>
        {leftOut.map(({text, why: reason}, index) => (
          <Text key={index} size={1} style={{overflowWrap: 'anywhere'}}>
            {t('import.leftOutLine', {text, why: why(reason)})}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}

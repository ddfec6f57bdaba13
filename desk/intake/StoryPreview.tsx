import {Box, Card, Stack, Text} from '@sanity/ui'
import {useLocalTime} from '../../plugins/copydesk/index.ts'
import {
  type IntakeBlock,
  type IntakeLeftOut,
  type IntakeStory,
  type IntakeTable,
} from '../../plugins/copydesk/story/index.ts'
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
  const {blocks, headline, byline, dateline, standfirst, pictures, tables, edNote} = story
  const t = useDeskText()
  const localTime = useLocalTime()
  const embargo = embargoOf(story)
  const section = sectionOf(story)
  const parts = partsOf(story)
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
          tables.length > 0 && t('import.tables', {count: tables.length}),
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
      {parts.slice(0, SHOWN).map(({key, part}) => (
        <Part key={key} part={part} />
      ))}
      {parts.length > SHOWN && (
        <details>
          <summary>
            <Text size={1} style={{display: 'inline-block'}}>
              {t('import.whole')}
            </Text>
          </summary>
          <Stack gap={3} paddingTop={3}>
            {parts.slice(SHOWN).map(({key, part}) => (
              <Part key={key} part={part} />
            ))}
          </Stack>
        </details>
      )}
      {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
    </Stack>
  )
}

/** What parts a dateline from the text. */
const DASH = /\s*[-–—]+\s*$/u

/** Paragraphs and tables in the order of the story. */
function partsOf({blocks, tables}: IntakeStory): {key: string; part: IntakeBlock | IntakeTable}[] {
  const before = (index: number) =>
    tables.flatMap((part, order) => (part.at === index ? [{key: `table${order}`, part}] : []))
  return [
    ...blocks.flatMap((part, index) => [...before(index), {key: part._key, part}]),
    ...before(blocks.length),
  ]
}

function Part({part}: {part: IntakeBlock | IntakeTable}) {
  if ('rows' in part) return <Grid table={part} />
  const {style, listItem, children} = part
  return (
    <Text size={1} weight={style === 'normal' ? 'regular' : 'semibold'}>
      {listItem && '• '}
      {children.map(({text}) => text).join('')}
    </Text>
  )
}

function Grid({table: {rows, headerRows}}: {table: IntakeTable}) {
  return (
    <Box overflow="auto">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => {
                const isHead = row < headerRows
                const Cell = isHead ? 'th' : 'td'
                return (
                  <Cell key={column} style={{textAlign: 'start', paddingInlineEnd: '1em'}}>
                    <Box paddingY={1}>
                      <Text size={1} weight={isHead ? 'semibold' : 'regular'}>
                        {cell}
                      </Text>
                    </Box>
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}

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

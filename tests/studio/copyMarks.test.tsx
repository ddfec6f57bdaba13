// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {render} from '@testing-library/react'
import {memo} from 'react'
import {firstValueFrom, of} from 'rxjs'
import {type BlockProps, createSchema, type InputProps, type PortableTextInputProps} from 'sanity'
import {expect, test, vi} from 'vitest'
import {ArchiveIndex} from '../../plugins/copydesk/engine/index.ts'
import {
  type ReadyArchive,
  isAnswered,
  type CheckedDocument,
  resolveOptions,
} from '../../plugins/copydesk/story/index.ts'
import {createMarkedInput} from '../../plugins/copydesk/studio/marks/CopyMarks.tsx'
import {RepeatedBlock} from '../../plugins/copydesk/studio/marks/RepeatedBlock.tsx'
import {
  FINDING_ATTRIBUTE,
  markComponent,
} from '../../plugins/copydesk/studio/marks/markComponent.tsx'
import {recordsFeed} from '../../plugins/copydesk/studio/feeds/recordsFeed.ts'
import {textBlocks} from './textBlocks.ts'

/** The form and the archive around the input; the rest is the plugin's own. */
const around = vi.hoisted(() => ({
  document: undefined as CheckedDocument | undefined,
  archive: undefined as ReadyArchive | undefined,
  client: {} as never,
}))

vi.mock(import('sanity'), async (original) => ({
  ...(await original()),
  useClient: () => around.client,
  useDocumentPreviewStore: (() => ({})) as never,
  useFormValue: (() => around.document) as never,
  useTranslation: (() => ({t: (key: string) => key})) as never,
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/archiveFeed.ts'), () => ({
  archiveFeed: () => of(around.archive!),
}))

// jsdom has no media queries, which the tooltip of a mark asks for.
window.matchMedia = () => new EventTarget() as MediaQueryList

const REUSED = 'The ferry left the harbour at dawn with forty passengers and a cargo of timber.'
const LINES = [
  REUSED,
  'Fighters were seen in Qarachogh on Thursday.',
  'It is the second ferry that is late this week.',
]

const theme = buildTheme()
const body = {name: 'body', type: 'array', of: [{type: 'block'}]}
const textType = createSchema({name: 'test', types: [body]}).get('body')
const setup = resolveOptions({archive: true})
const MarkedInput = createMarkedInput(setup)

test('with earlier stories, the text is drawn anew only where a finding changes', async () => {
  around.archive = {
    status: 'ready',
    index: earlierStories(),
    changes: 1,
    stories: 4,
    isCurrent: true,
  }
  const drawn = {decorations: 0, blocks: 0}
  const form = (lines: string[]) => {
    around.document = {_id: 'drafts.s', _type: 'article', body: textBlocks(...lines)}
    return (
      <ThemeProvider theme={theme}>
        <MarkedInput {...inputProps(around.document, drawn)} />
      </ThemeProvider>
    )
  }
  const {container, rerender} = render(form(LINES))
  const bars = () => container.querySelectorAll(`[${FINDING_ATTRIBUTE}]`).length
  const records = await firstValueFrom(recordsFeed(around.client, setup.records))
  const isChecked = () => isAnswered(around.document!, setup, records, around.archive!)
  const checked = () => vi.waitFor(() => expect(isChecked()).toBe(true), {timeout: 20_000})

  await vi.waitFor(() => expect(bars()).toBe(1), {timeout: 20_000})
  const before = {...drawn}
  for (const typed of ['A', 'A ferry', 'A ferry is late again.']) {
    rerender(form([...LINES.slice(0, 2), typed]))
    await checked()
    rerender(form([...LINES.slice(0, 2), typed]))
  }
  expect(drawn).toEqual(before)

  rerender(form([`It was not so. ${REUSED}`, ...LINES.slice(1)].slice(0, 2)))
  await vi.waitFor(() => expect(drawn.decorations).toBeGreaterThan(before.decorations))
})

function earlierStories(): ArchiveIndex {
  const index = new ArchiveIndex()
  index.add('ferry', [REUSED])
  for (const day of ['Monday', 'Tuesday', 'Wednesday'])
    index.add(day, [`Fighters were seen in Karachok on ${day}.`])
  return index
}

/** An input that counts how often its decorations, and how often its blocks, are drawn. */
function inputProps(
  document: CheckedDocument,
  drawn: {decorations: number; blocks: number},
): InputProps {
  return {
    path: ['body'],
    schemaType: textType,
    value: document.body,
    renderDefault: ({rangeDecorations}: PortableTextInputProps) => (
      <Text drawn={drawn} rangeDecorations={rangeDecorations} />
    ),
  } as unknown as InputProps
}

interface TextProps {
  drawn: {decorations: number; blocks: number}
  rangeDecorations: PortableTextInputProps['rangeDecorations']
}

const Text = memo(function Text({drawn}: TextProps) {
  drawn.decorations++
  const block = {
    value: {_key: 'p0'},
    renderDefault: () => {
      drawn.blocks++
      return null
    },
  } as unknown as BlockProps
  return <RepeatedBlock {...block} />
})

test.each([
  ['warning', '1px solid #b8640b', '#b8640b'],
  ['review', '1px dashed #4a5fd9', '#4a5fd9'],
  ['info', '1px dotted currentColor', 'currentColor'],
] as const)(
  'spaces that a %s marks stand in a box: a line below may not be seen',
  (severity, outline, color) => {
    const {props} = markComponent('space', severity, true)({children: '  '})
    const backgroundColor = `color-mix(in srgb, ${color} 35%, transparent)`
    expect(props.style).toEqual({outline, backgroundColor, borderRadius: 2})
  },
)

// @vitest-environment jsdom
import {
  defineSchema,
  type Editor,
  EditorProvider,
  PortableTextEditable,
  type SchemaDefinition,
} from '@portabletext/editor'
import {BehaviorPlugin, EditorRefPlugin} from '@portabletext/editor/plugins'
import {act, render} from '@testing-library/react'
import {readFileSync} from 'node:fs'
import {createRef} from 'react'
import {expect, test, vi} from 'vitest'
import {blockText} from '../../../plugins/copydesk/story/index.ts'
import {
  pasteBehavior,
  type PasteReport,
} from '../../../plugins/copydesk/studio/paste/PasteBehavior.tsx'

/** The real editor, with what the plugin adds to it. */
const SCHEMA: SchemaDefinition = {
  styles: [{name: 'normal'}, {name: 'h2'}, {name: 'blockquote'}],
  lists: [{name: 'bullet'}, {name: 'number'}],
  decorators: [{name: 'strong'}, {name: 'em'}],
  annotations: [{name: 'link', fields: [{name: 'href', type: 'string'}]}],
  blockObjects: [{name: 'figure', fields: [{name: 'alt', type: 'string'}]}],
}
type BlockObject = NonNullable<SchemaDefinition['blockObjects']>[number]
const TABLE: BlockObject = {
  name: 'table',
  fields: [
    {name: 'rows', type: 'array', of: []},
    {name: 'headerRows', type: 'number'},
  ],
}

const seed = readFileSync('content/stories/leiban-wire.txt', 'utf8')
const lines = seed.trim().split('\n')
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface Block {
  _type: string
  style?: string
  listItem?: string
  markDefs?: {href?: string}[]
  children?: {text: string; marks: string[]}[]
}

async function openEditor(texts: string[] = [], {tables = false} = {}) {
  const blockObjects = [...SCHEMA.blockObjects!, ...(tables ? [TABLE] : [])]
  const schemaDefinition = defineSchema({...SCHEMA, blockObjects})
  const editor = createRef<Editor>()
  const reports: PasteReport[] = []
  const behaviors = [
    pasteBehavior({picture: 'figure', table: 'table', onPasted: (report) => reports.push(report)}),
  ]
  const initialValue = texts.map((text, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', text, marks: []}],
  }))
  render(
    <EditorProvider initialConfig={{schemaDefinition, initialValue}}>
      <EditorRefPlugin ref={editor} />
      <BehaviorPlugin behaviors={behaviors} />
      <PortableTextEditable />
    </EditorProvider>,
  )
  const value = () => (editor.current?.getSnapshot().context.value ?? []) as Block[]
  await vi.waitFor(() => expect(value().map(blockText)).toEqual(texts.length > 0 ? texts : ['']))
  const point = (block: number, offset: number) => ({
    path: [{_key: `b${block}`}, 'children', {_key: 's'}],
    offset,
  })
  return {
    reports,
    value,
    texts: () => value().map(blockText),
    undo: () => act(() => editor.current!.send({type: 'history.undo'})),
    select(block: number, from: number, to = from) {
      act(() =>
        editor.current!.send({
          type: 'select',
          at: {anchor: point(block, from), focus: point(block, to)},
        }),
      )
    },
    paste(data: Record<string, string>) {
      const dataTransfer = {
        getData: (type: string) => data[type] ?? '',
        types: Object.keys(data),
      } as unknown as DataTransfer
      act(() => {
        const [first] = value()
        const selection = editor.current!.getSnapshot().context.selection ?? {
          anchor: {path: [{_key: (first as {_key?: string})._key!}], offset: 0},
          focus: {path: [{_key: (first as {_key?: string})._key!}], offset: 0},
        }
        editor.current!.send({
          type: 'clipboard.paste',
          originEvent: {dataTransfer},
          position: {selection},
        } as never)
      })
    },
  }
}

test('the wire copy, pasted as plain text, is 76 paragraphs', async () => {
  const editor = await openEditor()
  editor.paste({'text/plain': seed})
  expect(editor.texts()).toEqual(lines.map((line) => line.trim()))
  expect(editor.texts()).toHaveLength(76)
  expect(editor.reports.map(({intoEmpty, lost}) => ({intoEmpty, lost}))).toEqual([
    {intoEmpty: true, lost: []},
  ])
})

test.each([
  ['a paragraph each', lines.map((line) => `<p>${escape(line)}</p>`).join('')],
  ['line breaks', `<div><b></b>${lines.map(escape).join('<br>')}</div>`],
  ['preformatted text', `<pre><a></a>${escape(seed)}</pre>`],
  ['a line each of an editor for code', lines.map((line) => `<div>${escape(line)}</div>`).join('')],
])('as HTML with %s, it is too', async (_, html) => {
  const editor = await openEditor()
  editor.paste({'text/plain': seed, 'text/html': html})
  expect(editor.texts()).toEqual(lines.map((line) => line.trim()))
})

const WRAPPED = `The harbor of Korsund was shut on Monday after a crane fell onto
the northern quay, and ships waited outside for a tide that they
could use.

Nobody was hurt, the port said.`

test('lines that were broken for their width are joined', async () => {
  const editor = await openEditor()
  editor.paste({'text/plain': WRAPPED})
  expect(editor.texts()).toEqual([
    'The harbor of Korsund was shut on Monday after a crane fell onto the northern quay, and ships waited outside for a tide that they could use.',
    'Nobody was hurt, the port said.',
  ])
})

test('paragraphs pasted into a story stay where the caret is', async () => {
  const editor = await openEditor(['One. Four.', 'Five.'])
  editor.select(0, 5)
  editor.paste({'text/plain': 'Two.\nThree. '})
  expect(editor.texts()).toEqual(['One. Two.', 'Three.Four.', 'Five.'])
  expect(editor.reports[0].intoEmpty).toBe(false)
})

test('they take the place of what is selected', async () => {
  const editor = await openEditor(['One. Gone. Four.'])
  editor.select(0, 5, 11)
  editor.paste({'text/plain': 'Two.\nThree.'})
  expect(editor.texts()).toEqual(['One. Two.', 'Three.Four.'])
})

test.each([
  ['plain', {'text/plain': 'brown '}],
  ['from a page', {'text/plain': 'brown ', 'text/html': '<span>brown </span>'}],
])('one line inside a sentence, %s, stays in it', async (_, data) => {
  const editor = await openEditor(['The quick fox.'])
  editor.select(0, 10)
  editor.paste(data)
  expect(editor.texts()).toEqual(['The quick brown fox.'])
})

const PAGE = `<h1>Port shut</h1><h3>Who waits</h3>
<p>A <a href="https://example.org/">crane</a> <strong>fell</strong> on <em>Monday</em>, <code>x</code> said <a href="javascript:alert(1)">one</a>.</p>
<ul><li>Ferries<ul><li>Small ones</li></ul></li></ul><ol><li>First</li></ol>
<p><img alt="A crane" src="data:image/png;base64,aWNv"> Under the picture.</p>
<img alt="Far away" src="https://example.org/far.jpg">
<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Korsund</td><td>4</td></tr></table>
<iframe src="https://example.org/film"></iframe>`

test('a page keeps subheads, links, lists, emphasis and pictures with data; what is lost is named', async () => {
  const editor = await openEditor()
  editor.paste({'text/plain': 'Port shut …', 'text/html': PAGE})
  const shape = editor.value().map((block) => {
    const {_type, style, listItem, markDefs = []} = block
    if (_type !== 'block') return [_type]
    const links = markDefs.map(({href}) => href!)
    return [listItem ?? style, blockText(block), ...links]
  })
  expect(shape).toEqual([
    ['h2', 'Port shut'],
    ['h2', 'Who waits'],
    ['normal', 'A crane fell on Monday, x said one.', 'https://example.org/'],
    ['bullet', 'Ferries'],
    ['bullet', 'Small ones'],
    ['number', 'First'],
    ['normal', 'Under the picture.'],
    ['figure'],
    ['normal', 'Port'],
    ['normal', 'Ships'],
    ['normal', 'Korsund'],
    ['normal', '4'],
  ])
  const marked = editor.value()[2].children!.filter(({marks}) => marks.length > 0)
  expect(marked.map(({text}) => text)).toEqual(['crane', 'fell', 'Monday'])
  expect(editor.reports[0].lost).toEqual([
    {kind: 'embed', text: 'https://example.org/film'},
    {kind: 'table', text: 'Port Ships Korsund 4'},
    {kind: 'picture', text: 'Far away'},
  ])
  expect(editor.reports[0].pictures.map(({data}) => data)).toEqual(['data:image/png;base64,aWNv'])
})

test('a table that only arranges a page leaves its links and pictures to the story', async () => {
  const editor = await openEditor([], {tables: true})
  const html =
    '<table><tr><td>A <a href="https://example.org/">crane</a> fell.<img alt="A crane" src="data:image/png;base64,aWNv"></td></tr><tr><td><p>Nobody was hurt.</p></td></tr></table>'
  editor.paste({'text/plain': 'A crane fell.', 'text/html': html})
  expect(
    editor
      .value()
      .map(({_type, markDefs = [], ...block}) => [
        _type,
        blockText(block),
        ...markDefs.map(({href}) => href),
      ]),
  ).toEqual([
    ['block', 'A crane fell.', 'https://example.org/'],
    ['figure', ''],
    ['block', 'Nobody was hurt.'],
  ])
})

const NESTED =
  '<table><tr><td>Velt</td><td><table><tr><td>In</td><td>Out</td></tr><tr><td>4</td><td>2</td></tr></table></td></tr></table>'

test('a table comes along where the story takes one, whatever is merged or nested, and one undo takes it all back', async () => {
  const editor = await openEditor([], {tables: true})
  const html = `<p>A crane fell.</p><table><caption>Ships by port</caption><tr><th rowspan="2">Port</th><th colspan="2"><a href="https://example.org/">Ships</a></th></tr><tr><th>In</th><th>Out</th></tr><tr><td>Korsund</td><td>4</td><td>2</td></tr></table>${NESTED}`
  editor.paste({'text/plain': 'A crane fell.', 'text/html': html})
  const shape = editor.value().map((block) => {
    const {
      _type,
      headerRows,
      rows = [],
    } = block as Block & {
      headerRows?: number
      rows?: {cells: string[]}[]
    }
    return _type === 'table' ? [headerRows, ...rows.map(({cells}) => cells)] : blockText(block)
  })
  expect(shape).toEqual([
    'A crane fell.',
    'Ships by port',
    [2, ['Port', 'Ships', ''], ['', 'In', 'Out'], ['Korsund', '4', '2']],
    'Velt',
    [undefined, ['In', 'Out'], ['4', '2']],
  ])
  expect(editor.reports[0].lost).toEqual([{kind: 'link', text: 'https://example.org/'}])
  editor.undo()
  expect(editor.value().map((block) => [block._type, blockText(block)])).toEqual([['block', '']])
})

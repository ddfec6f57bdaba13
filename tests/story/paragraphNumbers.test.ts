import {Readable} from 'node:stream'
import {expect, test} from 'vitest'
import {runCheck} from '../../plugins/copydesk/cli/index.ts'
import {
  type CopydeskOptions,
  readDocument,
  resolveOptions,
} from '../../plugins/copydesk/story/index.ts'
import {placesOf} from '../../plugins/copydesk/studio/card/findingPlaces.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'
import {placeText} from '../../plugins/copydesk/studio/i18n/placeText.ts'
import {memoryClient} from '../schemas/memoryClient.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const REPEATED = 'The council voted late on Tuesday to close the ferry terminal beside the market.'

const [first, second, third, fourth] = textBlocks(
  REPEATED,
  'Helmet Zahir said that nobody had asked the traders, and that they would not leave.',
  'Zaheer can’t believe it, a neighbor said at the market.',
  REPEATED,
)

/** Around four paragraphs stand what no reader counts: headline, dateline and the caption of a picture. */
const draft = {
  _id: 'drafts.ferry',
  _type: 'article',
  headline: 'Ferry terminal to close',
  dateline: {_type: 'dateline', text: 'LEIBAN, Iraq —'},
  body: [
    first,
    {
      _key: 'picture',
      _type: 'figure',
      caption: 'Traders such as Helmet Zahir will stay, Zahir says.',
    },
    second,
    third,
    fourth,
  ],
}

const options: CopydeskOptions = {rules: ['duplicate-paragraph', 'name-spelling']}
const {findings, paragraphs} = readDocument(draft, resolveOptions(options), {})

test('the panel counts the paragraphs of the body', () => {
  const text = (key: string) => en[key as keyof typeof en]
  const places = findings.map((finding) => [
    finding.rule,
    placesOf(finding, paragraphs).map(({first, last}) => placeText(first, last, text)),
  ])
  expect(places).toEqual([
    ['duplicate-paragraph', ['¶ 1', '¶ 4']],
    ['name-spelling', ['Caption', 'Caption', '¶ 2', '¶ 3']],
  ])
})

test('a message has the numbers of the panel', () => {
  expect(findings[0].message.match(/\d+/g)).toEqual(['1', '4'])
})

test('the shell has the numbers of the panel', async () => {
  let out = ''
  await runCheck(['--format', 'json'], options, {
    stdin: Readable.from([]),
    write: (text) => (out += text),
    complain: (sentence) => expect.unreachable(sentence),
    connect: async () => ({client: memoryClient([draft]), close: async () => {}}),
  })
  const [story] = JSON.parse(out).stories
  const places = story.findings.map(({rule, spans}: {rule: string; spans: {place: string}[]}) => [
    rule,
    spans.map(({place}) => place),
  ])
  expect(places).toEqual([
    ['duplicate-paragraph', ['paragraph 1', 'paragraph 4']],
    ['name-spelling', ['caption', 'caption', 'paragraph 2', 'paragraph 3']],
  ])
})

test('in a file the shell says lines; its messages count the paragraphs of the text', async () => {
  let out = ''
  const text = [REPEATED, 'It was raining.', REPEATED].join('\n\n')
  await runCheck(
    ['--format', 'json', '-'],
    {},
    {
      stdin: Readable.from([Buffer.from(text)]),
      write: (written) => (out += written),
      complain: (sentence) => expect.unreachable(sentence),
      connect: () => expect.unreachable('a file needs no lake'),
    },
  )
  const [{message, spans}] = JSON.parse(out).stories[0].findings
  expect(message.match(/\d+/g)).toEqual(['1', '3'])
  expect(spans.map(({place}: {place: string}) => place)).toEqual(['line 1', 'line 5'])
})

import {expect, test} from 'vitest'
import {ArchiveIndex} from '../../plugins/copydesk/engine/index.ts'
import {
  type ArchiveState,
  resolveOptions,
  type SeveritySetting,
  openFindings,
} from '../../plugins/copydesk/story/index.ts'
import {textBlocks} from '../studio/textBlocks.ts'

/** A name spelled two ways, a warning, and a rank that changes, to review. */
const STORY = {
  _id: 'drafts.story',
  _type: 'article',
  body: textBlocks(
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zahir moved his family to Debaga in December, he said.',
    'Zaheer can’t believe it, a neighbor said at the market.',
    'Capt. Omar Karim said that the road was closed.',
    'Maj. Karim moved his men to Makhmur.',
  ),
}

const REUSED = 'The ferry left the harbour at dawn with forty passengers and a cargo of timber.'
const renamed = <T extends {_key: string}>(block: T) => ({...block, _key: 'reused'})

const BOTH = ['name-spelling', 'name-title-change']

test.each<[string, SeveritySetting | undefined, string[]]>([
  ['by default, warnings and what is to review', undefined, BOTH],
  ['only what is asked about', {ask: ['review']}, ['name-title-change']],
  ['what blocks too, asked about or not', {ask: ['review'], block: ['warning']}, BOTH],
  ['nothing silent', {silent: ['warning']}, ['name-title-change']],
  ['nothing', {ask: []}, []],
])('left before publishing: %s', async (_, severities, rules) => {
  const setup = resolveOptions({severities})
  expect((await openFindings(STORY, setup, {})).map(({rule}) => rule)).toEqual(rules)
})

test('what earlier stories say is left too, after what the story says itself, once it is read', async () => {
  const index = new ArchiveIndex()
  index.add('earlier', [REUSED])
  const story = {...STORY, body: [...STORY.body, ...textBlocks(REUSED).map(renamed)]}
  const left = async (archive: ArchiveState) =>
    (await openFindings(story, resolveOptions({archive: true}), {}, archive)).map(({rule}) => rule)
  expect(await left({status: 'reading', read: 0, total: 1})).toEqual(BOTH)
  expect(await left({status: 'ready', index, changes: 1, stories: 1, isCurrent: true})).toEqual([
    ...BOTH,
    'archive-reuse',
  ])
})

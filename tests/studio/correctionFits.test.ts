import {type ValidationContext} from 'sanity'
import {expect, test, vi} from 'vitest'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {correctionFits} from '../../plugins/copydesk/studio/validation/correctionFits.ts'
import {textBlocks} from './textBlocks.ts'

const setup = resolveOptions({corrections: {type: 'correction'}})
const story = (text: string) => ({_id: 'flood', _type: 'article', body: textBlocks(text)})

const correction = {
  _id: 'drafts.c',
  _type: 'correction',
  article: {_type: 'reference', _ref: 'flood'},
  wasWrong: '65 families',
  nowReads: '75 families',
}

function judged(field: 'wasWrong' | 'nowReads', stored: unknown[], document: object = correction) {
  const getClient = () => ({getDocuments: async () => stored})
  return correctionFits(field, setup)(undefined, {
    document,
    getClient,
  } as never as ValidationContext)
}

test.each([
  [
    'wasWrong',
    [null, story('It hit 65 families.')],
    'The story still says “65 families”. Fix the text, too.',
  ],
  [
    'nowReads',
    [null, story('It hit 65 families.')],
    'The story does not say “75 families”. Check what it says now.',
  ],
  ['wasWrong', [null, story('It hit 75 families.')], true],
  ['nowReads', [null, story('It hit 75 families.')], true],
  ['nowReads', [story('It hit 75 families.'), story('It hit 65 families.')], true],
  ['nowReads', [null, null], true],
] as const)(
  '%s is compared with its story, the draft before what is published',
  async (field, stored, answer) => {
    expect(await judged(field, [...stored])).toBe(answer)
  },
)

test('a correction without a story, and a story that cannot be read, keep nobody from publishing', async () => {
  expect(await judged('wasWrong', [], {...correction, article: undefined})).toBe(true)
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const getClient = () => ({getDocuments: async () => Promise.reject(new Error('offline'))})
  const context = {document: correction, getClient} as never as ValidationContext
  expect(await correctionFits('wasWrong', setup)(undefined, context)).toBe(true)
})

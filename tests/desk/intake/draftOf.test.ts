import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {dayLeftOut, draftOf} from '../../../desk/intake/draftOf.ts'
import {readFile} from '../../../plugins/copydesk/story/index.ts'

let count = 0
const newKey = () => `k${count++}`
const context = {
  id: 'file-1',
  placeId: (name: string) => (name === 'KORSUND' ? 'korsund' : undefined),
  newKey,
  now: new Date('2026-11-29T10:00:00Z'),
}

const bytes = new Uint8Array(readFileSync('tests/fixtures/harborStory.txt'))

test('a file becomes a draft, and its original a note that readers never see', async () => {
  const story = await readFile({bytes, name: 'harbor.txt', mediaType: 'text/plain'})
  const {article, notes} = draftOf(story, [], context)
  const {body, ...fields} = article
  expect(fields).toEqual({
    _id: 'drafts.file-1',
    _type: 'article',
    genre: 'news',
    pubStatus: 'usable',
    versionCreated: '2026-11-29T10:00:00.000Z',
    headline: 'Crane falls on quay and shuts the harbor of Korsund',
    byline: 'Mara Tind',
    dateline: {
      _type: 'dateline',
      located: {
        _type: 'reference',
        _ref: 'korsund',
        _weak: true,
        _strengthenOnPublish: {type: 'location', template: {id: 'location'}},
      },
      provider: 'AP',
    },
  })
  expect(body).toHaveLength(story.blocks.length)
  expect(notes).toEqual({
    _id: 'drafts.private.notes.file-1',
    _type: 'articleNotes',
    document: {_type: 'reference', _ref: 'file-1', _weak: true},
    wireCopy: readFileSync('tests/fixtures/harborStory.txt', 'utf8'),
  })
})

test('pictures stand where they stood in the file', async () => {
  const story = await readFile({bytes, name: 'harbor.txt', mediaType: 'text/plain'})
  const pictures = [
    {assetId: 'image-a', alt: 'A crane', credit: 'Jane Doe/AP', at: 1},
    {assetId: 'image-b', at: 1000},
  ]
  const {article} = draftOf(story, pictures, context)
  const body = article.body as {_type: string; asset?: {_ref: string}; creditline?: string}[]
  expect([1, body.length - 1].map((at) => body[at]!.asset?._ref)).toEqual(['image-a', 'image-b'])
  expect(body[1]!.creditline).toBe('Jane Doe/AP')
})

test('a day without its year is told as left out', async () => {
  const story = await readFile({bytes, name: 'harbor.txt', mediaType: 'text/plain'})
  const dateline = {text: 'KORSUND, Dec. 3 (AP) —', place: 'KORSUND', date: 'Dec. 3'}
  expect(dayLeftOut(story)).toBeUndefined()
  expect(dayLeftOut({...story, dateline})).toBe('Dec. 3')
})

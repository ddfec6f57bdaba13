import {expect, test} from 'vitest'
import {newsroomHook} from '../../commands/beforePublish/newsroomHook.ts'
import {publishWithRecords} from '../../desk/fromText/publishWithRecords.ts'
import {clientOf, testLake} from '../lake/testLake.ts'
import {COMPLETE} from './completeStory.ts'

const toDraft = (_ref: string, type: string) => ({
  _type: 'reference',
  _ref,
  _weak: true,
  _strengthenOnPublish: {type, template: {id: type}},
})

/** A story with a quote and a speaker that are drafts, in a lake that judges what goes out. */
async function newsroom(more: object) {
  const {lake, anonymous} = await testLake({beforePublish: newsroomHook})
  const client = clientOf(lake)
  const speaker = {_id: 'drafts.speaker', _type: 'source', name: 'Joren Halmar'}
  const quote = {
    _id: 'drafts.quote',
    _type: 'quote',
    text: 'It was late.',
    speaker: toDraft('speaker', 'source'),
  }
  await client.create({...speaker, attributionLevel: 'onRecord'})
  await client.create(quote)
  const story = await client.create({
    ...COMPLETE,
    ...more,
    _id: 'drafts.story',
    quotes: [{...toDraft('quote', 'quote'), _key: 'q'}],
  })
  const publish = () => publishWithRecords(client, {draft: story}, (key) => key)
  const revisions = () =>
    anonymous.fetch<Record<string, string>>(
      '{"story": *[_id == "story"][0]._rev, "quote": *[_id == "quote"][0]._rev, "speaker": *[_id == "speaker"][0]._rev}',
    )
  return {client, publish, revisions, anonymous}
}

test('a story and its records go out in one transaction, tied for good', async () => {
  const {publish, revisions, anonymous} = await newsroom({})
  expect(await publish()).toBe(2)
  const {story, quote, speaker} = await revisions()
  expect([typeof story, quote, speaker]).toEqual(['string', story, story])
  expect(
    await anonymous.fetch('*[_id == "story"][0].quotes[0]{_ref, _weak, "by": @->speaker->name}'),
  ).toEqual({_ref: 'quote', _weak: null, by: 'Joren Halmar'})
})

test('where the story is refused, its records stay drafts', async () => {
  const {publish, revisions} = await newsroom({pubStatus: 'withheld'})
  await expect(publish()).rejects.toThrow('Withheld')
  expect(await revisions()).toEqual({story: null, quote: null, speaker: null})
})

test('what somebody changed meanwhile is not published', async () => {
  const {client, publish, revisions} = await newsroom({})
  await client.patch('drafts.story').set({headline: 'Harbor stays shut'}).commit()
  await expect(publish()).rejects.toThrow()
  expect(await revisions()).toEqual({story: null, quote: null, speaker: null})
})

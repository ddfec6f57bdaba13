import {afterAll, beforeAll, expect, test} from 'vitest'
import {corrections, sourceStories, stories, story} from '../../publishing/index.ts'
import {privateId} from '../../schemas/privateId.ts'
import {seededLake, type SeededLake} from './seededLake.ts'

const SLUG = 'iraqi-and-kurdish-forces-watch-over-a-village-together'
const SECRET = 'SECRET'
const reference = (id: string) => ({_type: 'reference', _ref: id})

let lake: SeededLake
beforeAll(async () => {
  lake = await seededLake()
  const {newsroom} = lake
  await newsroom.create({
    _id: privateId('source-helmet-zahir'),
    _type: 'sourceContact',
    source: {...reference('source-helmet-zahir'), _weak: true},
    phone: SECRET,
  })
  await newsroom.create({
    _id: 'drafts.whistleblower',
    _type: 'source',
    name: SECRET,
    attributionLevel: 'offRecord',
  })
  await newsroom.create({
    _id: privateId('officer'),
    _type: 'source',
    name: SECRET,
    attributionLevel: 'background',
  })
  await newsroom.create({
    _id: 'quote-anonymous',
    _type: 'quote',
    text: 'We knew.',
    anonymous: true,
    anonymityReason: 'because he was not allowed to speak',
    attribution: 'a Peshmerga officer',
  })
  await newsroom
    .patch('leiban-edited')
    .append('quotes', [{_key: 'anonymous', ...reference('quote-anonymous')}])
    .commit()
})
afterAll(() => lake.close())

test('a reader who asks for everything is told no contact and no unnamed source', async () => {
  const everything = await Promise.all([
    lake.reader.fetch('*'),
    lake.reader.fetch('*', {}, {perspective: 'raw'}),
    lake.reader.fetch('*[_type == "sourceContact"]', {}, {perspective: 'raw'}),
    lake.reader.fetch('*[references("source-helmet-zahir")]', {}, {perspective: 'raw'}),
    lake.reader.fetch(
      '*[0]{"a": *[_id in path("private.**")], "b": *[_id in path("drafts.**")], "c": {"_ref": $id}->}',
      {id: privateId('source-helmet-zahir')},
      {perspective: 'raw'},
    ),
    lake.reader.getDocuments([privateId('source-helmet-zahir'), 'drafts.whistleblower']),
  ])
  expect(JSON.stringify(everything)).not.toContain(SECRET)
  expect(everything[0].length).toBeGreaterThan(30)
})

test('the newsroom reads them', async () => {
  const found = await lake.newsroom.fetch('*[_id in path("private.**")] | order(_id){_id}')
  expect(found).toEqual([{_id: 'private.officer'}, {_id: 'private.source-helmet-zahir'}])
})

test('an anonymous quote is published with what the story calls the speaker', async () => {
  const found = await story(lake.reader, SLUG)
  expect(found?.quotes?.at(-1)).toMatchObject({
    text: 'We knew.',
    attribution: 'a Peshmerga officer',
    anonymityReason: 'because he was not allowed to speak',
    speaker: null,
  })
})

test('a record that got published all the same stays out of every query', async () => {
  const {newsroom, reader} = lake
  await newsroom.create({
    _id: 'source-leaked',
    _type: 'source',
    name: SECRET,
    attributionLevel: 'offRecord',
  })
  await newsroom.create({
    _id: 'quote-leaked',
    _type: 'quote',
    text: 'We knew that too.',
    speaker: reference('source-leaked'),
  })
  for (const [field, id] of [
    ['quotes', 'quote-leaked'],
    ['sources', 'source-leaked'],
  ]) {
    await newsroom
      .patch('leiban-edited')
      .append(field, [{_key: id, ...reference(id)}])
      .commit()
  }
  const answers = await Promise.all([
    stories(reader),
    story(reader, SLUG),
    corrections(reader),
    sourceStories(reader, 'source-leaked'),
  ])
  expect(JSON.stringify(answers)).not.toContain(SECRET)
  expect(answers[1]?.quotes?.at(-1)).toMatchObject({text: 'We knew that too.', speaker: null})
  expect(answers[3]).toBeUndefined()
})

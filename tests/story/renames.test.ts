import {expect, test} from 'vitest'
import {type ArticleParagraph} from '../../plugins/copydesk/engine/index.ts'
import {
  nameEdits,
  resolveOptions,
  storiesWithName,
  wordsThatChange,
  writeName,
} from '../../plugins/copydesk/story/index.ts'
import {testLake} from '../lake/testLake.ts'
import {textBlocks} from '../studio/textBlocks.ts'

test.each<[string, string, [string, string][]]>([
  ['Helmet Zahir', 'Helmet Zaheer', [['Zahir', 'Zaheer']]],
  ['Ninwa', 'Nineveh', [['Ninwa', 'Nineveh']]],
  ['Bombay', 'Mumbai City', [['Bombay', 'Mumbai City']]],
  ['Cape Province', 'Western Shore', [['Cape Province', 'Western Shore']]],
  ['Leiban', 'Leiban', []],
])('from %s to %s', (was, now, expected) => {
  expect(wordsThatChange(was, now)).toEqual(expected)
})

test('places are whole words; those in quotations are kept apart', () => {
  const paragraphs: ArticleParagraph[] = [
    {text: 'Zahir and the Zahirs', role: 'headline', path: ['headline']},
    {text: 'He said “Zahir left,” and Zahir’s house stood empty.', role: 'body', path: ['body']},
    {text: 'Zahir left', role: 'quote', path: ['body', {_key: 'q'}]},
  ]
  const places = nameEdits(paragraphs, 'Helmet Zahir', 'Helmet Zaheer')
  const brief = ({path, offset}: {path: unknown[]; offset: number}) => [path.at(-1), offset]
  expect(places.edits.map(brief)).toEqual([
    ['headline', 0],
    ['body', 26],
  ])
  expect(places.quoted.map(brief)).toEqual([
    ['body', 9],
    [{_key: 'q'}, 0],
  ])
})

test('the new name is written in a draft, beside what is published and outside quotations', async () => {
  const {client} = await testLake()
  const blocks = textBlocks('Zahir left.', '“Zahir is my uncle,” she said.')
  const published = {_id: 'ferry', _type: 'article', headline: 'Zahir leaves', body: blocks}
  await client.create(published)
  await client.create({...published, _id: 'market', headline: 'Market'})
  await client.create({...published, _id: 'drafts.market', headline: 'Market', body: []})
  const stories = await storiesWithName(client, resolveOptions(), 'Zahir', 'Zaheer')
  expect(
    stories.map(({document, edits, quoted}) => [document._id, edits.length, quoted.length]),
  ).toEqual([['ferry', 2, 1]])

  await writeName(client, stories[0])
  expect(await client.getDocument('drafts.ferry')).toMatchObject({
    headline: 'Zaheer leaves',
    body: textBlocks('Zaheer left.', '“Zahir is my uncle,” she said.'),
  })
  expect(await client.getDocument('ferry')).toMatchObject(published)
})

test('the new name is written in the draft that there is', async () => {
  const {client} = await testLake()
  const story = {_id: 'ferry', _type: 'article', headline: 'Zahir leaves'}
  await client.create(story)
  await client.create({...story, _id: 'drafts.ferry', headline: 'Zahir leaves at last'})
  const stories = await storiesWithName(client, resolveOptions(), 'Zahir', 'Zaheer')
  for (const found of stories) await writeName(client, found)
  expect((await client.getDocument('drafts.ferry'))?.headline).toBe('Zaheer leaves at last')
  expect((await client.getDocument('ferry'))?.headline).toBe('Zahir leaves')
})

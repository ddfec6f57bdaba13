import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'

const STORY = ['Tom Fisk reopened the mill in Ostby.', 'Fisk said it was a good day.']

const found = (caption: string) =>
  checkArticle(
    {
      body: [
        ...STORY.map((text, i) => ({
          _type: 'block',
          _key: `${i}`,
          children: [{_type: 'span', text}],
        })),
        {_type: 'figure', _key: 'f', caption},
      ],
    },
    {rules: ['caption-name']},
  ).map(({severity, message, spans}) => `${severity}: ${message} ${JSON.stringify(spans[0].path)}`)

test('flags a name that only a caption has', () => {
  expect(found('Ann Harlow at the mill on Monday.')).toEqual([
    'review: Ann Harlow is named in a caption only. Check the caption. ["body",{"_key":"f"},"caption"]',
  ])
})

const passes: [about: string, caption: string][] = [
  ['a name of the story', 'Tom Fisk at the mill on Monday.'],
  ['a surname of the story', 'Mr. Fisk at the mill.'],
  ['a photographer', 'The mill on Monday. (Ann Harlow/Reuters)'],
  ['a credit', 'The mill on Monday. Photo by Ann Harlow'],
  ['a place', 'The mill near New York on Monday.'],
  ['another spelling', 'Tom Fiske at the mill on Monday.'],
]

test.each(passes)('passes %s', (_, caption) => {
  expect(found(caption)).toEqual([])
})

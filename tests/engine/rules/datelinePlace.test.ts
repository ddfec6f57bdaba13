import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'

const STORY =
  'Iraqi troops moved into the village near Kirkuk on Monday, officials in Baghdad said.'

const found = (dateline: string, text = STORY) =>
  checkArticle(
    {dateline, body: [{_type: 'block', _key: 'a', children: [{_type: 'span', text}]}]},
    {rules: ['dateline-place']},
  ).map(({severity, message}) => `${severity}: ${message}`)

test.each(['TAMPERE, Finland', 'TAMPERE, Finland (AP) —', 'Tampere, Finland'])(
  'flags %s',
  (dateline) => {
    expect(found(dateline)).toEqual([
      `review: The dateline is ${dateline.startsWith('T') && dateline[1] === 'A' ? 'TAMPERE' : 'Tampere'}, Finland; the story names only other places. Check the dateline.`,
    ])
  },
)

const passes: [about: string, dateline: string, text?: string][] = [
  ['a place of the story', 'KIRKUK, Iraq (AP) —'],
  ['a place of its country', 'MOSUL, Iraq'],
  ['a place without a country', 'TAMPERE (AP) —'],
  [
    'a people that is called otherwise',
    'UTRECHT, Netherlands',
    'The Dutch met Iraqis and Iranians.',
  ],
  ['a story that names no place', 'TAMPERE, Finland', 'The mill reopened on Monday.'],
]

test.each(passes)('passes %s', (_, dateline, text) => {
  expect(found(dateline, text)).toEqual([])
})

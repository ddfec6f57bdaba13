import {expect, test} from 'vitest'
import {resolveOptions} from '../../plugins/copydesk/studio/options/resolveOptions.ts'
import {type SeveritySetting} from '../../plugins/copydesk/studio/options/options.ts'
import {leftIn} from '../../plugins/copydesk/studio/publish/leftIn.ts'

/** A name spelled two ways, a warning, and a rank that changes, to review. */
const STORY = {
  _id: 'drafts.story',
  _type: 'article',
  body: [
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zahir moved his family to Debaga in December, he said.',
    'Zaheer can’t believe it, a neighbour said at the market.',
    'Capt. Omar Karim said that the road was closed.',
    'Maj. Karim moved his men to Makhmur.',
  ].map((text, index) => ({
    _key: `p${index}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: 's', _type: 'span', text, marks: []}],
  })),
}

const BOTH = ['name-spelling', 'name-title-change']

test.each<[string, SeveritySetting | undefined, string[]]>([
  ['by default, warnings and what is to review', undefined, BOTH],
  ['only what is asked about', {ask: ['review']}, ['name-title-change']],
  ['what blocks too, asked about or not', {ask: ['review'], block: ['warning']}, BOTH],
  ['nothing silent', {silent: ['warning']}, ['name-title-change']],
  ['nothing', {ask: []}, []],
])('left before publishing: %s', (_, severities, rules) => {
  const setup = resolveOptions({severities})
  expect(leftIn(STORY, setup, {}).map(({rule}) => rule)).toEqual(rules)
})

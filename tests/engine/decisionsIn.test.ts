import {expect, test} from 'vitest'
import {checkArticle, decisionsIn} from '../../plugins/copydesk/core.ts'

const story = {title: 'Zahir opens a school', intro: 'Helmet Zaheer said so. Helmet Zahir did.'}
const options = {fields: {text: ['title', 'intro'], portableText: []}}
const [finding] = checkArticle(story, options)

test.each([
  ['ignored', {kind: 'dismissed', finding: finding!.id}],
  ['that are of different people', {kind: 'distinct', names: ['Zahir', 'Zaheer']}],
  ['that are also correct', {kind: 'accepted-spelling', names: ['Zaheer']}],
])('a program leaves out findings %s, as the Studio stores it', (_, decision) => {
  const decisions = decisionsIn({...story, decisions: [decision]})
  expect(checkArticle(story, {...options, decisions})).toEqual([])
})

test('decisions may be in a field of another name, and what is none is passed over', () => {
  const decision = {kind: 'dismissed', finding: 'a'}
  expect(decisionsIn({settled: [decision, {kind: 'other'}]}, 'settled')).toEqual([
    {kind: 'dismissed', id: 'a'},
  ])
  expect(decisionsIn({})).toEqual([])
})

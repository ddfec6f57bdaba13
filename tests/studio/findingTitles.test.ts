import {expect, test} from 'vitest'
import {articleParagraphs, checkArticle, withReferences} from '../../plugins/copydesk/core.ts'
import {findingTitle, findingTitles} from '../../plugins/copydesk/studio/i18n/findingTitle.ts'
import {englishText as t} from './englishText.ts'
import {textBlocks} from './textBlocks.ts'

const titlesOf = (...texts: string[]) => {
  const body = textBlocks(...texts)
  return [...findingTitles(checkArticle({body}, {rules: ['duplicate-paragraph']}), t).values()]
}
const ONE = 'The council voted late on Tuesday to close the ferry terminal beside the market.'
const TWO = 'Nobody from the ministry came to the opening of the new school in the valley.'
const THREE = 'Traders at the market said that they had not been asked about any of it before.'
const BETWEEN = ['The mayor spoke for an hour.', 'Then the band played.', 'Everybody went home.']

test('findings that would be called the same have their first words, too', () => {
  expect(titlesOf(ONE, THREE, ONE, 'It rained for all of the day.', TWO, ...BETWEEN, TWO)).toEqual([
    '1 repeated paragraph: “The council voted late on …”',
    '1 repeated paragraph: “Nobody from the ministry came …”',
  ])
})

test('one alone needs no more than its name', () => {
  expect(titlesOf(ONE, TWO, ONE)).toEqual(['1 repeated paragraph'])
})

test('findings whose words are the same as well have their place', () => {
  const article = {
    sections: [
      {_key: 'a', title: 'North', body: textBlocks('She went to to the market.', 'It rained.')},
      {_key: 'b', title: 'South', body: textBlocks('He left.', 'He came to to the bridge.')},
    ],
    body: textBlocks('They talked  for an hour.', 'Nobody  listened.'),
  }
  const fields = {portableText: ['body', 'sections[].body']}
  const options = {rules: ['doubled-word' as const, 'double-space' as const], fields}
  const findings = checkArticle(article, options)
  const titles = findingTitles(findings, t, articleParagraphs(article, fields))
  expect([...titles.values()].toSorted()).toEqual([
    'Double space · ¶ 1',
    'Double space · ¶ 2',
    'to to: doubled word · Section 1, ¶ 1',
    'to to: doubled word · Section 2, ¶ 2',
  ])
  expect(new Set(findingTitles(findings, t).values())).toEqual(
    new Set(['Double space', 'to to: doubled word']),
  )
})

test('of spaces, and of what stands in another document, the place is told also of one alone', () => {
  const ana = {_id: 'ana', _type: 'artist', name: 'Ana', about: 'It opened at at noon.'}
  const post = {title: 'It is  open', artist: {_ref: 'ana'}}
  const fields = {
    text: ['title', 'artist->about'],
    portableText: [],
    titles: {title: 'Line', 'artist->about': 'About'},
  }
  const article = withReferences(post, [ana], {fields})
  const findings = checkArticle(article, {fields, rules: ['doubled-word', 'double-space']})
  const titles = findingTitles(findings, t, articleParagraphs(article, fields))
  expect([...titles.values()].toSorted()).toEqual([
    'Double space · Line',
    'at at: doubled word · “Ana”, About',
  ])
})

test('a spelling that is on record and not in the story is told without a number', () => {
  const records = {sources: [{id: 'a', name: 'Anna Lindqvist', aliases: []}]}
  const body = textBlocks('Anna Lindquist reopened the mill.')
  const [finding] = checkArticle({body}, {records, rules: ['name-spelling']})
  expect(findingTitle(finding, t)).toBe('Lindquist (1); on file: Anna Lindqvist')
})

test('repeats that differ in a fact say in which', () => {
  const first = 'The ferry left at dawn with forty passengers.'
  expect(titlesOf(first, 'It was cold.', first.replace('forty', 'fifty'))).toEqual([
    '1 repeated paragraph: “forty” in one copy, “fifty” in the other',
  ])
})

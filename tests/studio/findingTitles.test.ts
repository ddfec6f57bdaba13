import {expect, test} from 'vitest'
import {checkArticle} from '../../plugins/copydesk/core.ts'
import {findingTitles} from '../../plugins/copydesk/studio/i18n/findingTitle.ts'
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

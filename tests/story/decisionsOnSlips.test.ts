import {describe, expect, test} from 'vitest'
import {checkArticle, decisionsIn} from '../../plugins/copydesk/core.ts'
import {textBlocks} from '../studio/textBlocks.ts'

/** A slip that shows no word of its own, in one place and in another. */
const SLIPS: [rule: string, one: string, other: string][] = [
  ['double-space', 'The ferry left  at dawn on Monday.', 'Nobody had seen  the crew since.'],
  ['punctuation', 'The ferry left,, at dawn on Monday.', 'Nobody had seen,, the crew since.'],
  [
    'invisible-characters',
    'The fer\u00adry left at dawn on Monday.',
    'Nobody had seen the cap\u00adtain.',
  ],
  ['only-punctuation', ',', ','],
]
const QUIET = ['The council met in the old town.', 'Its harbor is closed for the winter.']

const slips = (rule: string, texts: string[], decisions: object[] = []) => {
  const article = {_type: 'article', body: textBlocks(...texts), decisions}
  return checkArticle(article, {rules: [rule as never], decisions: decisionsIn(article)})
}

describe.each(SLIPS)('a decision on %s', (rule, one, other) => {
  const ignored = slips(rule, [QUIET[0]!, one]).map(({id}) => ({kind: 'dismissed', finding: id}))

  test('is about that place: another is asked about', () => {
    expect(ignored).toHaveLength(1)
    const open = slips(rule, [QUIET[0]!, one, other], ignored)
    expect(open.flatMap(({spans}) => spans.map(({paragraph}) => paragraph))).toEqual([2])
  })

  test('stays as text elsewhere changes', () => {
    expect(slips(rule, [QUIET[1]!, QUIET[0]!, one, QUIET[1]!], ignored)).toEqual([])
  })

  test('says nothing of another story', () => {
    expect(slips(rule, [other], ignored)).toHaveLength(1)
  })
})

test('a house that sets two spaces after a stop is told so once a story', () => {
  const [found, ...others] = slips('double-space', [
    'It rained.  It poured.  It stopped.',
    'It rained.  So.',
  ])
  expect([found?.spans.length, others]).toEqual([3, []])
})

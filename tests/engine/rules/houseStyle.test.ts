import {expect, test} from 'vitest'
import {checkArticle, type HouseStyle} from '../../../plugins/copydesk/core.ts'
import {check} from './check.ts'
import {testRule} from './mechanical.ts'

const RULE = 'house-style'

testRule(
  RULE,
  {
    flags: [
      ['The U.S. embassy was shut.', 'info: U.S. → US'],
      ['He lives in the U.S. The office was shut.', 'info: U.S. → US.'],
      ['He lives in the U.S.', 'info: U.S. → US.'],
      ['The U.N. envoy left. ¶ Then the U.N. office shut.', 'info: U.N., U.N. → UN'],
      ['The U.S.-led force and the U.S.’s envoy left.', 'info: U.S., U.S. → US'],
      ['In U.K. cities E.U. rules held.', 'info: U.K. → UK', 'info: E.U. → EU'],
      ['Former U.S. President Mara Velten and U.S. Sen. Jon Ruiz came.', 'info: U.S., U.S. → US'],
    ],
    passes: [
      'The US embassy was shut, the UK and the UN said in the EU.',
      '“The U.S. embassy is shut,” he said, and ‘U.N. envoys’ left.',
      '“We told the U.S. embassy.',
      'He banked with U.S. Bancorp, flew U.S. Airways and gave to Harbor Relief U.K. last year.',
      'THE U.S. EMBASSY WAS SHUT',
      'Write to desk@u.s.example.com or see www.u.s.com, the U.S.S.R. or the U.S.A. of old.',
    ],
  },
  {style: {abbreviations: 'US'}},
)

testRule(
  RULE,
  {
    flags: [
      ['The US embassy was shut.', 'info: US → U.S.'],
      ['He lives in the US.', 'info: US. → U.S.'],
      ['He lives in the US. The office was shut.', 'info: US. → U.S.'],
      ['The US-led force and US-UK talks.', 'info: US, US → U.S.', 'info: UK → U.K.'],
      ['He lives in the US The office was shut.', 'info: US → U.S.?'],
      ['The E.U. and the U.N. met.', 'info: E.U. → EU'],
    ],
    passes: [
      'The U.S. embassy paid US$5 million, the EU said.',
      'US Airways, Cancer Research UK and “the US embassy” said so.',
    ],
  },
  {style: {abbreviations: 'U.S.'}},
)

testRule(
  RULE,
  {
    flags: [
      [
        'It ends on Dec. 31, not on 7 December.',
        'info: Dec. 31 → December 31',
        'info: 7 December → December 7',
      ],
      ['It ended on Sunday, 7th of December, he said.', 'info: 7th of December → December 7'],
      ['It ended on 7 December 2021.', 'info: 7 December 2021 → December 7, 2021'],
      ['It ended on 7 December 2021 in Velda.', 'info: 7 December 2021 → December 7, 2021?'],
      ['It ran from 5-7 December.', 'info: 7 December → December 7?'],
    ],
    passes: [
      'It ends on December 31, 2021, and on Sunday, December 7.',
      'He said “it ends on 31 December” and met the Movement 7 December then.',
    ],
  },
  {style: {dates: 'September 3'}},
)

testRule(
  RULE,
  {
    flags: [
      ['It ends on September 3, not May 4.', 'info: September 3 → Sept. 3'],
      ['It ends on 3 Sept 2021.', 'info: 3 Sept 2021 → Sept. 3, 2021'],
    ],
    passes: ['It ends on Sept. 3 or July 4; it was in September.'],
  },
  {style: {dates: 'Sept. 3'}},
)

testRule(
  RULE,
  {
    flags: [
      ['It ends on Sept. 3.', 'info: Sept. 3 → 3 September'],
      ['It ran from September 3 to 5.', 'info: September 3 → 3 September?'],
      ['On September 3, 2021, it ended.', 'info: September 3, 2021 → 3 September 2021?'],
    ],
    passes: ['It ends on 3 September 2021; the September 11 Commission met on 4 May.'],
  },
  {style: {dates: '3 September'}},
)

test('is silent where the house has set nothing', () => {
  expect(check(['The U.S. left on Sept. 3, the UK on 4 May.'], {rules: [RULE]})).toEqual([])
  expect(check(['The U.S. left on Sept. 3.'], {rules: [RULE], style: {}})).toEqual([])
})

test.each<[HouseStyle['abbreviations'], string[]]>([
  ['US', ['U.N.', 'U.S.']],
  ['U.S.', ['US']],
])('leaves headlines without stops: %s', (abbreviations, found) => {
  const article = {
    headline: 'US office shut, U.N. says',
    body: [
      {
        _type: 'block',
        _key: 'a',
        children: [{_type: 'span', text: 'A US office and a U.S. firm.'}],
      },
    ],
  }
  const findings = checkArticle(article, {rules: [RULE], style: {abbreviations}})
  expect(findings.map(({spans}) => spans[0]!.text)).toEqual(found)
})

test('dates that the house writes otherwise are told once', () => {
  const story = ['It ends on December 31.', 'On 7 December they came.']
  const options = {rules: ['date-style', RULE] as const, style: {dates: 'September 3'} as const}
  expect(check(story, {...options, rules: [...options.rules]}).map(({rule}) => rule)).toEqual([
    RULE,
  ])
})

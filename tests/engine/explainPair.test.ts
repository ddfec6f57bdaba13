import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {type CheckOptions, checkParagraphs, explainPair} from '../../plugins/copydesk/core.ts'

const STORY = [
  'Helmet Zahir said that the village of Leiban was quiet, and Ann Fisk agreed.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbor said at the market in Kirkuk.',
]
const wire = readFileSync('content/stories/leiban-wire.txt', 'utf8').trim().split('\n')

test('tells what was read, what weighs, and the finding that comes of it', () => {
  const explained = explainPair(STORY, ['Helmet Zahir', 'Zaheer'])
  const [finding] = checkParagraphs(STORY)
  expect(explained).toEqual({
    names: [
      {
        text: 'Zahir',
        mentions: [
          {paragraph: 0, name: 'Helmet Zahir'},
          {paragraph: 1, name: 'Zahir'},
        ],
        copies: [],
        introducedBy: ['Helmet'],
      },
      {
        text: 'Zaheer',
        mentions: [{paragraph: 2, name: 'Zaheer'}],
        copies: [],
        introducedBy: [],
      },
    ],
    letters: expect.any(Number),
    weighed: expect.arrayContaining([{input: 'orphan', value: 1, adds: expect.any(Number)}]),
    logOdds: expect.any(Number),
    evidence: finding.evidence,
    limits: {unlike: -1.5, review: -0.2, warning: 0.9},
    finding,
  })
  expect(finding).toMatchObject({rule: 'name-spelling', severity: 'warning'})
})

const zahir = ['Zahir', 'Zaheer'] as [string, string]
test.each<[string, [string, string], CheckOptions, string]>([
  ['a name that the story lacks', ['Zahir', 'Nobody'], {}, 'not-read'],
  ['one spelling', ['Zahir', 'ZAHIR'], {}, 'one-spelling'],
  ['letters far apart', ['Zahir', 'Kirkuk'], {}, 'unlike'],
  ['a given name beside its surname', ['Zahir', 'Helmet'], {}, 'unlike'],
  [
    'an editor’s decision that they are two',
    zahir,
    {decisions: [{kind: 'distinct', names: ['Zahir', 'Zaheer']}]},
    'decided-different',
  ],
  [
    'an editor’s decision that a spelling is correct',
    zahir,
    {decisions: [{kind: 'accepted-spelling', name: 'Zaheer'}]},
    'decided-correct',
  ],
  [
    'two names on file',
    zahir,
    {
      records: {
        sources: [
          {id: 'a', name: 'Helmet Zahir'},
          {id: 'b', name: 'Omar Zaheer'},
        ],
      },
    },
    'recorded-different',
  ],
])('no finding: %s', (_, pair, options, whyNot) => {
  const {finding, ...explained} = explainPair(STORY, pair, options)
  expect({finding, whyNot: explained.whyNot}).toEqual({finding: undefined, whyNot})
})

test('what was weighed adds up, and is shown exactly where the rule shows it', () => {
  const findings = checkParagraphs(wire, {rules: ['name-spelling']})
  const names = findings.flatMap(({variants}) => variants!.map(({text}) => text))
  const shown = new Set<string>()
  for (const [index, first] of names.entries()) {
    for (const second of names.slice(index + 1)) {
      const {weighed, logOdds, finding, whyNot, limits} = explainPair(wire, [first, second])
      expect([finding, whyNot].filter(Boolean)).toHaveLength(1)
      if (finding) shown.add(finding.id)
      if (logOdds === undefined) continue
      expect(weighed.reduce((sum, {adds}) => sum + adds, 0)).toBeCloseTo(logOdds, 9)
      if (whyNot === 'improbable') expect(logOdds).toBeLessThan(limits.review)
    }
  }
  expect([...shown].sort()).toEqual(findings.map(({id}) => id).sort())
})

test('copies of paragraphs are told apart, because they do not count', () => {
  const {names} = explainPair([...STORY, STORY[2]], zahir)
  expect(names.map((name) => [name!.mentions.length, name!.copies])).toEqual([
    [2, []],
    [1, [3]],
  ])
})

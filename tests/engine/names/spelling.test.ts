import {readFileSync} from 'node:fs'

import {describe, expect, test} from 'vitest'

import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {brief, check} from './check.ts'
import {MISMATCHES, SILENT} from './stories.ts'

describe('one name in two spellings', () => {
  test.each(MISMATCHES)('$about', ({story, flagged}) => {
    const found = check(story).map(({severity, variants}) => ({
      severity,
      names: variants!.map(({text}) => text),
    }))
    for (const pair of flagged)
      expect(found.some(({names}) => pair.every((name) => names.includes(name)))).toBe(true)
    const expected = new Set(flagged.flat())
    expect(found.flatMap(({names}) => names).filter((name) => !expected.has(name))).toEqual([])
    expect(found.map(({severity}) => severity)).toEqual(found.map(() => 'warning'))
  })
})

describe('alike, and no mistake', () => {
  test.each(SILENT)('$about', ({story}) => {
    expect(check(story).map(brief)).toEqual([])
  })
})

describe('the Leiban wire copy', () => {
  const wire = readFileSync(
    new URL('../../../content/stories/leiban-wire.txt', import.meta.url),
    'utf8',
  )
    .trimEnd()
    .split('\n')
  const expected = [
    'warning Leiban / LHEIBAN',
    'warning Nineveh / Ninwa',
    'review Hajar / Hazari',
    'warning Zahir / Zaheer',
    'warning Johar / Jawahar',
    'warning Al-Kadhimi / Kadimi',
  ]

  test.each([
    ['as it arrived', wire],
    ['without the repeated block', [...wire.slice(0, 38), wire[75]!]],
    ['its first copy alone', wire.slice(0, 38)],
  ])('%s', (_, paragraphs) => {
    expect(check(paragraphs).map(brief)).toEqual(expected)
  })

  test('the repeated block adds places, and no counts', () => {
    const counts = (paragraphs: string[]) => check(paragraphs).map(({variants}) => variants)
    const places = (paragraphs: string[]) => check(paragraphs).map(({spans}) => spans.length)
    expect(counts(wire)).toEqual(counts(wire.slice(0, 38)))
    expect(places(wire.slice(0, 38))).toEqual([6, 2, 2, 4, 3, 2])
    expect(places(wire)).toEqual([11, 4, 4, 8, 6, 4])
  })
})

test('a finding tells the spellings, the places and what weighed', () => {
  const story = [
    'Like all residents, Helmet Zahir is tired.',
    'It was up to Zahir and the others to stop them.',
    'Zaheer can’t believe it. “I am too scared to return,” he said.',
  ]
  const introduced = {
    key: 'finding.introduced-full',
    values: {introduced: 'Helmet Zahir', name: 'Zaheer'},
  }
  expect(check(story)).toEqual([
    {
      id: expect.stringMatching(/^name-spelling-\w+$/),
      rule: 'name-spelling',
      severity: 'warning',
      message:
        'Zahir (2) and Zaheer (1): the same person? “Helmet Zahir” is introduced with a full name; “Zaheer” never is.',
      phrases: [expect.objectContaining({key: 'finding.same.person'}), introduced],
      spans: [
        {paragraph: 0, offset: 27, length: 5, text: 'Zahir'},
        {paragraph: 1, offset: 13, length: 5, text: 'Zahir'},
        {paragraph: 2, offset: 0, length: 6, text: 'Zaheer'},
      ],
      variants: [
        {text: 'Zahir', count: 2},
        {text: 'Zaheer', count: 1},
      ],
      evidence: [
        {
          weighs: 'for',
          code: 'never-introduced',
          text: '“Helmet Zahir” is introduced with a full name; “Zaheer” never is.',
          phrase: introduced,
        },
        {
          weighs: 'for',
          code: 'once',
          text: '“Zaheer” appears only once.',
          phrase: {key: 'finding.once', values: {name: 'Zaheer'}},
        },
      ],
      suggestion: 'Zahir',
    },
  ])
})

test('a finding’s id survives edits elsewhere', () => {
  const story = MISMATCHES[0]!.story
  const edited = ['It rained.', ...story, 'Nothing else happened.']
  expect(check(edited).map(({id}) => id)).toEqual(check(story).map(({id}) => id))
})

test('the dateline field of an article is a place', () => {
  const text = 'Talks began near Sulaymaniyah, where both parties have offices.'
  const body = [{_type: 'block', _key: 'a', children: [{_type: 'span', text}]}]
  const evidenceFor = (fields: {dateline: string} | {standfirst: string}) =>
    checkArticle({...fields, body}, {rules: ['name-spelling']})[0]!.evidence
  const both = expect.objectContaining({
    weighs: 'for',
    code: 'both-places',
    text: 'Both are used where a place is named.',
  })
  expect(evidenceFor({dateline: 'Sulaymania'})).toContainEqual(both)
  expect(evidenceFor({standfirst: 'Sulaymania'})).not.toContainEqual(both)
})

test('a spelling that only a near copy has counts there', () => {
  const paragraphs = [
    'John Shefer, the senator, called the decision misguided and said he would vote against it.',
    'It rained. Shefer left.',
    'John Schefer, the senator, called the decision misguided and said he would vote against it.',
  ]
  expect(check(paragraphs).map(({variants}) => variants)).toEqual([
    [
      {text: 'Shefer', count: 2},
      {text: 'Schefer', count: 1},
    ],
  ])
})

test.each([
  [
    'accents',
    ['Mr Erdoğan spoke. Erdoğan left.', 'Erdogan flew home.'],
    ['review Erdoğan / Erdogan'],
  ],
  [
    'an apostrophe',
    ["It rained in Sana’a and Sana'a.", 'It rained in Sanaa.'],
    ['review Sana’a / Sanaa'],
  ],
  ['capitals', ['MALAGA — It rained.', 'In Málaga it rained.'], []],
  ['an article', ['Moqtada al-Sadr spoke.', 'Sadr left.'], []],
  ['one mark in two encodings', ['Jose\u0301 left.', 'Then José came.'], []],
])('a name written with and without %s', (_, story, expected) => {
  expect(check(story).map(brief)).toEqual(expected)
})

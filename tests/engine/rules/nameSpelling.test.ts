import {readFileSync} from 'node:fs'

import {describe, expect, test} from 'vitest'

import {checkArticle, type Records} from '../../../plugins/copydesk/core.ts'
import {spellingEdits} from '../../../plugins/copydesk/engine/index.ts'
import {brief, check} from './check.ts'
import {MISMATCHES, SILENT} from './stories.ts'

describe('flags one name in two spellings', () => {
  test.each(MISMATCHES)('$about', ({story, flagged, tier = 'warning'}) => {
    const found = check(story).map(({severity, variants}) => ({
      severity,
      names: variants!.map(({text}) => text).toSorted(),
    }))
    const expected = flagged.map((names) => ({severity: tier, names: names.toSorted()}))
    expect(sorted(found)).toEqual(sorted(expected))
  })
})

const sorted = <T extends {names: string[]}>(list: T[]): T[] =>
  list.toSorted((a, b) => (`${a.names}` < `${b.names}` ? -1 : 1))

describe('passes what is alike, and no mistake', () => {
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

const RECORDS: Records = {
  sources: [
    {id: 'kadhimi', name: 'Mustafa al-Kadhimi', aliases: ['Mustafa al-Kazimi']},
    {id: 'johnson', name: 'Boris Johnson'},
    {id: 'johnston', name: 'Katarina Johnston'},
    {id: 'volkov', name: 'Dmitri Volkov'},
    {id: 'halvorsen', name: 'John Halvorsen'},
    {id: 'lindqvist', name: 'Sophia Lindqvist'},
  ],
  locations: [
    {
      id: 'nineveh',
      name: 'Nineveh',
      variants: [
        {text: 'Nineveh', status: 'preferred'},
        {text: 'Ninawa', status: 'accepted'},
        {text: 'Ninwa', status: 'deprecated'},
      ],
    },
    {id: 'kyiv', name: 'Kyiv', variants: [{text: 'Kiev', status: 'deprecated'}]},
    {id: 'suly', name: 'Sulaymaniyah', variants: [{text: 'Sulaimani', status: 'accepted'}]},
  ],
}

test.each([
  ['an accepted spelling', ['It rained in Ninawa.'], []],
  ['an alias', ['Mustafa al-Kazimi left. Kazimi said no.'], []],
  ['a deprecated spelling alone', ['It rained in Ninwa.'], ['warning Nineveh / Ninwa']],
  ['a deprecated spelling in capitals', ['KIEV, Ukraine — It rained.'], ['warning Kyiv / KIEV']],
  [
    'the rest of the name as on record',
    ['Prime Minister Mustafa Kadhemi left.', 'It rained.'],
    ['warning Mustafa al-Kadhimi / Kadhemi'],
  ],
  [
    'close to a place on record',
    ['It rained in Sulaymania. The road to Sulaymania was closed.'],
    ['warning Sulaymaniyah / Sulaymania'],
  ],
  [
    'two accepted spellings of one record',
    ['It rained in Nineveh.', 'The governor of Ninawa said so. It is wet in Ninawa.'],
    ['review Nineveh / Ninawa'],
  ],
  ['names of two records', ['Johnston spoke. Boris Johnson left. Then Johnston left.'], []],
  [
    'a given name spelled in another usual way',
    ['Dmitry Volkov, Jon Halvorsen and Sofia Lindqvist spoke.'],
    [
      'warning Dmitri Volkov / Dmitry',
      'review John Halvorsen / Jon',
      'review Sophia Lindqvist / Sofia',
    ],
  ],
  [
    'that given name before another surname, and another given name before that one',
    ['Jon Velten, Sofia Harlow and Mary Halvorsen spoke.'],
    [],
  ],
  ['a name far from all records', ['It rained in Tikrit, said Hannah Ark.'], []],
])('held against the records: %s', (_, story, expected) => {
  expect(check(story, {records: RECORDS}).map(brief)).toEqual(expected)
})

const ACCENTED: Records = {
  sources: [
    {id: 'bergstrom', name: 'Annika Bergström'},
    {id: 'sorensen', name: 'Mads Sørensen', aliases: ['Mads Sorensen']},
    {id: 'nieto', name: 'Enrique Peña Nieto'},
    {id: 'erdogan', name: 'Recep Tayyip Erdogan'},
    {id: 'nestle', name: 'Nestlé'},
    {id: 'bjork', name: 'Björk'},
    {id: 'zoe', name: 'Zoë'},
  ],
  locations: [
    {id: 'malmo', name: 'Malmö', variants: []},
    {id: 'leon', name: 'León', variants: []},
  ],
}

test.each([
  [
    'accents dropped',
    ['The mayor, Annika Bergstrom, spoke.', 'Bergstrom left.'],
    ['review Annika Bergström / Bergstrom'],
  ],
  [
    'another accent',
    ['The mayor, Annika Bergstrôm, spoke.'],
    ['review Annika Bergström / Bergstrôm'],
  ],
  ['a name in the middle', ['Enrique Pena Nieto spoke.'], ['review Enrique Peña Nieto / Pena']],
  ['a firm', ['Shares of Nestle fell in Zurich.'], ['review Nestlé / Nestle']],
  ['a place', ['It rained in Malmo.'], ['review Malmö / Malmo']],
  ['the accents of the record', ['The mayor, Annika Bergström, spoke. Bergström left.'], []],
  ['capitals', ['The mayor, Annika BERGSTROM, spoke.'], []],
  ['another given name', ['The mayor, Karl Bergstrom, spoke. Bergstrom left.'], []],
  ['a surname alone', ['Mayor Bergstrom spoke.'], []],
  ['an alias without', ['The mayor, Mads Sorensen, spoke.'], []],
  ['more accents than on record', ['President Recep Tayyip Erdoğan spoke.'], []],
  ['a given name like a record', ['Zoe spoke. Her friend Zoe Miller left.'], []],
  ['a surname like a place', ['Mayor Leon spoke. Pedro Leon left.'], []],
])('held against a record with accents: %s', (_, story, expected) => {
  expect(check(story, {records: ACCENTED}).map(brief)).toEqual(expected)
})

test('of two spellings, the one on record is suggested with its accents', () => {
  const story = ['The mayor, Annika Bergstrom, spoke. Bergstrom left.', 'Bergstrem said no.']
  const found = check(story, {records: ACCENTED})
  expect(found.map(brief)).toEqual(['warning Bergström / Bergstrom / Bergstrem'])
  expect(found[0].suggestion).toBe('Bergström')
})

test('of two spellings that are both not on record, the one on record is suggested', () => {
  const story = ['The mayor, Annika Bergstrem, spoke. Bergstrem left.', 'Bergstroem said no.']
  const found = check(story, {records: ACCENTED})
  expect(found.map(brief)).toEqual(['warning Annika Bergström / Bergstrem / Bergstroem'])
  const [{message, suggestion, spans}] = found
  expect(message).toBe(
    'Bergstrem (2) and Bergstroem (1): the same person? “Bergstrem” is close to “Annika Bergström” on file, but is not one of its spellings.',
  )
  expect(suggestion).toBe('Annika Bergström')
  const edits = spellingEdits(found[0], suggestion!, {paragraphs: story.map((text) => ({text}))})
  expect(edits.map(({replacement}) => replacement)).toEqual(spans.map(() => 'Bergström'))
})

test('of two people with one surname, accents are missed in the name on record alone', () => {
  const story = ['The mayor, Annika Bergstrom, spoke.', 'Her brother, Karl Bergstrom, left.']
  const [finding] = check(story, {records: ACCENTED})
  expect(finding).toMatchObject({
    message: 'Bergstrom (1): Annika Bergström is on file; this spelling is not.',
    spans: [{paragraph: 0, text: 'Bergstrom'}],
    suggestion: 'Annika Bergström',
  })
})

test('accents that a decision calls right stand above the record', () => {
  const decisions = [{kind: 'accepted-spelling' as const, name: 'Annika Bergstrom'}]
  const story = ['The mayor, Annika Bergstrom, spoke.']
  expect(check(story, {records: ACCENTED, decisions})).toEqual([])
})

test('the message tells what is on record', () => {
  const [finding] = check(['It rained in Ninwa.'], {records: RECORDS})
  expect(finding).toMatchObject({
    message: 'Ninwa (1): the record prefers Nineveh.',
    variants: [
      {text: 'Nineveh', count: 0},
      {text: 'Ninwa', count: 1},
    ],
    suggestion: 'Nineveh',
  })
})

test('a decision that a spelling is right stands above the record', () => {
  const decisions = [{kind: 'accepted-spelling' as const, name: 'Ninwa'}]
  expect(check(['It rained in Ninwa.'], {records: RECORDS, decisions})).toEqual([])
})

const TWO_NAMES = [
  'Dmitry Smirnov was named captain. Rachel Thomason coaches the team.',
  'A hard winter lies behind the club.',
  '“I waited long,” Smirnoff told reporters. Rachel Thomasson smiled.',
]
const SMIRNOV = 'warning Smirnov / Smirnoff'
const THOMASON = 'warning Thomason / Thomasson'

test.each([
  ['none', [], [SMIRNOV, THOMASON]],
  ['two persons', [{kind: 'distinct', names: ['Smirnov', 'Smirnoff']}], [THOMASON]],
  ['the other way round', [{kind: 'distinct', names: ['Smirnoff', 'Smirnov']}], [THOMASON]],
  ['in full', [{kind: 'distinct', names: ['Dmitry Smirnov', 'Smirnoff']}], [THOMASON]],
  ['of another pair', [{kind: 'distinct', names: ['Smirnov', 'Smirnow']}], [SMIRNOV, THOMASON]],
  ['a spelling is right', [{kind: 'accepted-spelling', name: 'Thomasson'}], [SMIRNOV]],
] as const)('a decision silences what it names: %s', (_, decisions, expected) => {
  const copy = decisions.map((decision) => structuredClone(decision)) as never
  expect(check(TWO_NAMES, {decisions: copy}).map(brief)).toEqual(expected)
})

describe('different people, where one of them is on record with other spellings', () => {
  const story = [
    'Helmet Zahir said on Monday that the village of Leiban was quiet.',
    'Zahir moved his family to Debaga in December, he said.',
    'Zaheer said that he had never met him. “I am a baker,” Zaheer said.',
  ]
  const records: Records = {
    sources: [{id: 'z', name: 'Helmet Zahir', aliases: ['Helmet Zaher', 'Helmet Zahear']}],
  }
  const found = (decisions: Parameters<typeof check>[1]) =>
    check(story, {records, ...decisions}).map(brief)

  test('they are asked about once, and not again through a spelling that the story does not have', () => {
    expect(found({})).toEqual(['warning Zahir / Zaheer'])
    expect(found({decisions: [{kind: 'distinct', names: ['Zahir', 'Zaheer']}]})).toEqual([])
  })

  test('a third spelling is asked about all the same', () => {
    const decisions = [{kind: 'distinct' as const, names: ['Zahir', 'Zaheer'] as [string, string]}]
    const more = [...story, 'Zahirr said that the market was open.']
    const names = check(more, {records, decisions}).map(brief)
    expect(names).not.toEqual([])
  })
})

const KAROUNI: Records = {sources: [{id: 'k', name: 'Yusuf Karouni', aliases: []}]}

test.each<[about: string, story: string[], suggestion: string | undefined, records?: Records]>([
  [
    'once each, both in full',
    ['Jonas Petersen left. His friend Jonas Pedersen stayed.'],
    undefined,
  ],
  [
    'twice each',
    ['Jonas Petersen left. Jonas Pedersen stayed.', 'Petersen sang.', 'Pedersen did not.'],
    undefined,
  ],
  [
    'one more often',
    ['Jonas Petersen left. His friend Jonas Pedersen stayed.', 'Pedersen sang.'],
    'Pedersen',
  ],
  ['one in full', ['Helmet Zahir left. It rained. “No,” said Zaheer.'], 'Zahir'],
  ['one on record', ['Yusuf Karooni left. His friend Yusuf Karouni stayed.'], 'Karouni', KAROUNI],
  [
    'one record near',
    ['Yusuf Karooni left. His friend Yusuf Karuoni stayed.'],
    'Yusuf Karouni',
    KAROUNI,
  ],
])('suggests a spelling where something speaks for it: %s', (_, story, suggestion, records) => {
  const found = check(story, {records})
  expect(found.map((finding) => finding.suggestion)).toEqual([suggestion])
})

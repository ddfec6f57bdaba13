import {expect, test} from 'vitest'
import {ArchiveIndex, type Decision, type StoryOrigin} from '../../../plugins/copydesk/core.ts'
import {phraseText, type Words} from '../../../plugins/copydesk/engine/phrases/phrase.ts'
import {findingsInGerman} from '../../../plugins/copydesk/studio/i18n/findings.de.ts'
import {alarm, archiveFindings, article, ferry, fresh} from './archive.ts'

test('paragraphs in a row that one earlier story has are one finding', () => {
  const [finding, ...others] = archiveFindings(
    article(fresh, ferry, alarm.replace('hour', 'evening')),
  )
  expect(others).toEqual([])
  expect(finding).toEqual({
    id: finding.id,
    rule: 'archive-reuse',
    severity: 'review',
    message:
      'Paragraphs 2–3 were published before, in story may-ferry. Check that the repeat is intended and still accurate.',
    phrases: [
      {
        key: 'finding.archive-reuse',
        values: {
          place: {
            key: 'finding.places',
            values: {list: [{key: 'finding.place.paragraphs', values: {from: 2, to: 3}}]},
          },
          where: {key: 'finding.archive-story', values: {story: 'may-ferry'}},
          count: 2,
        },
      },
      {key: 'finding.archive-sure'},
    ],
    spans: [
      {paragraph: 1, offset: 0, length: ferry.length, text: ferry, path: ['body', {_key: 'k1'}]},
      {
        paragraph: 2,
        offset: 0,
        length: alarm.length + 3,
        text: alarm.replace('hour', 'evening'),
        path: ['body', {_key: 'k2'}],
      },
    ],
    evidence: [
      {
        weighs: 'for',
        code: 'reuse-exact',
        text: '1 paragraph word for word.',
        phrase: {key: 'finding.reuse-exact', values: {count: 1}},
      },
      {
        weighs: 'for',
        code: 'reuse-near',
        text: '1 paragraph in nearly the same words.',
        phrase: {key: 'finding.reuse-near', values: {count: 1}},
      },
    ],
    archive: [{story: 'may-ferry', position: 0}],
  })
})

test('what one earlier story has is one finding, and a copy in the story itself is told once', () => {
  const findings = archiveFindings(article(ferry, fresh, fresh.toUpperCase(), alarm, ferry))
  expect(findings.map(({message, spans}) => [message, spans.map((s) => s.paragraph)])).toEqual([
    [
      'Paragraph 1 and paragraph 4 were published before, in story may-ferry. Check that the repeat is intended and still accurate.',
      [0, 3],
    ],
  ])
})

test('a story is not held against its own published version', () => {
  expect(archiveFindings({...article(ferry), _id: 'drafts.may-ferry'})).toEqual([])
  expect(archiveFindings({...article(ferry), _id: 'versions.rABC.may-ferry'})).toEqual([])
})

/** How two stories came to be, `archived` being in the archive, and whether the one that asks is told of the other. */
interface Order {
  archived: StoryOrigin
  asking: {_id?: string} & Record<string, unknown>
  isTold: boolean
}

const MONDAY = '2026-03-02T08:00:00Z'
const TUESDAY = '2026-03-03T08:00:00Z'

test.each<[about: string, Order]>([
  [
    'a draft that was never published',
    {archived: {firstPublished: MONDAY}, asking: {}, isTold: true},
  ],
  [
    'a story published later',
    {archived: {firstPublished: MONDAY}, asking: {firstPublished: TUESDAY}, isTold: true},
  ],
  [
    'a story published earlier',
    {archived: {firstPublished: TUESDAY}, asking: {firstPublished: MONDAY}, isTold: false},
  ],
  [
    'a story published earlier, in another time zone',
    {
      archived: {firstPublished: MONDAY},
      asking: {firstPublished: '2026-03-02T09:30:00+02:00'},
      isTold: false,
    },
  ],
  [
    'a story published at the same time',
    {archived: {firstPublished: MONDAY}, asking: {firstPublished: MONDAY}, isTold: false},
  ],
  [
    'a draft whose time of publication is no time',
    {archived: {firstPublished: MONDAY}, asking: {firstPublished: 'yesterday'}, isTold: true},
  ],
  [
    'a story, of one without a time',
    {archived: {}, asking: {firstPublished: MONDAY}, isTold: true},
  ],
  [
    'a translation, of its original',
    {archived: {}, asking: {translationOf: {_ref: 'archived'}}, isTold: false},
  ],
  [
    'a corrected version, of the story that it corrects',
    {archived: {}, asking: {correctionOf: 'drafts.archived'}, isTold: false},
  ],
  ['an original, of its translation', {archived: {versionOf: 'today'}, asking: {}, isTold: false}],
  [
    'a translation, of another one',
    {archived: {versionOf: 'first'}, asking: {translationOf: {_ref: 'first'}}, isTold: false},
  ],
  [
    'a translation of another story',
    {archived: {}, asking: {translationOf: {_ref: 'another'}}, isTold: true},
  ],
  [
    'a translation by its identifier',
    {archived: {}, asking: {_id: 'i18n.archived.de'}, isTold: false},
  ],
  [
    'the same, in the older form',
    {archived: {}, asking: {_id: 'archived__i18n_de'}, isTold: false},
  ],
])('looks back only: %s', (_, {archived, asking, isTold}) => {
  const index = new ArchiveIndex()
  index.add('archived', [ferry, alarm], archived)
  const draft = {...article(fresh, ferry, alarm), ...asking}
  expect(archiveFindings(draft, {archive: index}).length).toBe(isTold ? 1 : 0)
})

test('of two published copies only the later one is told of the other, whichever was changed last', () => {
  const index = new ArchiveIndex()
  index.add('second', [ferry, alarm], {firstPublished: TUESDAY})
  index.add('first', [ferry, alarm], {firstPublished: MONDAY})
  const told = (id: string) =>
    archiveFindings({...article(ferry, alarm), _id: `drafts.${id}`}, {archive: index}).map(
      ({archive}) => archive,
    )
  expect(told('first')).toEqual([])
  expect(told('second')).toEqual([[{story: 'first', position: 0}]])
})

test('versions that name each other in a circle are versions of one story', () => {
  const index = new ArchiveIndex()
  index.add('a', [ferry, alarm], {versionOf: 'b'})
  index.add('b', [ferry, alarm], {versionOf: 'a'})
  for (const _id of ['a', 'b'])
    expect(archiveFindings({...article(ferry), _id}, {archive: index})).toEqual([])
})

const german: Words = (key, values) =>
  (findingsInGerman as Record<string, string>)[key].replace(
    /\{\{(\w+)\}\}/gu,
    (_, name: string) => `${values[name]}`,
  )

const road =
  'The road to Karachok runs for 24 miles along the ridge, and Colonel Zahir opened it on Monday after talks in Baghdad.'

test.each<[about: string, here: string, differs: [sentence: string, german: string] | undefined]>([
  [
    'a number',
    road.replace('24', '25'),
    ['A number differs: “24” there, “25” here.', 'Eine Zahl weicht ab: dort „24“, hier „25“.'],
  ],
  [
    'a number in words',
    road.replace('24', 'thirty'),
    [
      'A number differs: “24” there, “thirty” here.',
      'Eine Zahl weicht ab: dort „24“, hier „thirty“.',
    ],
  ],
  [
    'a name',
    road.replace('Zahir', 'Jawahar'),
    [
      'A name differs: “Zahir” there, “Jawahar” here.',
      'Ein Name weicht ab: dort „Zahir“, hier „Jawahar“.',
    ],
  ],
  [
    'a date',
    road.replace('Monday', 'Friday'),
    [
      'A date differs: “Monday” there, “Friday” here.',
      'Ein Datum weicht ab: dort „Monday“, hier „Friday“.',
    ],
  ],
  [
    'a negation',
    road.replace('runs for', 'never runs for'),
    ['A negation differs: “never” only here.', 'Eine Verneinung weicht ab: „never“ nur hier.'],
  ],
  [
    'a number with a fraction',
    road.replace('24', '81-1/8'),
    [
      'A number differs: “24” there, “81-1/8” here.',
      'Eine Zahl weicht ab: dort „24“, hier „81-1/8“.',
    ],
  ],
  ['nothing', road, undefined],
  ['wording alone', road.replace('along the ridge', 'on the ridge'), undefined],
  [
    'the order alone',
    `On Monday after talks in Baghdad ${road.replace(' on Monday after talks in Baghdad.', '.')}`,
    undefined,
  ],
])('says what the earlier story states differently: %s', (_, here, differs) => {
  const index = new ArchiveIndex()
  index.add('earlier', [fresh, road])
  for (const asked of [index, ArchiveIndex.load(index.save())]) {
    const [{message, evidence = [], phrases}] = archiveFindings(article(here), {archive: asked})
    const sentences = differs ? [differs[0]] : []
    expect(message).toBe(
      [
        'Paragraph 1 was published before, in story earlier.',
        ...sentences,
        differs
          ? 'Check which is correct.'
          : 'Check that the repeat is intended and still accurate.',
      ].join(' '),
    )
    expect(evidence.map(({text}) => text).filter((text) => text.includes('differs'))).toEqual(
      sentences,
    )
    if (differs) expect(phraseText(phrases[1], german)).toBe(differs[1])
  }
})

test('of several paragraphs it says in which one the facts differ, three at most in the message', () => {
  const long = `${road} It had been closed to all traffic for weeks because of the fighting in the hills nearby, and villagers had to walk.`
  const index = new ArchiveIndex()
  index.add('earlier', [long, ferry, alarm])
  const here = [
    long.replace('24', '25').replace('Zahir', 'Jawahar').replace('Monday', 'Friday'),
    ferry.replace('forty', 'fifty'),
    alarm,
  ]
  const [{message, evidence, changes, severity}] = archiveFindings(article(...here), {
    archive: index,
  })
  expect({message, severity}).toEqual({
    message:
      'Paragraphs 1–3 were published before, in story earlier. Paragraph 1: a number differs, “24” there, “25” here. Paragraph 1: a name differs, “Zahir” there, “Jawahar” here. Paragraph 1: a date differs, “Monday” there, “Friday” here. 1 more fact differs. Check which is correct.',
    severity: 'review',
  })
  expect(evidence?.map(({code}) => code)).toEqual([
    'number-differs',
    'name-differs',
    'date-differs',
    'number-differs',
    'reuse-exact',
    'reuse-near',
  ])
  expect(changes?.at(-1)).toEqual({paragraph: 1, kind: 'number', earlier: 'forty', here: 'fifty'})
})

test('lines of one form speak of different things: their facts are not compared', () => {
  const line = 'Copper for delivery in March closed at 3.21 dollars a pound in London on Monday.'
  const index = new ArchiveIndex()
  index.add('monday', [line])
  const today = line
    .replace('3.21', '3.25')
    .replace('London', 'Shanghai')
    .replace('Monday', 'Friday')
  expect(
    archiveFindings(article(today), {archive: index}).flatMap(({changes = []}) => changes),
  ).toEqual([])
})

test('what the earlier story says is quoted as it stands there', () => {
  const index = new ArchiveIndex()
  index.add('earlier', [road.replace('24', '81-1/8').replace('on Monday', 'on Dec. 7')])
  const told = (here: string) =>
    archiveFindings(article(here), {archive: index}).flatMap(({changes = []}) =>
      changes.map(({earlier}) => earlier),
    )
  expect(told(road.replace('24', '82').replace('on Monday', 'on Dec. 9'))).toEqual(['81-1/8', '7'])
  expect(told(road.replace('24', '81-1/8').replace('on Monday', 'on December 7'))).toEqual([])
})

test('facts that differ in another way than those decided on are told anew', () => {
  const index = new ArchiveIndex()
  index.add('earlier', [road])
  const found = (text: string, decisions: Decision[] = []) =>
    archiveFindings(article(text), {archive: index, decisions}).map(({id}) => id)
  const [id] = found(road.replace('24', '25'))
  const decisions: Decision[] = [{kind: 'dismissed', id}]
  expect(found(road.replace('24', '25'), decisions)).toEqual([])
  expect(found(road.replace('24', '26'), decisions)).toHaveLength(1)
})

import {expect, test} from 'vitest'
import {ArchiveIndex, checkArticle, type CheckOptions} from '../../../plugins/copydesk/core.ts'

const ferry =
  'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board.'
const alarm =
  'Nobody at the port noticed that its transponder had been switched off an hour earlier.'
const fresh = 'The minister has cancelled a trip abroad and will speak to parliament on Thursday.'

const archive = new ArchiveIndex()
archive.add('may-ferry', [ferry, alarm])
for (let i = 0; i < 17; i++) {
  archive.add(`ridge-${i}`, [`Troops in Karachok met Mustafa Kadhimi for the ${i}th time.`])
}

const article = (...texts: string[]) => ({
  _id: 'drafts.today',
  body: texts.map((text, i) => ({
    _type: 'block',
    _key: `k${i}`,
    children: [{_type: 'span', text}],
  })),
})

function archiveFindings(value: unknown, options: CheckOptions = {}) {
  return checkArticle(value, {archive, ...options}).filter(({rule}) => rule.startsWith('archive-'))
}

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

test('a place that earlier stories write otherwise is pointed out, with both counts', () => {
  const findings = archiveFindings(article('Fighters were seen in Qarachogh on Monday.'))
  expect(
    findings.map(({message, variants, spans, archive: earlier}) => ({
      message,
      variants,
      text: spans[0].text,
      earlier,
    })),
  ).toEqual([
    {
      message: '17 earlier stories use Karachok, this one Qarachogh. Is it the same name?',
      variants: [
        {text: 'Karachok', count: 17},
        {text: 'Qarachogh', count: 1},
      ],
      text: 'Qarachogh',
      earlier: [16, 15, 14, 13, 12].map((day) => ({story: `ridge-${day}`})),
    },
  ])
})

test('so is a person whose full name differs in one word', () => {
  const findings = archiveFindings(article('Soldiers said Mustafa Khadimi had not come.'))
  expect(findings.map(({variants}) => variants!.map(({text}) => text))).toEqual([
    ['Mustafa Kadhimi', 'Mustafa Khadimi'],
  ])
})

test.each<[string, string, [usual: string, here: string]]>([
  [
    'at the head of a sentence',
    'Mustafa Khadimi had not come.',
    ['Mustafa Kadhimi', 'Mustafa Khadimi'],
  ],
  [
    'after an occupation',
    'On Monday Lawyer Mustafa Khadimi had not come.',
    ['Mustafa Kadhimi', 'Mustafa Khadimi'],
  ],
  [
    'with an article',
    'Soldiers said Mustafa al-Khadimi had not come.',
    ['Mustafa Kadhimi', 'Mustafa al-Khadimi'],
  ],
  [
    'as a possessive',
    'Soldiers saw Mustafa Khadimi’s car.',
    ['Mustafa Kadhimi', 'Mustafa Khadimi'],
  ],
  ['in the dateline', 'QARACHOGH — Fighters were seen on Monday.', ['Karachok', 'QARACHOGH']],
])('a name is read %s', (_, text, spellings) => {
  const findings = archiveFindings(article(text))
  expect(findings.map(({variants}) => variants!.map((variant) => variant.text))).toEqual([
    spellings,
  ])
})

test('a spelling in capitals is shown only where no other is known', () => {
  const datelines = new ArchiveIndex()
  for (let i = 0; i < 4; i++) datelines.add(`day-${i}`, ['KARACHOK — Troops left at dawn.'])
  const usual = () => datelines.spellings(['Fighters were seen in Qarachogh.'])[0].usual.text
  expect(usual()).toBe('KARACHOK')
  datelines.add('day-4', ['Troops left Karachok.', 'They were in Karachok at dawn.'])
  expect(usual()).toBe('Karachok')
})

const qarachogh = article('Fighters were seen in Qarachogh on Monday.')
test.each<[string, unknown, CheckOptions]>([
  [
    'a name that earlier stories write so too',
    article('Fighters were seen in Karachok on Monday.'),
    {},
  ],
  ['a person with another given name', article('Soldiers said Ahmed Khadimi had not come.'), {}],
  [
    'another place of nearly the same letters',
    article('Fighters were seen in Kirkuk on Monday.'),
    {},
  ],
  [
    'an accepted spelling',
    qarachogh,
    {decisions: [{kind: 'accepted-spelling', name: 'Qarachogh'}]},
  ],
  [
    'two names found to be two places',
    qarachogh,
    {decisions: [{kind: 'distinct', names: ['Karachok', 'Qarachogh']}]},
  ],
  [
    'a spelling on record',
    qarachogh,
    {
      records: {
        locations: [
          {id: 'k', name: 'Karachok', variants: [{text: 'Qarachogh', status: 'accepted'}]},
        ],
      },
    },
  ],
])('%s is not', (_, value, options) => {
  expect(archiveFindings(value, options)).toEqual([])
})

test('names go when their stories go, and are saved with the index', () => {
  const index = ArchiveIndex.load(archive.save())
  expect(index.spellings(['Fighters were seen in Qarachogh.'])).toHaveLength(1)
  for (let i = 0; i < 15; i++) index.remove(`ridge-${i}`)
  expect(index.spellings(['Fighters were seen in Qarachogh.'])).toEqual([])
})

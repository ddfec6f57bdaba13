import {expect, test} from 'vitest'
import {ArchiveIndex, type AskingStory, type CheckOptions} from '../../../plugins/copydesk/core.ts'
import {archive, archiveFindings, article} from './archive.ts'

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
      message: '17 earlier stories use Karachok; this one uses Qarachogh. Is it the same name?',
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

const flags: [about: string, text: string, spellings: [usual: string, here: string]][] = [
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
]

test.each(flags)('flags a name %s', (_, text, spellings) => {
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
const passes: [about: string, article: unknown, options: CheckOptions][] = [
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
]

test.each(passes)('passes %s', (_, value, options) => {
  expect(archiveFindings(value, options)).toEqual([])
})

test('names go when their stories go, and are saved with the index', () => {
  const index = ArchiveIndex.load(archive.save())
  expect(index.spellings(['Fighters were seen in Qarachogh.'])).toHaveLength(1)
  for (let i = 0; i < 15; i++) index.remove(`ridge-${i}`)
  expect(index.spellings(['Fighters were seen in Qarachogh.'])).toEqual([])
})

test('stories published after it do not count, nor do the translations of a story', () => {
  const index = new ArchiveIndex()
  const day = (date: number) => ({firstPublished: `2026-03-0${date}T08:00:00Z`})
  for (let i = 1; i <= 4; i++)
    index.add(`day-${i}`, [`Troops were seen in Karachok on day ${i}.`], day(i))
  const text = 'Fighters were seen in Qarachogh.'
  const counted = (asking: AskingStory) =>
    index.spellings([text], asking).map(({usual}) => [usual.stories, usual.newest])
  expect(counted({})).toEqual([[4, ['day-4', 'day-3', 'day-2', 'day-1']]])
  expect(counted(day(4))).toEqual([[3, ['day-3', 'day-2', 'day-1']]])
  expect(counted(day(3))).toEqual([])
  expect(counted({versionOf: 'day-2'})).toEqual([[3, ['day-4', 'day-3', 'day-1']]])
})

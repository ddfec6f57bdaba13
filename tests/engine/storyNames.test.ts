import {expect, test} from 'vitest'
import {storyNames, storyQuotes} from '../../plugins/copydesk/core.ts'

const STORY = [
  'KORSUND, Norvay (AP) — The harbor of Korsund was shut on Monday after a crane fell onto the quay.',
  '“We heard it before we saw it,” said Mara Velten, who runs the ferry office. “Then the lights went out.”',
  'Capt. Joren Halmar said that nobody was hurt. “We were lucky,” he added.',
  'Ships waited in Tromvik, the next port. “It will take a week to clear the quay, perhaps two,” Halmar said.',
  'The Ministry of Ports said that it was “looking into the crane” with care.',
  'Ilse Brandvold, an engineer, warned in May that the crane was old.',
]

test('the people and places that a story names, in its order, with titles and full names', () => {
  const found = storyNames(STORY).map(({kind, name, title}) => [kind, title, name].join(' '))
  expect(found).toEqual([
    'place  Korsund',
    'person  Mara Velten',
    'person Capt. Joren Halmar',
    'place  Tromvik',
    'person  Ilse Brandvold',
  ])
})

test('each goes with the records that it may be, by name, alias and variant', () => {
  const records = {
    sources: [
      {id: 'v', name: 'Mara Veltin', aliases: ['Mara Velten']},
      {id: 'h', name: 'Halmar'},
      {id: 'other', name: 'Otto Halmar'},
      {id: 'b', name: 'Erik Brandvold'},
    ],
    locations: [
      {id: 'k', name: 'Corsund', variants: [{text: 'Korsund', status: 'accepted' as const}]},
    ],
  }
  const found = storyNames(STORY, records).map(({name, records: fits}) => [
    name,
    ...fits.map(({id}) => id),
  ])
  expect(found).toEqual([
    ['Korsund', 'k'],
    ['Mara Velten', 'v'],
    ['Joren Halmar', 'h'],
    ['Tromvik'],
    ['Ilse Brandvold'],
  ])
})

test('quotations with their cue and speaker; the words as they stand, without the comma', () => {
  const found = storyQuotes(STORY).map(({text, type, cue, speaker, isGuess}) => ({
    text,
    type,
    cue,
    speaker,
    isGuess,
  }))
  expect(found).toEqual([
    {
      text: 'We heard it before we saw it',
      type: 'direct',
      cue: 'said',
      speaker: 'velten',
      isGuess: false,
    },
    {
      text: 'Then the lights went out.',
      type: 'direct',
      cue: 'said',
      speaker: 'velten',
      isGuess: false,
    },
    {text: 'We were lucky', type: 'direct', cue: 'added', speaker: 'halmar', isGuess: false},
    {
      text: 'It will take a week to clear the quay, perhaps two',
      type: 'direct',
      cue: 'said',
      speaker: 'halmar',
      isGuess: false,
    },
    {
      text: 'looking into the crane',
      type: 'partial',
      cue: 'said',
      speaker: 'ports',
      isGuess: false,
    },
  ])
})

test('the places of quotations are those of their words', () => {
  for (const {paragraph, from, to, text} of storyQuotes(STORY))
    expect(STORY[paragraph]!.slice(from, to)).toBe(text)
})

test.each([
  'It was shut in March. The market was quiet on Monday in December.',
  'The Associated Press said so.',
  'Officials in the Interior Ministry said that nothing was decided.',
])('no person and no place: %s', (text) => {
  expect(storyNames([text])).toEqual([])
})

test('a pronoun speaks for the person before it, as a guess', () => {
  const [quote] = storyQuotes(['Mara Velten left.', '“I have had enough of this,” she said.'])
  expect([quote!.speaker, quote!.cue, quote!.isGuess]).toEqual(['velten', 'said', true])
})

import {describe, expect, test} from 'vitest'
import {
  type ArticleParagraph,
  compareStories,
  installLearned,
} from '../../../plugins/copydesk/engine/index.ts'
import {LEARNED} from '../../../plugins/copydesk/engine/names/learned.table.ts'
import {expectQuick, long} from '../../hostileText.ts'
import {FACTS, FORMS, sidesOf, WORDINGS} from './pairs.ts'

installLearned(LEARNED)

describe('compareStories', () => {
  test('names what a fact was, what it reads now, and where', () => {
    expect(
      compareStories(
        body('The flood came on Monday.', 'Some 65 families lost their homes.'),
        body('The flood came on Monday.', 'Some 75 families lost their homes.'),
      ),
    ).toEqual({
      facts: [
        {
          fact: 'number',
          was: '65 families',
          now: '75 families',
          wasText: 'Some 65 families lost their homes.',
          nowText: 'Some 75 families lost their homes.',
          places: [{name: 2, path: ['body', {_key: 'k1'}]}],
        },
      ],
      wording: 0,
      form: 0,
      added: 0,
    })
  })

  test.each([
    [
      'name',
      'Chief Anna Velasco declined to comment.',
      'Chief Anna Velazco declined to comment.',
      'Anna Velasco',
      'Anna Velazco',
    ],
    [
      'date',
      'They met on Tuesday in the old town hall.',
      'They met on Thursday in the old town hall.',
      'Tuesday',
      'Thursday',
    ],
    [
      'place',
      'The envoy flew to Lagos for the talks.',
      'The envoy flew to Accra for the talks.',
      'Lagos',
      'Accra',
    ],
    [
      'negation',
      'The board has not approved the sale.',
      'The board has approved the sale.',
      'not approved',
      'approved',
    ],
    [
      'unit',
      'The pass lies at 2,900 meters and is closed.',
      'The pass lies at 2,900 feet and is closed.',
      '2,900 meters',
      '2,900 feet',
    ],
    [
      'quotation',
      '“We will rebuild it,” she said.',
      '“We might rebuild it,” she said.',
      'will',
      'might',
    ],
    [
      'meaning',
      'Shares in the bank rose sharply in May.',
      'Shares in the bank fell sharply in May.',
      'rose',
      'fell',
    ],
    [
      'source',
      'The dam is safe, the engineers said on Friday.',
      'The dam is safe, the neighbors said on Friday.',
      'engineers',
      'neighbors',
    ],
  ])('sorts a change of kind %s', (fact, before, after, was, now) => {
    const {facts} = compareStories(body(before), body(after))
    expect(facts.map((change) => [change.fact, change.was, change.now])).toEqual([[fact, was, now]])
  })

  test('tells headline, standfirst and caption from the body', () => {
    const story = (count: number): ArticleParagraph[] => [
      {text: `Flood hits ${count} families in Norwick`, role: 'headline', path: ['headline']},
      {
        text: `The river left ${count} families homeless.`,
        role: 'standfirst',
        path: ['standfirst'],
      },
      {text: `One of ${count} homes`, role: 'caption', path: ['body', {_key: 'i'}, 'caption']},
    ]
    expect(
      compareStories(story(65), story(75)).facts.map(({places}) => places.map(({name}) => name)),
    ).toEqual([['headline', 'standfirst'], ['caption']])
  })

  test('a name mended in several places is one change', () => {
    const story = (name: string) =>
      body(`Helmut ${name} opened the meeting at noon.`, `Later ${name} spoke to the workers.`)
    expect(compareStories(story('Zahir'), story('Zaheer')).facts).toMatchObject([
      {was: 'Helmut Zahir', now: 'Helmut Zaheer', places: [{name: 1}]},
      {was: 'Zahir', now: 'Zaheer', places: [{name: 2}]},
    ])
  })

  test('paragraphs moved, merged and split are no change', () => {
    const [first, second, third] = [
      'The dam burst on Friday night. It was built in 1974.',
      'Some 65 families lost their homes.',
      'The mayor of Norwick asked for help on Saturday.',
    ]
    const none = {facts: [], wording: 0, form: 0, added: 0}
    const before = body(first, second, third)
    expect(compareStories(before, body(third, first, second))).toEqual(none)
    expect(compareStories(before, body(`${first} ${second}`, third))).toEqual(none)
    expect(
      compareStories(
        before,
        body('The dam burst on Friday night.', 'It was built in 1974.', second, third),
      ),
    ).toEqual(none)
  })

  test('a paragraph that is moved and changed is compared with what it was', () => {
    const {facts} = compareStories(
      body('The dam burst on Friday night.', 'Some 65 families lost their homes.'),
      body('Some 75 families lost their homes.', 'The dam burst on Friday night.'),
    )
    expect(facts).toMatchObject([{was: '65 families', now: '75 families', places: [{name: 1}]}])
  })

  test('new sentences are counted; one that is gone asks where it stated a fact', () => {
    const before = body('The dam burst on Friday.', 'It was built by Norfield in 1974.')
    expect(compareStories(before, [...before, ...body('Help came from two towns.')])).toEqual({
      facts: [],
      wording: 0,
      form: 0,
      added: 1,
    })
    expect(compareStories(before, body('The dam burst on Friday.')).facts).toMatchObject([
      {fact: 'removed', was: 'It was built by Norfield in 1974.', now: '', places: [{name: 2}]},
    ])
  })

  test('background that is dropped asks where it told of somebody whom the story no longer names', () => {
    const lead = 'The ferry Lady Morven ran aground off Mull on Sunday.'
    const asked = (dropped: string) =>
      compareStories(body(lead, dropped), body(lead)).facts.map(({fact}) => fact)
    expect(
      asked('It is the second time since March that the Lady Morven was out of service.'),
    ).toEqual([])
    expect(asked('Some 86 passengers were taken ashore.')).toEqual([])
    expect(asked('Captain Rhona Keel was at the wheel.')).toEqual(['removed'])
    expect(asked('“We heard a bang,” said Rhona Keel, a passenger.')).toEqual([])
  })

  test('a name that is spelled otherwise in another sentence is told beside another fact', () => {
    const before = body(
      'Derek Haslam used 212,000 matches.',
      'He worked in a shed in Holt for 8 years.',
    )
    const after = body(
      'It took 212,000 matches.',
      'Derek Haslem worked in a shed in Holt for 9 years.',
    )
    expect(compareStories(before, after).facts).toMatchObject([
      {fact: 'number', was: '8 years', now: '9 years'},
      {fact: 'name', was: 'Haslam', now: 'Haslem'},
    ])
  })

  test('a number that is told in another sentence now is no change; one that is told instead of it is', () => {
    const bear = 'The bear was fitted with a collar.'
    const before = body('Wardens caught the bear, a male of 320 pounds, on Friday.', bear)
    const after = (weight: number) =>
      body(
        'Wardens caught the bear on Friday.',
        `The bear, a male of ${weight} pounds, was fitted with a collar.`,
      )
    expect(compareStories(before, after(320)).facts).toEqual([])
    expect(compareStories(before, after(230)).facts.length).toBeGreaterThan(0)
  })

  test('names that have changed places in what is otherwise the same ask, also across sentences', () => {
    const {facts} = compareStories(
      body('Waaka won, ahead of Australia’s Beth Corrigan. Jess Molloy of Dunedin was third.'),
      body('Waaka won, ahead of Jess Molloy of Dunedin. Australia’s Beth Corrigan was third.'),
    )
    expect(facts.map(({fact}) => fact)).toEqual(['meaning'])
    expect(
      compareStories(
        body('Beth Corrigan and Jess Molloy were hurt.'),
        body('Jess Molloy and Beth Corrigan were hurt.'),
      ).facts,
    ).toEqual([])
  })

  test('a verb put otherwise asks where it is all that changed in a story', () => {
    const [was, now] = ['The plant will reopen in May.', 'The plant will be sold in May.']
    expect(compareStories(body(was), body(now)).facts).toHaveLength(1)
    const rest = [
      'It rained on Monday, forecasters said.',
      'On Monday it rained, according to forecasters.',
    ]
    const [first, second] = [was, now].map((sentence, at) => body(sentence, rest[at]!))
    expect(compareStories(first!, second!).facts).toEqual([])
  })

  test('a word that every object has for a name is a word as others are', () => {
    const [was, now] = ['3 titles', '4 titles'].map((titles) =>
      body(`Every constructor met Constructor Roos, who won ${titles}, in ten constructor halls.`),
    )
    expect(compareStories(was!, now!).facts).toMatchObject([{was: '3 titles', now: '4 titles'}])
  })

  test('anything can be compared with anything', () => {
    const odd = [
      '',
      '“',
      '\ud800 65',
      'A',
      '$ % €',
      'x'.repeat(5000),
      '1 2 3 '.repeat(800),
      '地震。',
    ]
    for (const before of odd) for (const after of odd) compareStories(body(before), body(after))
    expect(compareStories([], [])).toEqual({facts: [], wording: 0, form: 0, added: 0})
  })
})

test.each([
  'because of it ',
  'Ada Roos said ',
  'closed over a row ',
  'at 17.30 ',
  'and then a shot ',
  'first Ada Roos and second Ivo Lind ',
  'among the largest farms, due to be head teacher ',
  'his wife, Ada Roos, her aunt, Ivo Lind, was found by Jan Zell ',
  'blamed a strike at Bern for it and had caused ',
  'voted to reject a vote on ',
  'the judge, Ada Roos, the nurse of the bishop found by a farmer ',
])('“%s” without end: two versions are compared at once', (words) => {
  const text = long(words)
  return expectQuick(() => compareStories(body(text), body(`The row ${text.slice(9)} fell`)))
})

test('names that are added where the text ended before are told, too', () => {
  const {facts} = compareStories(body('Ana Ruiz left.'), body('Eva Ruiz left with Omar Dell.'))
  expect(facts.map(({fact, was, now}) => [fact, was, now])).toEqual([
    ['name', 'Ana Ruiz', 'Eva Ruiz'],
    ['name', '', 'Omar Dell'],
  ])
})

describe('pairs of sentences', () => {
  test('every change of a fact asks', () => {
    expect(FACTS.filter((line) => !asks(line))).toEqual([])
  })

  test('hardly any other wording asks', () => {
    expect(WORDINGS.filter(asks)).toEqual([
      'The drought is the worst in 40 years.|Not for 40 years has there been such a drought.',
    ])
  })

  test('signs, case, spelling and spaces never ask', () => {
    expect(FORMS.filter(asks)).toEqual([])
  })
})

function asks(line: string): boolean {
  const [before, after] = sidesOf(line)
  const story = (text: string) => body(...text.split('¶'))
  return compareStories(story(before), story(after)).facts.length > 0
}

function body(...texts: string[]): ArticleParagraph[] {
  return texts.map((text, index) => ({text, role: 'body', path: ['body', {_key: `k${index}`}]}))
}

import {describe, expect, test} from 'vitest'
import {
  changeRecord,
  correctionMisfits,
  draftCorrection,
  isReworded,
  judgeChange,
  judgeCorrection,
  plainStory,
  resolveOptions,
  type StoredCorrection,
  storyChanges,
} from '../../../plugins/copydesk/story/index.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

const setup = resolveOptions()

const story = (headline: string, ...texts: string[]) => ({
  _id: 'flood',
  _type: 'article',
  headline,
  body: textBlocks(...texts),
})

function drafted(live: ReturnType<typeof story>, next: ReturnType<typeof story>) {
  const {facts} = storyChanges(live, next, setup)
  return draftCorrection(facts, plainStory(live, setup), plainStory(next, setup))
}

describe('draftCorrection', () => {
  test('says what was wrong, what is right, and where', () => {
    expect(
      drafted(
        story('Flood in Norwick', 'Some 65 families lost their homes.'),
        story('Flood in Norwick', 'Some 75 families lost their homes.'),
      ),
    ).toEqual({
      type: 'correction',
      wasWrong: '65 families',
      nowReads: '75 families',
      text: 'An earlier version of this story said 65 families; it was 75.',
      where: 'paragraph',
      placement: 'bottom',
    })
  })

  test('a name misspelled once among several is a refile', () => {
    const body = (name: string) => [
      `Helmut ${name} opened the dam.`,
      'Later Zaheer spoke to workers.',
    ]
    expect(
      drafted(story('Dam opens', ...body('Zahir')), story('Dam opens', ...body('Zaheer'))),
    ).toMatchObject({
      type: 'refile',
      text: 'An earlier version of this story misspelled Helmut Zaheer as Helmut Zahir.',
    })
  })

  test('a name that was wrong throughout is a correction', () => {
    const body = (name: string) => `Helmut ${name} opened the dam.`
    expect(
      drafted(story('Dam opens', body('Zahir')), story('Dam opens', body('Zaheer'))),
    ).toMatchObject({
      type: 'correction',
    })
  })

  test.each([
    [
      'The mayor, Mike Ashgrove, will veto it.',
      'The mayor, Peter Ashgrove, will veto it.',
      'gave the wrong name: it is Peter Ashgrove, not Mike Ashgrove.',
    ],
    [
      'They met on Tuesday in the old hall.',
      'They met on Thursday in the old hall.',
      'said Tuesday; it was Thursday.',
    ],
    [
      'Shares in the bank rose in May.',
      'Shares in the bank fell in May.',
      'said “rose”; it should have said “fell”.',
    ],
    [
      '“We will rebuild it,” she said.',
      '“We might rebuild it,” she said.',
      'misquoted “might” as “will”.',
    ],
    [
      'The dam is safe, the engineers said.',
      'The dam is safe, the neighbors said.',
      'attributed a statement to engineers; it was neighbors.',
    ],
  ])('writes the note for %s', (before, after, note) => {
    expect(drafted(story('Flood', before), story('Flood', after)).text).toBe(
      `An earlier version of this story ${note}`,
    )
  })

  test('an error in the headline goes to the top, and one note names all', () => {
    expect(
      drafted(
        story('Flood hits 65 families', 'It rained on Tuesday.'),
        story('Flood hits 75 families', 'It rained on Monday.'),
      ),
    ).toEqual({
      type: 'correction',
      wasWrong: '65 families\nTuesday',
      nowReads: '75 families\nMonday',
      text: 'An earlier version of the headline said 65 families; it was 75. It also said Tuesday; it was Monday.',
      where: 'story',
      placement: 'top',
    })
  })

  test('names the words around an error that the story also has elsewhere, where it is right', () => {
    const next = story('Flood', 'It rained on Monday and Sunday.', 'The mayor spoke on Tuesday.')
    const live = story('Flood', 'It rained on Tuesday and Sunday.', 'The mayor spoke on Tuesday.')
    const draft = drafted(live, next)
    expect(draft.wasWrong).toBe('Tuesday and')
    expect(correctionMisfits(draft, plainStory(next, setup))).toEqual([])
  })
})

describe('correctionMisfits', () => {
  const text = 'Some 75 families lost their homes in 1965.'
  test.each([
    [{wasWrong: '65 families', nowReads: '75 families'}, []],
    [{wasWrong: '65', nowReads: '75'}, []],
    [
      {wasWrong: '75 families', nowReads: '65 families'},
      [
        {code: 'wrongTextLeft', text: '75 families'},
        {code: 'rightTextMissing', text: '65 families'},
      ],
    ],
    [{type: 'clarification', wasWrong: '75 families', nowReads: 'no such words'}, []],
    [{wasWrong: undefined, nowReads: undefined}, []],
  ])('%j', (correction, misfits) => {
    expect(correctionMisfits(correction, text)).toEqual(misfits)
  })
})

describe('judgeChange', () => {
  const {facts} = storyChanges(
    story('Flood', 'Some 65 families lost their homes.'),
    story('Flood', 'Some 75 families lost their homes.'),
    setup,
  )
  const correction = (fields: object) =>
    ({_id: 'c', _type: 'correction', type: 'correction', ...fields}) as StoredCorrection

  test('a changed fact without an answer is refused, in a sentence that says what to do', () => {
    expect(judgeChange(facts, [], [])).toEqual({
      code: 'published-facts',
      message: expect.stringMatching(
        /^Facts change in a published story: “65 families” → “75 families”\. Publish it in the Studio/,
      ),
    })
  })

  test('a record of the answer answers for the changes that it names', () => {
    const context = {
      title: 'Flood',
      answer: 'update' as const,
      reason: 'New figures',
      by: {id: 'u1', name: 'Rita'},
      at: new Date(0),
      ids: {change: 'x', correction: 'y'},
    }
    const record = changeRecord(story('Flood'), 'flood', facts, context)
    expect(judgeChange(facts, [record], [])).toBeUndefined()
    expect(judgeChange(facts, [{changes: []}], [])).toMatchObject({code: 'published-facts'})
  })

  test('a correction answers for what it names', () => {
    expect(judgeChange(facts, [], [correction({wasWrong: '65', nowReads: '75'})])).toBeUndefined()
    expect(
      judgeChange(facts, [], [correction({text: 'It said 65 families; it was 75.'})]),
    ).toBeUndefined()
    expect(judgeChange(facts, [], [correction({wasWrong: 'Tuesday'})])).toMatchObject({
      code: 'published-facts',
    })
  })

  test('nothing to answer where no fact changes', () => {
    expect(judgeChange([], [], [])).toBeUndefined()
  })
})

describe('a published correction that changes', () => {
  const before = {_id: 'c', _type: 'correction', text: 'It said 65; it was 75.', wasWrong: '65'}
  const after = {...before, text: 'Nothing was ever wrong.'}
  const kept = {
    _type: 'earlierWording' as const,
    _key: 'e',
    text: before.text,
    wasWrong: '65',
    reason: 'Slip',
    by: 'Rita',
    at: '',
  }

  test('is told by what readers were told', () => {
    expect(isReworded(before, after)).toBe(true)
    expect(isReworded(before, {...before, cause: 'editing'})).toBe(false)
  })

  test.each([
    ['rewritten', after, 'published-correction'],
    [
      'rewritten, and kept without a reason',
      {...after, earlier: [{...kept, reason: ' '}]},
      'published-correction',
    ],
    ['rewritten, with how it read', {...after, earlier: [kept]}, undefined],
    ['otherwise changed', {...before, cause: 'editing'}, undefined],
  ])('%s', (_, next, code) => {
    expect(judgeCorrection(before, next)?.code).toBe(code)
  })

  test('never loses what it kept', () => {
    expect(judgeCorrection({...before, earlier: [kept]}, before)?.code).toBe('published-correction')
    expect(judgeCorrection({...before, earlier: [kept]}, {...after, earlier: [kept]})?.code).toBe(
      'published-correction',
    )
  })
})

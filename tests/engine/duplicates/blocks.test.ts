import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

/** Paragraphs with nothing in common, by letter; capitals stand for subheads. */
const texts: Record<string, string> = {
  a: 'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board.',
  b: 'Nobody at the port noticed that its transponder had been switched off an hour earlier.',
  c: 'By noon the coast guard in two countries was looking for a vessel that did not answer.',
  d: 'Relatives gathered in a school gym, where volunteers handed out soup and blankets.',
  e: 'An inquiry will examine why the company ignored three warnings about the steering gear.',
  x: 'Prices for fresh fish rose sharply in the markets of the capital during the same week.',
  y: 'The minister has cancelled a trip abroad and will speak to parliament on Thursday.',
  A: 'What went wrong',
  B: 'A long night',
}
const cPlus = texts.c.replace('two countries', 'three countries')
const story = (letters: string) => [...letters].map((letter) => texts[letter])

function ranges(paragraphs: string[]) {
  return checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']}).map(({duplicates}) =>
    duplicates!.map(({first, second, length, kind}) => `${first}→${second} ×${length} ${kind}`),
  )
}

test.each([
  ['one paragraph', story('abcxa'), [['0→4 ×1 exact']]],
  ['a run pasted at the end', story('abcdxabcd'), [['0→5 ×4 exact']]],
  ['a run pasted at once', story('abcabc'), [['0→3 ×3 exact']]],
  ['subheads inside a run', story('aAbBcxaAbBc'), [['0→6 ×5 exact']]],
  ['a subhead at the edge of a run', story('AabxAab'), [['0→4 ×3 exact']]],
  ['a run pasted twice', story('abcxabcyabc'), [['0→4 ×3 exact', '0→8 ×3 exact']]],
  ['a paragraph in three places', story('abacda'), [['0→2 ×1 exact', '0→5 ×1 exact']]],
  ['two runs apart', story('abxcdyabecd'), [['0→6 ×2 exact', '3→9 ×2 exact']]],
  [
    'a run with a fact changed',
    [...story('abcdx'), texts.a, texts.b, cPlus, texts.d],
    [['0→5 ×4 conflict']],
  ],
  [
    'two runs in another order',
    story('abcdxcdyyab').map((text, i) =>
      i === 7 ? 'The weather will stay calm until the weekend along the whole coast.' : text,
    ),
    [['0→9 ×2 exact'], ['2→5 ×2 exact']],
  ],
])('%s is one finding', (_, paragraphs, expected) => {
  expect(ranges(paragraphs)).toEqual(expected)
})

test('a run of a paragraph and a subhead alone is not broken up by the same subhead elsewhere', () => {
  expect(ranges(story('AaBbAxAaBb'))).toEqual([['0→6 ×4 exact']])
})

test('lines of one form beside a repeat are not drawn into it', () => {
  const paragraphs = [
    ...[texts.A, 'Back to the table of contents', 'Maria Alvarez, designer in the Denver office'],
    ...[texts.x, 'Back to the table of contents', 'Peter Novak, designer in the Chicago office'],
  ]
  expect(ranges(paragraphs)).toEqual([['1→4 ×1 exact']])
})

test('paragraphs run together in another are one finding', () => {
  const paragraphs = [...story('abcx'), `${texts.a} ${texts.b} ${texts.c}`]
  expect(ranges(paragraphs)).toEqual([['0→4 ×1 contained', '1→4 ×1 contained', '2→4 ×1 contained']])
  const [{severity, message, spans}] = checkParagraphs(paragraphs)
  expect({severity, message}).toEqual({
    severity: 'warning',
    message: 'Paragraphs 1–3 are repeated inside paragraph 5. Keep one copy.',
  })
  expect(spans.map(({paragraph}) => paragraph)).toEqual([0, 1, 2, 4, 4, 4])
})

test('a paragraph split up is one finding', () => {
  const paragraphs = [`${texts.a} ${texts.b} ${texts.c}`, ...story('xabc')]
  expect(ranges(paragraphs)).toEqual([['0→2 ×1 contained', '0→3 ×1 contained', '0→4 ×1 contained']])
})

test('a line that recurs is noted once, wherever it stands', () => {
  const line = 'Read more about this story here'
  const paragraphs = story('abc').flatMap((text) => [text, line])
  const findings = checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})
  expect(findings.map(({severity, duplicates}) => ({severity, duplicates}))).toEqual([
    {
      severity: 'info',
      duplicates: [
        {first: 1, second: 3, length: 1, kind: 'exact'},
        {first: 1, second: 5, length: 1, kind: 'exact'},
      ],
    },
  ])
})

test('a finding shows both copies, the words that differ, and which to keep', () => {
  const [finding] = checkParagraphs([texts.c, texts.x, cPlus], {
    rules: ['duplicate-paragraph'],
    keep: 'later',
  })
  expect(finding).toEqual({
    id: finding.id,
    rule: 'duplicate-paragraph',
    severity: 'warning',
    message:
      'Paragraph 1 is repeated with a different number (“two”, “three”) in paragraph 3. Check which is correct.',
    phrases: [
      {
        key: 'finding.repeat',
        values: {
          source: {key: 'finding.place.paragraph', values: {number: 1}},
          places: [{key: 'finding.place.paragraph', values: {number: 3}}],
          how: {key: 'finding.how.number', values: {first: 'two', second: 'three'}},
          count: 1,
        },
      },
      {key: 'finding.find-out'},
    ],
    spans: [
      {paragraph: 0, offset: 0, length: texts.c.length, text: texts.c},
      {paragraph: 2, offset: 0, length: cPlus.length, text: cPlus},
    ],
    duplicates: [{first: 0, second: 2, length: 1, kind: 'conflict'}],
    evidence: [
      {
        weighs: 'for',
        code: 'number-differs',
        text: 'The numbers differ: “two” and “three”.',
        phrase: {key: 'finding.number-differs', values: {first: 'two', second: 'three'}},
      },
      {
        weighs: 'for',
        code: 'repeat-conflict',
        text: 'The paragraph is repeated with conflicting facts.',
        phrase: {key: 'finding.repeated', values: {how: {key: 'finding.how.conflict'}}},
      },
    ],
    differences: [
      {
        first: 0,
        second: 2,
        parts: [
          {op: 'same', text: 'By noon the coast guard in '},
          {op: 'removed', text: 'two '},
          {op: 'added', text: 'three '},
          {op: 'same', text: 'countries was looking for a vessel that did not answer.'},
        ],
      },
    ],
    keep: 'second',
  })
})

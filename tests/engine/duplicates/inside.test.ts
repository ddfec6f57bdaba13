import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

const ferries =
  'Two ferries turned back, and a third waited outside the port until the wind had dropped.'
const council =
  'The council had met for nine hours before the vote on the harbor, officials said on Monday.'
const crane = 'The crane weighs 400 tons and was built in 1987.'
const next = 'More talks are planned for next week, when the report of the engineers is due.'

const check = (paragraphs: string[]) =>
  checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})

/** What a paragraph repeats of its own: the kind, and the passages by their text. */
function inside(paragraph: string) {
  return check(['Prices for fish rose in the markets of the capital.', paragraph]).map(
    ({severity, duplicates, spans}) => ({
      severity,
      at: duplicates?.map(
        ({first, second, length, kind}) => `${first}→${second} ×${length} ${kind}`,
      ),
      passages: spans.map(({text}) => text),
    }),
  )
}

test.each([
  ['a sentence, at once', `${crane} ${crane} It is due to go.`, 'exact', [crane, crane]],
  ['a sentence, later', `${council} ${ferries} ${council}`, 'exact', [council, council]],
  [
    'two sentences, pasted twice',
    `${council} ${ferries} ${council} ${ferries}`,
    'exact',
    [`${council} ${ferries}`, `${council} ${ferries}`],
  ],
  ['a paste without a space between', `${council}${council}`, 'exact', [council, council]],
  ['lines of one block', `${council}\n\n${ferries}\n\n${council}`, 'exact', [council, council]],
  [
    'a line without a full stop',
    `${crane.slice(0, -1)} ${crane.slice(0, -1)}`,
    'exact',
    [crane.slice(0, -1), crane.slice(0, -1)],
  ],
  ['three copies', `${crane} ${crane} ${crane}`, 'exact', [crane, crane, crane]],
  [
    'other quotation marks and capitals',
    `${council} ${ferries} ${council.toUpperCase()}`,
    'format',
    [council, council.toUpperCase()],
  ],
  [
    'a repeat with a sentence less',
    `${council} ${crane} ${ferries} ${next} ${council} ${ferries} ${next}`,
    'exact',
    [`${council} ${crane} ${ferries} ${next}`, `${council} ${ferries} ${next}`],
  ],
])('a paragraph that repeats %s is told', (_, paragraph, kind, passages) => {
  expect(inside(paragraph)).toEqual([{severity: 'warning', at: [`1→1 ×1 ${kind}`], passages}])
})

test('a sentence that comes again with another number is for a second look', () => {
  const other = council.replace('nine', 'ten')
  expect(inside(`${council} ${ferries} ${other}`)).toEqual([
    {severity: 'review', at: ['1→1 ×1 conflict'], passages: [council, other]},
  ])
})

test.each([
  ['a speaker who repeats himself', '“No, no, no,” Velten said. “No, no, no.”'],
  ['a refrain', 'We can do it. We can do it. We will do it, she said, and the hall joined in.'],
  [
    'sentences built alike',
    'In the north the wind blew down forty trees. In the south the wind blew down sixty trees.',
  ],
  [
    'a short sentence that is said twice',
    'He declined to comment. Asked again, he declined to comment.',
  ],
  [
    'figures of two years',
    'Net profit rose 4 percent to 13.2 million euros in 2024. Net profit rose 9 percent to 14.4 million euros in 2025.',
  ],
  [
    'a name and office that come twice',
    'The head of the regional water board, Ana Duarte, spoke first. The head of the regional water board then left.',
  ],
])('%s is no repeat', (_, paragraph) => {
  expect(inside(paragraph)).toEqual([])
})

test('it is told as the paragraph’s own passage, with what differs and which copy to keep', () => {
  const [finding] = check([`${council} ${ferries} ${council.replace('nine', 'ten')} ${ferries}`])
  const first = `${council} ${ferries}`
  const second = `${council.replace('nine', 'ten')} ${ferries}`
  expect(finding).toEqual({
    id: finding.id,
    rule: 'duplicate-paragraph',
    severity: 'warning',
    message:
      'A passage in paragraph 1 is repeated with a different number (“nine”, “ten”). Check which is correct.',
    phrases: [
      {
        key: 'finding.repeat-inside',
        values: {
          place: {key: 'finding.place.paragraph', values: {number: 1}},
          how: {key: 'finding.how.number', values: {first: 'nine', second: 'ten'}},
        },
      },
      {key: 'finding.find-out'},
    ],
    spans: [
      {paragraph: 0, offset: 0, length: first.length, text: first},
      {paragraph: 0, offset: first.length + 1, length: second.length, text: second},
    ],
    duplicates: [{first: 0, second: 0, length: 1, kind: 'conflict'}],
    evidence: [
      {
        weighs: 'for',
        code: 'number-differs',
        text: 'The numbers differ: “nine” and “ten”.',
        phrase: {key: 'finding.number-differs', values: {first: 'nine', second: 'ten'}},
      },
      {
        weighs: 'for',
        code: 'repeat-conflict',
        text: 'The passage is repeated with conflicting facts.',
        phrase: {key: 'finding.passage-repeated', values: {how: {key: 'finding.how.conflict'}}},
      },
    ],
    differences: [
      {
        first: 0,
        second: 0,
        parts: [
          {op: 'same', text: 'The council had met for '},
          {op: 'removed', text: 'nine '},
          {op: 'added', text: 'ten '},
          {op: 'same', text: `${council.slice(council.indexOf('hours'))} ${ferries}`},
        ],
      },
    ],
    keep: 'first',
  })
})

test('names in the repeat add places, and do not count', () => {
  const story = `Helmet Zahir, the mayor, spoke first. ${ferries} “It will take a year,” Zahir said.`
  const findings = (paragraphs: string[]) =>
    checkParagraphs(paragraphs, {rules: ['name-spelling']}).map(({variants}) => variants)
  const mismatch = '“I doubt it,” Zaheer said.'
  expect(findings([`${story} ${story}`, mismatch])).toEqual(findings([story, mismatch]))
})

const sentence = fc.constantFrom(
  ferries,
  council,
  crane,
  next,
  'Yes.',
  '“No,” he said.',
  'ไม่มี ใคร รู้',
)
const glue = fc.constantFrom(' ', '', '\n', '\n\n', '  ')
const text = fc
  .array(fc.tuple(fc.oneof({weight: 4, arbitrary: sentence}, fc.string({unit: 'binary'})), glue), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(''))

test('whatever a paragraph repeats: its passages are its text, in order, and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(text, {maxLength: 3}), (paragraphs) => {
      const findings = check(paragraphs)
      expect(check(paragraphs)).toEqual(findings)
      for (const {spans, duplicates = []} of findings) {
        for (const {paragraph, offset, length, text} of spans)
          expect(paragraphs[paragraph].slice(offset, offset + length)).toBe(text)
        const [{first, second}] = duplicates
        if (first !== second) continue
        expect(spans.length).toBeGreaterThan(1)
        spans.slice(1).forEach((span, index) => {
          const before = spans[index]
          expect(span.paragraph).toBe(first)
          expect(span.offset).toBeGreaterThanOrEqual(before.offset + before.length)
        })
      }
    }),
  )
})

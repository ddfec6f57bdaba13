import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  applySuggestions,
  articleParagraphs,
  checkArticle,
  storyQuotes,
} from '../../plugins/copydesk/core.ts'
import {
  remediesOf,
  remedySteps,
  resolveOptions,
  storyChanges,
  withSteps,
} from '../../plugins/copydesk/story/index.ts'

type Child = {_type: string; _key: string; text?: string; label?: string}

/** A block in which each `[name]` is an inline object, between spans. */
const block = (text: string, key: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: text
    .split(/(\[[^\]]*\])/u)
    .map((part, at): Child =>
      part.startsWith('[')
        ? {_type: 'chip', _key: `${key}c${at}`, label: part.slice(1, -1), text: 'the the  ,'}
        : {_type: 'span', _key: `${key}s${at}`, text: part},
    ),
})
const article = (...texts: string[]) => ({
  _type: 'article',
  body: texts.map((text, at) => block(text, `b${at}`)),
})
const written = ({body}: ReturnType<typeof article>) =>
  body.map(({children}) =>
    children.map(({_type, text, label}) => (_type === 'span' ? text : `[${label}]`)).join(''),
  )

const AROUND = [
  'The harbor of the old town closes at midnight on every day of the week, the council said.',
  'Nobody expected the road to open before the winter, and the traders are angry about it.',
]

describe('what stands on both sides of an inline object is not read as one', () => {
  test.each([
    ['two spaces', 'The harbor of the old town will stay open as [chip] said on Monday.'],
    ['two commas', 'The mayor of the old town, [chip], came to the harbor on Monday.'],
    ['a comma after it', 'The council went on Monday to meet [chip], who was late for it.'],
    ['a stop after it', 'The council went to the harbor on Monday to see [chip].'],
    ['a question', 'The council went to the harbor on Monday, but who saw [chip]?'],
    ['one word on both sides', 'The council gave the [chip] the key to the harbor on Monday.'],
    ['one word without a space', 'The council gave the [chip]the key to the harbor on Monday.'],
    ['a first word', '[chip] came to the harbor on Monday with the council of the old town.'],
    ['a last word', 'The harbor opens on Monday, and the council of the old town thanks [chip]'],
    ['a sign of a note', 'The harbor opens on Monday.[1] The council of the old town was late.[2]'],
    ['a quotation', '“The harbor opens on Monday,”[1] the mayor of the old town said to [chip].'],
    ['in brackets', 'The mayor of the old town ([chip]) came to the harbor on Monday.'],
    ['in quotation marks', 'The mayor of the old town said “[chip]” to the council on Monday.'],
    ['alone', '[chip]'],
    ['two', 'The mayor of the old town met [chip] [chip] at the harbor on Monday.'],
    ['within a name', 'On Monday Zaheer [chip] Karimi of the old town came to the harbor late.'],
    ['within a word', 'The mayor of the old town came to the har[chip]bor on Monday.'],
  ])('%s', (_, text) => {
    const found = checkArticle(article(AROUND[0]!, text, AROUND[1]!))
    expect(found.filter(({rule}) => rule !== 'name-not-introduced')).toEqual([])
  })
})

test('a paragraph of inline objects alone is none', () => {
  const paragraphs = articleParagraphs(article('The harbor.', '[chip] [chip]', 'The road.'))
  expect(paragraphs.map(({text}) => text)).toEqual(['The harbor.', 'The road.'])
})

test.each([
  [
    'before one',
    'The the mayor, [chip], came to the harbor.',
    'The mayor, [chip], came to the harbor.',
  ],
  [
    'after one',
    'The mayor, [chip], came to to the harbor.',
    'The mayor, [chip], came to the harbor.',
  ],
  [
    'between two',
    'Both [a] and the  mayor met [b] there.',
    'Both [a] and the mayor met [b] there.',
  ],
  ['on both sides', 'The  mayor, [chip], came  late.', 'The mayor, [chip], came late.'],
  [
    'at its side',
    'The mayor,, [chip], came to the harbor.',
    'The mayor, [chip], came to the harbor.',
  ],
])('a fix %s changes what was found', (_, text, fixed) => {
  const before = article(AROUND[0]!, text, AROUND[1]!)
  const after = applySuggestions(before, checkArticle(before))
  expect(written(after)).toEqual([AROUND[0], fixed, AROUND[1]])
})

describe('a repeated paragraph with an inline object', () => {
  const line =
    'The seat on the council of the old town went on Monday to [chip] after a long count.'
  const other = line.replace('[chip]', '[other]')
  const without = line.replace('[chip]', 'him')
  test.each([
    ['goes where the other copy has it, too', [line, line], [line]],
    ['stays where the other copy has another', [line, other], [line, other]],
    ['stays where the other copy has none', [without, line], [without, line]],
  ])('%s', (_, texts, left) => {
    const before = article(AROUND[0]!, ...texts, AROUND[1]!)
    const after = written(applySuggestions(before, checkArticle(before)))
    expect(after).toEqual([AROUND[0], ...left, AROUND[1]])
  })
})

test('what readers are told of a story has no sign of an inline object in it', () => {
  const told = (families: string) =>
    article(AROUND[0]!, `Some ${families}[note] families lost their homes,[note] [chip] said.`)
  const {facts} = storyChanges(told('65'), told('75'), resolveOptions())
  expect(facts.map(({was, now, wasText}) => [was, now, wasText])).toEqual([
    ['65 families', '75 families', 'Some 65 families lost their homes,  said.'],
  ])
  const [{text} = {text: ''}] = articleParagraphs(
    article('“The harbor[note] is closed,” the mayor said, “and [chip] has left the town.”'),
  )
  expect(storyQuotes([text]).map(({text, from, to}) => [text, to - from])).toEqual([
    ['The harbor is closed', 21],
    ['and … has left the town.', 24],
  ])
})

const PIECES = [
  '[chip]',
  '[other]',
  ' ',
  '  ',
  ', ',
  ',',
  '.',
  '. ',
  ' .',
  'the ',
  'the',
  ' the',
  'The mayor',
  ' came to',
  ' the harbor',
  'Zaheer',
  ' Karimi',
  'Zahir',
  ' said',
  '“',
  '”',
  '(',
  ')',
  '\u00ad',
  '&amp;',
  'harborThe',
  '?',
  '\n',
]

test('no fix changes an inline object, or the text on both sides of one', () => {
  let fixes = 0
  const text = fc
    .array(fc.constantFrom(...PIECES), {minLength: 3, maxLength: 16})
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.array(text, {minLength: 1, maxLength: 4}), (texts) => {
      const before = article(AROUND[0]!, ...texts, AROUND[1]!)
      const paragraphs = articleParagraphs(before)
      for (const finding of checkArticle(before)) {
        for (const remedy of remediesOf(before, finding, paragraphs)) {
          const quoted = remedy.kind === 'spelling' ? remedy.quoted : []
          for (const edit of remedy.kind === 'spelling' ? [...remedy.edits, ...quoted] : []) {
            const steps = remedySteps(before, {
              ...(remedy as typeof remedy & {kind: 'spelling'}),
              edits: [edit],
              quoted: [],
            })
            const after = withSteps(before, steps)
            fixes++
            expect(steps.filter(({kind}) => kind === 'string').length).toBeLessThanOrEqual(1)
            for (const block of before.body) {
              const is = after.body.find(({_key}) => _key === block._key)
              expect(is?.children.filter(isObject) ?? []).toEqual(block.children.filter(isObject))
            }
          }
        }
      }
    }),
    {numRuns: 150, seed: 5},
  )
  expect(fixes).toBeGreaterThan(100)
})

const isObject = ({_type}: Child) => _type !== 'span'

import {expect, test} from 'vitest'
import {applySuggestions, checkArticle} from '../../plugins/copydesk/core.ts'
import {type Finding, articleParagraphs} from '../../plugins/copydesk/engine/index.ts'
import {
  allSuggestions,
  isSuggested,
  ownRemedy,
  remediesOf,
  remedySteps,
} from '../../plugins/copydesk/story/index.ts'

const document = {
  _type: 'article',
  body: [
    'Zahir met Al-KadhimiHe left.',
    '“Zaheer left,” she said.',
    'Zaheer left.',
    'Zaheer left.',
  ].map((text, index) => ({_key: `p${index}`, _type: 'block', children: [{_key: 's', text}]})),
}
const paragraphs = articleParagraphs(document)

const span = (paragraph: number, offset: number, text: string, quoted = false) => ({
  paragraph,
  offset,
  length: text.length,
  text,
  quoted,
  path: paragraphs[paragraph].path,
})

const finding = (id: string, fields: Partial<Finding>): Finding => ({
  id,
  rule: 'name-spelling',
  severity: 'warning',
  message: id,
  phrases: [],
  spans: [],
  ...fields,
})

const repeat = finding('repeat', {
  rule: 'duplicate-paragraph',
  spans: [span(2, 0, 'Zaheer left.'), span(3, 0, 'Zaheer left.')],
  duplicates: [{first: 2, second: 3, length: 1, kind: 'exact'}],
})
const names = finding('names', {
  suggestion: 'Zahir',
  spans: [span(2, 0, 'Zaheer'), span(3, 0, 'Zaheer')],
})
const kadhimi = finding('kadhimi', {suggestion: 'Al-Kadimi', spans: [span(0, 10, 'Al-Kadhimi')]})
const glued = finding('glued', {
  rule: 'name-glued',
  suggestion: 'Al-Kadhimi. He',
  spans: [span(0, 10, 'Al-KadhimiHe')],
})

test('in a paragraph of another language, what any language has is corrected, and no name', () => {
  const text = 'Die Brücke  ist seit gestern gesperrt, und Zaheer war nicht dabei, wie er sagte.'
  const german = {
    _type: 'article',
    body: [{_key: 'p', _type: 'block', children: [{_key: 's', text}]}],
  }
  const read = articleParagraphs(german)
  const at = (words: string) => ({
    ...span(0, 0, words),
    offset: text.indexOf(words),
    path: read[0]!.path,
  })
  const spaces = finding('spaces', {rule: 'double-space', suggestion: ' ', spans: [at('  ')]})
  const name = finding('name', {suggestion: 'Zahir', spans: [at('Zaheer')]})
  expect(
    allSuggestions(german, [spaces, name], read).edits.map(({replacement}) => replacement),
  ).toEqual([' '])
})

test('repeats go, and names change in what stays, once each', () => {
  const {steps, count, removed, gone} = allSuggestions(document, [repeat, names], paragraphs)
  expect([count, removed, gone]).toEqual([2, {paragraphs: 1, passages: 0}, [paragraphs[3]]])
  expect(steps).toEqual([
    {
      kind: 'string',
      path: ['body', {_key: 'p2'}, 'children', {_key: 's'}, 'text'],
      before: 'Zaheer left.',
      after: 'Zahir left.',
    },
    {kind: 'remove', array: ['body'], items: [document.body[3]], after: 'p2'},
  ])
})

test('of two suggestions for one place the more serious is taken', () => {
  const {edits} = allSuggestions(document, [kadhimi, glued], paragraphs)
  expect(edits.map(({replacement}) => replacement)).toEqual(['Al-Kadimi'])
})

test('what touches a quotation, suggests nothing or only asks for a look is left alone', () => {
  const quoted = {...names, spans: [span(1, 1, 'Zaheer', true)]}
  const unsure = {...names, suggestion: undefined}
  const review = {...names, severity: 'review' as const}
  expect(allSuggestions(document, [quoted, unsure, review], paragraphs)).toEqual({
    steps: [],
    count: 0,
    edits: [],
    removed: {paragraphs: 0, passages: 0},
    gone: [],
  })
})

test('of choices each is a remedy and none is suggested; so are words of the editor’s own', () => {
  const glued = finding('glued', {
    rule: 'name-glued',
    choices: ['Al-Kadhimi. He', 'Al-Kadhimi, he'],
    spans: [span(0, 10, 'Al-KadhimiHe')],
  })
  const spellings = remediesOf(document, glued, paragraphs).map(
    (remedy) => remedy.kind === 'spelling' && remedy.spelling,
  )
  expect([spellings, isSuggested(glued)]).toEqual([['Al-Kadhimi. He', 'Al-Kadhimi, he'], false])
  expect(allSuggestions(document, [glued], paragraphs).count).toBe(0)
  const own = ownRemedy(glued, 'al-Kadhimi, who', paragraphs)!
  expect(remedySteps(document, own)).toEqual([
    {
      kind: 'string',
      path: ['body', {_key: 'p0'}, 'children', {_key: 's'}, 'text'],
      before: 'Zahir met Al-KadhimiHe left.',
      after: 'Zahir met Al-Kadhimi, who left.',
    },
  ])
})

test('a block that a fix leaves without text goes with it', () => {
  const stray = finding('stray', {
    suggestion: '',
    spans: [span(2, 0, 'Zaheer left.'), span(3, 0, 'Zaheer left.')],
  })
  expect(allSuggestions(document, [stray], paragraphs).steps).toEqual([
    {kind: 'remove', array: ['body'], items: document.body.slice(2), after: 'p1'},
  ])
})

test('two names of which nothing says which is right may be two people: each is offered, and none suggested', () => {
  const text =
    'Jonas Petersen, a baker, left in May. His neighbor Jonas Pedersen, a tailor, waits for the key.'
  const story = {
    _type: 'article',
    body: [{_key: 'p', _type: 'block', children: [{_key: 's', text}]}],
  }
  const [found, ...others] = checkArticle(story)
  expect(others).toEqual([])
  expect([found.severity, isSuggested(found)]).toEqual(['warning', false])
  const offered = remediesOf(story, found, articleParagraphs(story))
  expect(offered.map((remedy) => remedy.kind === 'spelling' && remedy.spelling)).toEqual([
    'Petersen',
    'Pedersen',
  ])
  expect(applySuggestions(story, [found])).toEqual(story)
})

import {expect, test} from 'vitest'
import {
  applySuggestions,
  articleParagraphs,
  checkArticle,
  type Finding,
} from '../../plugins/copydesk/core.ts'
import {allSuggestions, remediesOf, stringChanges} from '../../plugins/copydesk/story/index.ts'

const ferries = 'Two ferries turned back, and a third waited outside the port.'
const council = 'The council had met for nine hours before the vote on the harbor.'
const crane = 'The crane weighs 400 tons and was built in 1987.'

const article = (...blocks: string[][]) => ({
  _type: 'article',
  body: blocks.map((texts, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    children: texts.map((text, at) => ({_type: 'span', _key: `s${at}`, text, marks: []})),
  })),
})
const textsOf = ({body}: ReturnType<typeof article>) =>
  body.map(({children}) => children.map(({text}) => text))

const check = (document: object): Finding[] =>
  checkArticle(document, {rules: ['duplicate-paragraph']})

test.each([
  ['at the end', [`${council} ${ferries} ${council}`], [`${council} ${ferries}`]],
  ['in the middle', [`${crane} ${crane} ${ferries}`], [`${crane} ${ferries}`]],
  ['glued', [`${council}${council}`], [council]],
  ['three times', [`${crane} ${crane} ${crane} ${ferries}`], [`${crane} ${ferries}`]],
  [
    'across formatting',
    [`${council} ${ferries} The council`, council.slice(11)],
    [`${council} ${ferries}`, ''],
  ],
])('a passage that stands again %s goes, and its paragraph stays', (_, before, after) => {
  const document = article([crane.replace('400', '300')], before)
  expect(textsOf(applySuggestions(document, check(document)))[1]).toEqual(after)
})

test('the later copy can be kept', () => {
  const document = article([`${council} ${ferries} ${council} ${crane}`])
  const [finding] = check(document)
  const remedies = remediesOf(document, finding, articleParagraphs(document))
  const after = remedies.map((remedy) =>
    remedy.kind === 'repeat'
      ? [remedy.keep, remedy.of, remedy.count, stringChanges(document, remedy.cuts)[0].after]
      : [],
  )
  expect(after).toEqual([
    ['first', 'passages', 1, `${council} ${ferries} ${crane}`],
    ['second', 'passages', 1, `${ferries} ${council} ${crane}`],
  ])
})

test.each<[string, object, object | undefined]>([
  [
    'a line of a text that holds more goes',
    {text: `${crane}\n${council}\n${crane}`},
    {text: `${crane}\n${council}`},
  ],
  ['a passage of it goes', {text: `${crane} ${crane} ${council}`}, {text: `${crane} ${council}`}],
  ['a field that is all one copy is left', {text: crane, more: crane}, undefined],
])('in plain text, %s', (_, part, after) => {
  const document = {parts: [{_key: 'a', ...part}]}
  const fields = {text: ['parts[].text', 'parts[].more'], portableText: []}
  const findings = checkArticle(document, {fields, rules: ['duplicate-paragraph']})
  expect(findings).toHaveLength(1)
  expect(applySuggestions(document, findings, {fields})).toEqual(
    after ? {parts: [{_key: 'a', ...after}]} : document,
  )
  const remedies = remediesOf(document, findings[0]!, articleParagraphs(document, fields))
  expect(remedies.length > 0).toBe(after !== undefined)
})

test('passages are counted apart from paragraphs', () => {
  const document = article([`${council} ${council}`], [ferries], [crane], [ferries])
  const {removed, count} = allSuggestions(document, check(document), articleParagraphs(document))
  expect({removed, count}).toEqual({removed: {paragraphs: 1, passages: 1}, count: 2})
})

test('two copies that conflict, and a headline, are left to the editor', () => {
  const conflict = article([`${council} ${ferries} ${council.replace('nine', 'ten')} ${ferries}`])
  expect(applySuggestions(conflict, check(conflict))).toEqual(conflict)
  const headline = {...article([ferries]), headline: `${council} ${council}`}
  expect(check(headline)).toHaveLength(1)
  expect(applySuggestions(headline, check(headline))).toEqual(headline)
})

test('once removed, nothing is found there', () => {
  const document = article([`${council} ${ferries} ${council} ${ferries}`], [crane])
  expect(check(applySuggestions(document, check(document)))).toEqual([])
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  applySuggestions,
  articleParagraphs,
  checkArticle,
  type Finding,
} from '../../../plugins/copydesk/core.ts'
import {bySeriousness, remediesOf, stringChanges} from '../../../plugins/copydesk/story/index.ts'
import {marksOf} from '../../../plugins/copydesk/studio/marks/marks.ts'
import {seedRecords, wireCopy} from '../../studio/leiban.ts'
import {textBlocks} from '../../studio/textBlocks.ts'
import {story} from '../sentences.ts'

const lines = wireCopy().body.map(({children}) => children[0].text)
const inBlocks = {_id: 'a', _type: 'article', headline: 'Villages', body: textBlocks(...lines)}
const inOne = {...inBlocks, body: textBlocks(lines.join('\n'))}
const options = {records: seedRecords}

/** A finding without the places that tell blocks apart. */
const placeless = ({spans, ...finding}: Finding) => ({
  ...finding,
  spans: spans.map(({path: _, blockOffset: __, ...span}) => span),
})
const check = (article: object) => checkArticle(article, options)
const textsOf = (article: {body: {children: {text: string}[]}[]}) =>
  article.body.flatMap(({children}) => children[0].text.split('\n'))

describe('the seed in one block', () => {
  test('gives the findings that it gives in 76', () => {
    const findings = check(inOne)
    expect(findings.map(placeless)).toEqual(check(inBlocks).map(placeless))
    expect(findings.length).toBeGreaterThan(8)
  })

  test('each place is the text that stands there in its block', () => {
    const [whole] = inOne.body.map(({children}) => children[0].text)
    for (const {path, blockOffset = 0, offset, length, text} of check(inOne).flatMap(
      ({spans}) => spans,
    )) {
      const start = blockOffset + offset
      if (path?.[0] === 'body') expect(whole.slice(start, start + length)).toBe(text)
    }
  })

  test('every fix writes what it writes in 76', () => {
    const after = (article: typeof inOne) => {
      const paragraphs = articleParagraphs(article, {}, seedRecords)
      return check(article).flatMap((finding) =>
        remediesOf(article, finding, paragraphs).map((remedy) => {
          const isRepeat = remedy.kind === 'repeat'
          const changes = stringChanges(article, isRepeat ? remedy.cuts : remedy.edits)
          const gone = isRepeat
            ? remedy.steps.flatMap(({items}) => items.map(({_key}) => _key))
            : []
          const body = article.body
            .filter(({_key}) => !gone.includes(_key))
            .map((block) => {
              const change = changes.find(({path}) =>
                JSON.stringify(path).includes(`"${block._key}"`),
              )
              return change ? textBlocks(change.after)[0] : block
            })
          // A block that is left empty goes.
          return textsOf({body}).filter((text) => text !== '')
        }),
      )
    }
    expect(after(inOne)).toEqual(after(inBlocks))
  })

  test('all suggestions together give the same text', () => {
    const applied = (article: typeof inOne) =>
      textsOf(applySuggestions(article, check(article), options))
    expect(applied(inOne)).toEqual(applied(inBlocks))
    expect(applied(inOne).length).toBe(38)
    expect(textsOf(inOne).length).toBe(76)
  })

  test('the marks stand on the same words', () => {
    const marked = (article: typeof inOne) =>
      marksOf(bySeriousness(check(article)), ['body'], article.body).map(
        ({anchor, focus, finding}) => {
          const [{_key}] = anchor.path
          const text = article.body.find((block) => block._key === _key)?.children[0].text
          return [finding, text?.slice(anchor.offset, focus.offset)]
        },
      )
    expect(marked(inOne)).toEqual(marked(inBlocks))
    expect(marked(inOne).length).toBeGreaterThan(10)
  })
})

test('blocks joined by line breaks give the same findings', () => {
  fc.assert(
    fc.property(
      story,
      fc.array(fc.nat({max: 3}), {minLength: 1, maxLength: 4}),
      fc.constantFrom('\n', '\r\n', '\n\n', '\u2028', '\n \n'),
      (paragraphs, sizes, lineBreak) => {
        const joined: string[] = []
        for (let at = 0, k = 0; at < paragraphs.length; k++) {
          const size = 1 + sizes[k % sizes.length]
          joined.push(paragraphs.slice(at, at + size).join(lineBreak))
          at += size
        }
        expect(checkArticle({body: textBlocks(...joined)}).map(placeless)).toEqual(
          checkArticle({body: textBlocks(...paragraphs)}).map(placeless),
        )
      },
    ),
  )
})

test('every line of a block, a field or a caption is a paragraph; empty ones are none', () => {
  const article = {
    headline: 'One\nTwo',
    body: [...textBlocks('A\n\n B\r\nC\n'), {_key: 'f', _type: 'figure', caption: 'D\nE'}],
  }
  const path = ['body', {_key: 'p0'}]
  const caption = ['body', {_key: 'f'}, 'caption']
  expect(articleParagraphs(article)).toEqual([
    {text: 'One', role: 'headline', path: ['headline']},
    {text: 'Two', role: 'headline', path: ['headline'], blockOffset: 4},
    {text: 'A', role: 'body', path},
    {text: ' B', role: 'body', path, blockOffset: 3},
    {text: 'C', role: 'body', path, blockOffset: 7},
    {text: 'D', role: 'caption', path: caption},
    {text: 'E', role: 'caption', path: caption, blockOffset: 2},
  ])
})

const LINE = 'The road to the north was closed for an hour, and nobody there knew why.'
const OTHER = 'The council meets again on Tuesday, when the report of the engineers is due.'
test.each([
  ['the end', `${LINE}\n${OTHER}\n${LINE}`, `${LINE}\n${OTHER}`],
  ['the middle', `${LINE}\n\n${LINE}\n${OTHER}`, `${LINE}\n${OTHER}`],
])('a repeat goes from %s of its block with the break before it', (_, before, after) => {
  const article = {body: textBlocks(before)}
  expect(applySuggestions(article, checkArticle(article))).toEqual({body: textBlocks(after)})
})

test('the earlier copy goes from the head of its block with the break after it', () => {
  const article = {body: textBlocks(`${LINE}\n\n${OTHER}\n${LINE}`)}
  const findings = checkArticle(article, {keep: 'later'})
  expect(applySuggestions(article, findings)).toEqual({body: textBlocks(`${OTHER}\n${LINE}`)})
})

test('suggestions apply where records gave the dateline its place', () => {
  const article = {
    dateline: {_type: 'dateline', located: {_ref: 'l'}},
    body: textBlocks(LINE, OTHER, LINE),
  }
  const records = {locations: [{id: 'l', name: 'Oslo'}]}
  expect(applySuggestions(article, checkArticle(article, {records})).body).toEqual(
    textBlocks(LINE, OTHER),
  )
})

test('an inline object is neither read nor written, whatever fields it has', () => {
  const [block] = textBlocks('')
  const child = (key: string, text: string, _type = 'span') => ({_key: key, _type, text, marks: []})
  const body = [
    ...textBlocks('Helmet Zahir, a farmer, said so.', 'Zahir left.'),
    {
      ...block,
      _key: 'o',
      children: [child('1', 'Helmet Zaheer'), child('2', 'XX', 'stock'), child('3', ' left.')],
    },
  ]
  const article = {body}
  const findings = checkArticle(article)
  expect(articleParagraphs(article).at(-1)?.text).toBe('Helmet Zaheer⬚ left.')
  const [{suggestion}] = findings
  expect(suggestion).toBe('Zahir')
  expect(
    applySuggestions(article, findings)
      .body.at(-1)
      ?.children.map(({text}) => text),
  ).toEqual(['Helmet Zahir', 'XX', ' left.'])
})

test('what is close to a name on record is mended in the word that differs', () => {
  const article = {body: textBlocks('Ann McTarvisch, the mayor, quit. McTarvisch was tired.')}
  const records = {sources: [{id: 's', name: 'Ann McTarvish'}]}
  expect(
    applySuggestions(article, checkArticle(article, {records}), {records}).body[0].children[0].text,
  ).toBe('Ann McTarvish, the mayor, quit. McTarvish was tired.')
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  ALL_RULES,
  type ArticleOptions,
  articleParagraphs,
  checkArticle,
  checkParagraphs,
  createChecker,
} from '../../plugins/copydesk/core.ts'
import {sentence, story, unrelated} from './sentences.ts'

test('offsets slice to the quoted text, whatever the text', () => {
  fc.assert(
    fc.property(story, (paragraphs) => {
      for (const {spans} of checkParagraphs(paragraphs, {rules: ALL_RULES})) {
        for (const {paragraph, offset, length, text} of spans) {
          expect(paragraphs[paragraph].slice(offset, offset + length)).toBe(text)
        }
      }
    }),
  )
})

test('two runs are the same to the byte, and identifiers are unique', () => {
  fc.assert(
    fc.property(story, (paragraphs) => {
      const findings = checkParagraphs(paragraphs)
      expect(JSON.stringify(checkParagraphs([...paragraphs]))).toBe(JSON.stringify(findings))
      expect(new Set(findings.map(({id}) => id)).size).toBe(findings.length)
    }),
  )
})

test('a checker that follows random edits always says what a full check says', () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({max: 2}),
    insert: fc.array(sentence, {maxLength: 2}),
    copyFrom: fc.nat(),
  })
  fc.assert(
    fc.property(story, fc.array(edit, {maxLength: 6}), (start, edits) => {
      const checker = createChecker()
      let paragraphs = start
      for (const {at, remove, insert, copyFrom} of edits) {
        const copied = paragraphs.length > 0 ? [paragraphs[copyFrom % paragraphs.length]] : []
        paragraphs = paragraphs.toSpliced(
          at % (paragraphs.length + 1),
          remove,
          ...insert,
          ...copied,
        )
        expect(checker.update(paragraphs)).toEqual(checkParagraphs(paragraphs))
      }
    }),
  )
})

test('so does one that follows an article', () => {
  const edit = fc.record({at: fc.nat(), remove: fc.nat({max: 2}), insert: fc.array(sentence)})
  fc.assert(
    fc.property(story, fc.array(edit, {maxLength: 4}), (start, edits) => {
      const checker = createChecker()
      let texts = start
      for (const {at, remove, insert} of edits) {
        texts = texts.toSpliced(at % (texts.length + 1), remove, ...insert)
        const body = texts.map((text, i) => ({_key: `${i}`, children: [{text}]}))
        const article = {headline: texts[0], body}
        expect(checker.updateArticle(article)).toEqual(checkArticle(article))
      }
    }),
    {numRuns: 50},
  )
})

test('so does one that is given other options on the way', () => {
  const name = {sources: [{id: 's', name: 'Marlo Senvik', aliases: ['Marlow Senvick']}]}
  const options = fc.constantFrom<ArticleOptions>(
    {},
    {records: name},
    {keep: 'later'},
    {language: 'de'},
  )
  fc.assert(
    fc.property(story, fc.array(options, {maxLength: 4}), (texts, all) => {
      const body = texts.map((text, i) => ({_key: `${i}`, children: [{text}]}))
      const article = {headline: texts[0], body}
      let checker = createChecker()
      for (const one of all) {
        checker = checker.withOptions(one)
        const {findings, paragraphs} = checker.readArticle(article)
        expect(findings).toEqual(checkArticle(article, one))
        expect(paragraphs).toEqual(articleParagraphs(article, one.fields, one.records))
      }
    }),
    {numRuns: 50},
  )
})

test('a clean paragraph added anywhere takes no finding away and keeps their identifiers', () => {
  fc.assert(
    fc.property(unrelated, fc.nat(), ([clean, ...texts], at) => {
      const paragraphs = [...texts, ...texts.slice(0, 2)]
      const longer = paragraphs.toSpliced(at % (paragraphs.length + 1), 0, clean)
      expect(longer.length).toBe(paragraphs.length + 1)
      expect(places(longer)).toEqual(expect.arrayContaining(places(paragraphs)))
    }),
  )
})

test('the order of unrelated paragraphs does not change what is found', () => {
  fc.assert(
    fc.property(unrelated, fc.nat(), ([repeated, ...others], turn) => {
      const rotated = others.map((_, i) => others[(i + turn) % others.length])
      const sandwich = (inner: string[]) => places([repeated, ...inner, repeated])
      expect(sandwich(others)).toHaveLength(2)
      expect(sandwich(rotated)).toEqual(sandwich(others))
    }),
  )
})

/** What is said, about which texts; not where they stand. */
function places(paragraphs: string[]) {
  return checkParagraphs(paragraphs)
    .flatMap(({id, rule, spans}) => spans.map(({text}) => `${rule} ${id} ${text}`))
    .sort()
}

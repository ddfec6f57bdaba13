import fc from 'fast-check'
import {expect, test} from 'vitest'

import {type Found} from '../../../plugins/copydesk/engine/model/finding.ts'
import {
  type NameText,
  readNames,
  spellingGroups,
} from '../../../plugins/copydesk/engine/names/index.ts'
import {createReading, createReadingCaches} from '../../../plugins/copydesk/engine/reading/index.ts'
import {rules} from '../../../plugins/copydesk/engine/rules/index.ts'
import {MISMATCHES, SILENT} from '../rules/stories.ts'

/** What the name rules find in a story of which it is said which paragraphs are copies. */
function check(text: NameText, cache = createReadingCaches()): Found[] {
  const {records, decided, ...reading} = createReading(text)
  const names = readNames(text, cache.names)
  const spellings = spellingGroups(names, records, decided, cache.pairs)
  const repeats = {...reading.repeats, isCopy: text.isCopy}
  return rules()
    .filter(({id}) => id.startsWith('name-'))
    .flatMap((rule) => rule.check({...reading, records, decided, names, spellings, repeats}))
}
const plainly = (paragraphs: string[]): NameText => ({
  paragraphs,
  isCopy: () => false,
})

const sentence = fc.constantFrom(...[...MISMATCHES, ...SILENT].flatMap(({story}) => story))
const noise = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: fc.constantFrom(...'ABab-’. ,“\u200b\ud800é')}),
)
const paragraphs = fc.array(fc.oneof({weight: 4, arbitrary: sentence}, noise), {maxLength: 14})
const story = paragraphs.chain((texts) =>
  fc
    .array(fc.boolean(), {minLength: texts.length, maxLength: texts.length})
    .map((repeated): NameText => ({
      paragraphs: texts,
      isCopy: (paragraph) => repeated[paragraph]!,
    })),
)

test('every span is the text where it says it is, and nothing is found twice', () => {
  fc.assert(
    fc.property(story, (text) => {
      const findings = check(text)
      for (const {spans} of findings)
        for (const {paragraph, offset, length, text: found} of spans)
          expect(text.paragraphs[paragraph]!.slice(offset, offset + length)).toBe(found)
      const found = findings.map(({identity, phrases}) => `${identity} ${phrases[0]?.key}`)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('with what was kept from other stories the answer is the same as without', () => {
  fc.assert(
    fc.property(fc.array(story, {maxLength: 6}), (stories) => {
      const cache = createReadingCaches()
      for (const text of stories) expect(check(text, cache)).toEqual(check(text))
    }),
  )
})

test('a paragraph without names changes nothing but positions', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat({max: 14}), (texts, at) => {
      const place = Math.min(at, texts.length)
      const longer = [...texts.slice(0, place), 'it rained a little.', ...texts.slice(place)]
      const before = check(plainly(texts)).map(({identity, variants}) => ({identity, variants}))
      const after = check(plainly(longer)).map(({identity, variants}) => ({identity, variants}))
      // two mentions may come to stand further apart, which can only lower what is shown
      for (const finding of after) expect(before).toContainEqual(finding)
    }),
  )
})

test('the story is left as it is', () => {
  fc.assert(
    fc.property(story, (text) => {
      const copy = structuredClone(text.paragraphs)
      check(text)
      expect(text.paragraphs).toEqual(copy)
    }),
  )
})

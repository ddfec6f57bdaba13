import fc from 'fast-check'
import {expect, test} from 'vitest'

import {
  checkNames,
  createNameCache,
  type NameText,
} from '../../../plugins/copydesk/engine/names/index.ts'
import {type RuleId} from '../../../plugins/copydesk/engine/model/finding.ts'
import {MISMATCHES, SILENT} from './stories.ts'

const RULES: RuleId[] = ['name-spelling', 'name-not-introduced', 'name-title-change', 'name-glued']
const check = (text: NameText) => checkNames(text, {rules: RULES})
const plainly = (paragraphs: string[]): NameText => ({
  paragraphs,
  repeated: paragraphs.map(() => false),
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
    .map((repeated): NameText => ({paragraphs: texts, repeated})),
)

test('every span is the text where it says it is, and no id comes twice in a rule', () => {
  fc.assert(
    fc.property(story, (text) => {
      const findings = check(text)
      for (const {spans} of findings)
        for (const {paragraph, offset, length, text: found} of spans)
          expect(text.paragraphs[paragraph]!.slice(offset, offset + length)).toBe(found)
      const ids = findings.map(({id}) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('with what was kept from other stories the answer is the same as without', () => {
  fc.assert(
    fc.property(fc.array(story, {maxLength: 6}), (stories) => {
      const cache = createNameCache()
      for (const text of stories)
        expect(checkNames(text, {rules: RULES}, cache)).toEqual(check(text))
    }),
  )
})

test('a paragraph without names changes nothing but positions', () => {
  fc.assert(
    fc.property(paragraphs, fc.nat({max: 14}), (texts, at) => {
      const place = Math.min(at, texts.length)
      const longer = [...texts.slice(0, place), 'it rained a little.', ...texts.slice(place)]
      const before = check(plainly(texts)).map(({id, variants}) => ({id, variants}))
      const after = check(plainly(longer)).map(({id, variants}) => ({id, variants}))
      // two mentions may come to stand further apart, which can only lower what is shown
      for (const finding of after) expect(before).toContainEqual(finding)
    }),
  )
})

test('the story is left as it is', () => {
  fc.assert(
    fc.property(story, (text) => {
      const copy = structuredClone(text)
      check(text)
      expect(text).toEqual(copy)
    }),
  )
})

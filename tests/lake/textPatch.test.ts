import {Mutation} from '@sanity/mutator'
import {describe, expect, test} from 'vitest'
import {patchedText} from '../../lake/mutate/textPatch.ts'

/** As the Studio applies it. */
const mutated = (text: string, patch: string) => {
  const mutations = [{patch: {id: 'a', diffMatchPatch: {text: patch}}}]
  const applied = new Mutation({mutations} as never).apply({_id: 'a', _type: 'a', text} as never)
  return String(applied!.text)
}

const bytes = (text: string) => Buffer.byteLength(text)
const CONTEXT = 8

/** Words that are put in or taken out at each so many characters, and the patch that says so. */
function edited(text: string, every: number, put: string, taken: number) {
  let result = ''
  let patch = ''
  let from = 0
  for (let at = every; at + taken + CONTEXT < text.length; at += every) {
    result += text.slice(from, at)
    const [before, gone] = [text.slice(at - CONTEXT, at), text.slice(at, at + taken)]
    const after = text.slice(at + taken, at + taken + CONTEXT)
    const start = bytes(result) - bytes(before) + 1
    const [length, now] = [gone, put].map((part) => bytes(before + part + after))
    const lines = [` ${before}`, gone && `-${gone}`, put && `+${put}`, ` ${after}`]
    const words = lines.filter((line) => line).map((line) => line[0] + encodeURI(line.slice(1)))
    patch += `@@ -${start},${length} +${start},${now} @@\n${words.join('\n')}\n`
    result += put
    from = at + taken
  }
  return {result: result + text.slice(from), patch}
}

const text = (words: string, length: number) =>
  Array.from({length: length / 10}, (_, i) => `${words} ${i} `)
    .join('')
    .slice(0, length)

const parts = (patch: string) => patch.split('@@ -').length - 1

describe.each([
  ['plain', text('water', 100_000)],
  ['accented', text('wäßrig', 100_000)],
])('of a long %s text', (_, long) => {
  test.each([
    ['put in', 'new ', 0],
    ['taken out', '', 5],
    ['changed', 'ëx', 3],
    ['changed at length', 'many a word '.repeat(8), 60],
  ])('150 places where something is %s are as they were edited', (__, put, taken) => {
    const {result, patch} = edited(long, 650, put, taken)
    expect(parts(patch)).toBeGreaterThan(150)
    expect(patchedText(long, patch, mutated) === result).toBe(true)
  })

  test('what is put in and taken out is as the Studio has it', () => {
    for (const [put, taken] of [
      ['new ', 0],
      ['', 5],
    ] as const) {
      const {patch} = edited(long, 650, put, taken)
      expect(patchedText(long, patch, mutated) === mutated(long, patch)).toBe(true)
    }
  })

  test('the parts after one that does not fit are looked for, where they are few', () => {
    const {result, patch} = edited(long, 650, 'new ', 0)
    const last = 'Something else, at the end, by another'
    const applied = patchedText(long.slice(0, -900) + last, patch, mutated)
    expect([applied.startsWith(result.slice(0, 99_000)), applied.endsWith(last)]).toEqual([
      true,
      true,
    ])
  })

  test('800 that fit are applied at once', () => {
    const {result, patch} = edited(long, 120, 'new ', 0)
    expect(parts(patch)).toBeGreaterThan(800)
    const neverLooked = () => 'looked for'
    expect(patchedText(long, patch, neverLooked) === result).toBe(true)
  })

  test('many that fit nowhere are refused before they are looked for', () => {
    const {patch} = edited(long, 500, 'new ', 0)
    const foreign = 'q'.repeat(long.length)
    const neverLooked = () => 'looked for'
    expect(() => patchedText(foreign, patch, neverLooked)).toThrow('has too many parts')
  })
})

test.each(['no patch', '@@ -1,2 +1,3 @@\n?x\n', '@@ -1,2 +1,3 @@\n %zz\n'])(
  'what cannot be read is left to say so: %j',
  (patch) => {
    expect(() => patchedText('short', patch, mutated)).toThrow()
    const many = '@@ -1 +1 @@\n a\n'.repeat(200) + patch
    expect(() => patchedText('a'.repeat(100_000), many, mutated)).toThrow()
  },
)

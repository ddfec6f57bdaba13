import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ArchiveFormatError, ArchiveIndex, type ArchivePart} from '../../../plugins/copydesk/core.ts'
import {unrelated} from '../sentences.ts'

const ferry =
  'The ferry left the harbour at dawn with forty passengers and a cargo of timber on board. Nobody at the port noticed that its transponder had been switched off an hour earlier.'
const inquiry =
  'An inquiry will examine why the company ignored three warnings about the steering gear, and who signed the papers that let the ship sail.'
const fish =
  'Prices for fresh fish rose sharply in the markets of the capital during the same week.'

function archive() {
  const index = new ArchiveIndex()
  index.add('may-ferry', [ferry, inquiry])
  index.add('june-fish', [fish])
  return index
}

test.each([
  ['the same text', ferry, {kind: 'exact', story: 'may-ferry', position: 0}],
  [
    'the same words in capitals',
    inquiry.toUpperCase(),
    {kind: 'exact', story: 'may-ferry', position: 1},
  ],
  [
    'a few words changed',
    ferry.replace('forty', 'fifty').replace('noticed', 'saw'),
    {kind: 'near', story: 'may-ferry', position: 0},
  ],
  [
    'a sentence of it',
    `Nobody at the port noticed that its transponder had been switched off an hour earlier, the minister said. ${'He gave no reason. '.repeat(2)}`.replace(
      ', the minister said',
      '',
    ),
    {kind: 'contained', story: 'may-ferry', position: 0},
  ],
])('%s is found', (_, text, {kind, story, position}) => {
  expect(archive().query([fish.slice(0, 20), text])).toMatchObject([
    {paragraph: 1, kind, places: [{story, position}]},
  ])
})

test.each([
  [
    'other text',
    'The minister has cancelled a trip abroad and will speak to parliament on Thursday.',
  ],
  ['a short line', 'The ferry left the harbour.'],
  ['no text', ''],
])('%s is not found', (_, text) => {
  expect(archive().query([text])).toEqual([])
})

test('the story being checked does not count', () => {
  expect(archive().query([ferry], {story: 'may-ferry'})).toEqual([])
})

test('stories are named from the newest to the oldest', () => {
  const index = archive()
  index.add('july-ferry', [fish, ferry])
  expect(index.query([ferry])[0].places).toEqual([
    {story: 'july-ferry', position: 1},
    {story: 'may-ferry', position: 0},
  ])
})

test('a story that is removed, or replaced, is found no more', () => {
  const index = archive()
  expect(index.remove('may-ferry')).toBe(true)
  expect(index.remove('may-ferry')).toBe(false)
  index.add('june-fish', [inquiry])
  expect(index.size).toBe(1)
  expect(index.query([ferry, fish])).toEqual([])
  expect(index.query([inquiry])).toMatchObject([{kind: 'exact', places: [{story: 'june-fish'}]}])
})

test('what six stories share is boilerplate and not reported', () => {
  const index = archive()
  const line = 'The Harbour Gazette is an independent newspaper, owned by its readers since 1987.'
  for (let i = 0; i < 6; i++) index.add(`story-${i}`, [line])
  expect(index.query([line, ferry]).map(({paragraph}) => paragraph)).toEqual([1])
  index.remove('story-3')
  expect(index.query([line, ferry]).map(({paragraph}) => paragraph)).toEqual([0, 1])
})

test('a saved index answers as the one it was saved from, and goes on growing', () => {
  fc.assert(
    fc.property(fc.array(unrelated, {minLength: 1, maxLength: 4}), unrelated, (stories, later) => {
      const index = new ArchiveIndex()
      stories.forEach((texts, i) => index.add(`story-${i}`, texts))
      index.remove('story-1')
      const loaded = ArchiveIndex.load(index.save())
      for (const each of [index, loaded]) each.add('later', later)
      const asked = [...stories.flat(), ...later]
      expect(loaded.query(asked)).toEqual(index.query(asked))
      expect(loaded.query(later).map(({kind}) => kind)).toEqual(later.map(() => 'exact'))
    }),
    {numRuns: 30},
  )
})

test('a damaged index is refused, whichever bit it is', () => {
  const saved = archive().save()
  fc.assert(
    fc.property(fc.nat({max: saved.length * 8 - 1}), (bit) => {
      const damaged = saved.slice()
      damaged[bit >> 3] ^= 1 << (bit & 7)
      expect(() => ArchiveIndex.load(damaged)).toThrow(ArchiveFormatError)
    }),
    {numRuns: 300},
  )
})

test('an index cut short, or something else altogether, is refused', () => {
  const saved = archive().save()
  fc.assert(
    fc.property(fc.nat({max: saved.length - 1}), (length) => {
      expect(() => ArchiveIndex.load(saved.slice(0, length))).toThrow(ArchiveFormatError)
    }),
    {numRuns: 100},
  )
  expect(() => ArchiveIndex.load(new TextEncoder().encode('{"not": "an index at all"}..'))).toThrow(
    'The archive index is not an archive index: index the stories again.',
  )
})

test('a damaged index is rebuilt, a sound one is not', () => {
  const saved = archive().save()
  const rebuilt = () =>
    ArchiveIndex.loadOrRebuild(saved.subarray(0, 99), () => [['again', [ferry]]])
  expect(rebuilt().query([ferry])).toMatchObject([{places: [{story: 'again'}]}])
  const sound = ArchiveIndex.loadOrRebuild(saved, () => {
    throw new Error('There was no need.')
  })
  expect(sound.size).toBe(2)
  expect(ArchiveIndex.loadOrRebuild(undefined, () => []).size).toBe(0)
})

test('a story saved over and over does not make the index grow', () => {
  const index = archive()
  const once = index.save().length
  for (let i = 0; i < 500; i++) index.add('may-ferry', [`${ferry} It is day ${i}.`, inquiry])
  index.add('may-ferry', [ferry, inquiry])
  expect(index.save().length).toBe(once)
  expect(index.query([ferry, inquiry, fish]).map(({kind}) => kind)).toEqual([
    'exact',
    'exact',
    'exact',
  ])
  expect(index.query([`${ferry} It is day 7.`])).toMatchObject([{kind: 'near'}])
})

test('what is done to an index does not reach the bytes it was loaded from', () => {
  const saved = archive().save()
  const before = saved.slice()
  const index = ArchiveIndex.load(saved)
  index.add('july', [fish, `${ferry} And then some more was said about it.`])
  index.remove('may-ferry')
  expect(saved).toEqual(before)
})

/** Work that is done in steps, at once. */
function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

test('an index in parts answers as the one it was taken from, and goes on growing', () => {
  fc.assert(
    fc.property(fc.array(unrelated, {minLength: 1, maxLength: 4}), unrelated, (stories, later) => {
      const index = new ArchiveIndex()
      stories.forEach((texts, i) => index.add(`story-${i}`, texts))
      index.remove('story-1')
      const parts = structuredClone([...index.serialize()])
      const loaded = atOnce(ArchiveIndex.deserialize(parts))
      for (const each of [index, loaded]) each.add('later', later)
      const asked = [...stories.flat(), ...later]
      expect(loaded.query(asked)).toEqual(index.query(asked))
      expect(loaded.spellings(asked)).toEqual(index.spellings(asked))
      expect(loaded.size).toBe(index.size)
    }),
    {numRuns: 30},
  )
})

test('a damaged part is refused, whichever number it is in', () => {
  const parts = [...archive().serialize()]
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat({max: 15}), (part, at, bit) => {
      const damaged = structuredClone(parts)
      const {values} = damaged[1 + (part % (damaged.length - 1))]
      if (typeof values === 'string' || values.length === 0) return
      values[at % values.length] ^= 1 << bit
      expect(() => atOnce(ArchiveIndex.deserialize(damaged))).toThrow(ArchiveFormatError)
    }),
    {numRuns: 300},
  )
})

test.each<[about: string, change: (parts: ArchivePart[]) => ArchivePart[]]>([
  ['nothing', () => []],
  ['a part less', (parts) => parts.slice(0, -1)],
  ['a part more', (parts) => [...parts, parts[1]]],
  ['its parts in another order', ([head, ...parts]) => [head, ...parts.reverse()]],
  ['its text gone', (parts) => parts.slice(1)],
])('parts are refused with %s', (_, change) => {
  const parts = change([...archive().serialize()])
  expect(() => atOnce(ArchiveIndex.deserialize(parts))).toThrow(ArchiveFormatError)
})

test('an index of which most was removed is made anew, and stays the same', () => {
  const index = archive()
  for (let i = 0; i < 40; i++) index.add('july-ferry', [`${ferry} It is day ${i}.`])
  const before = index.query([ferry, inquiry, fish])
  const sizes = (of: ArchiveIndex) => [...of.serialize()].map(({values}) => values.length)
  atOnce(index.compact())
  const fresh = archive()
  fresh.add('july-ferry', [`${ferry} It is day 39.`])
  expect(sizes(index)).toEqual(sizes(fresh))
  expect(index.query([ferry, inquiry, fish])).toEqual(before)
})

import fc from 'fast-check'

const words = (
  'harbour council winter ferry school border pilot market storm nurse river engine library bridge meadow budget ' +
  'engineer morning village orchard glass witness signal copper island teacher curtain radio harvest tunnel violin ' +
  'garden planet doctor window castle forest pepper ticket marble summer anchor basket candle desert falcon guitar ' +
  'hammer jacket kettle ladder magnet needle oyster pencil quarry rocket saddle timber velvet walnut zipper beacon ' +
  'cradle dragon ember fabric gravel hollow'
).split(' ')

/** Up to eight paragraphs without a word in common. */
export const unrelated = fc
  .tuple(fc.shuffledSubarray(words, {minLength: words.length}), fc.integer({min: 3, max: 8}))
  .map(([shuffled, count]) =>
    Array.from({length: count}, (_, i) => `${shuffled.slice(i * 8, i * 8 + 8).join(' ')}.`),
  )

/** A sentence of random words: two of them share nothing but by chance. */
export const sentence = fc
  .array(fc.constantFrom(...words), {minLength: 10, maxLength: 30})
  .map((picked) => `${picked.join(' ')}.`)

/** Text as it really comes: sentences, names, odd characters, nothing at all. */
export const anyText = fc.oneof(
  {weight: 4, arbitrary: sentence},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Police named the driver as Omar Haddad, 34.',
      'Best director: Lena Fischer',
      '',
      '   ',
      ',',
      'What we know',
    ),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary'})},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme'})},
)

/** A story in which paragraphs come again by chance. */
export const story = fc
  .tuple(fc.array(anyText, {minLength: 1, maxLength: 12}), fc.array(fc.nat(), {maxLength: 8}))
  .map(([texts, again]) => [...texts, ...again.map((at) => texts[at % texts.length])])

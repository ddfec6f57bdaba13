import fc from 'fast-check'
import {type LakeDocument} from '../../../lake/document/document.ts'
import {type Perspective} from '../../../lake/groq/index.ts'

/** A document with no more fields than a test is about. */
export function asStored(fields: {_id: string; _type: string}): LakeDocument {
  return fields as LakeDocument
}

export const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
export const storedId = fc.oneof(
  id,
  id.map((name) => `drafts.${name}`),
  id.map((name) => `versions.r1.${name}`),
)
const word = fc.constantFrom('flood', 'harbour', 'tide', 'Flooded', 'har')
const text = fc.array(word, {maxLength: 3}).map((words) => words.join(' '))
export const scalar = fc.oneof(
  text,
  word,
  fc.integer({min: 0, max: 3}),
  fc.boolean(),
  fc.constant(null),
)
const reference = id.map((_ref) => ({_type: 'reference', _ref}))
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined, freq: 3})

export const document: fc.Arbitrary<LakeDocument> = fc
  .record({
    _id: storedId,
    _type: fc.constantFrom('article', 'author', 'correction'),
    title: optional(scalar),
    n: optional(scalar),
    slug: optional(fc.oneof(fc.record({current: scalar}), scalar)),
    author: optional(fc.oneof(reference, scalar)),
    related: optional(fc.array(fc.oneof(reference, word, fc.constant(null)), {maxLength: 3})),
  })
  .map((fields) => JSON.parse(JSON.stringify(fields)) as LakeDocument)

const value = fc.oneof(
  scalar.map((one) => JSON.stringify(one)),
  id.map((one) => JSON.stringify(one)),
  fc.constantFrom('^._id', '^.author._ref', '^.title', '^.n', '^.slug.current', '$p', 'n', '_id'),
)
const list = fc.oneof(
  fc.array(value, {maxLength: 3}).map((items) => `[${items.join(', ')}]`),
  fc.constantFrom('^.related[]._ref', '^.related', '$list', '^.title'),
)
const path = fc.constantFrom('_id', '_type', 'title', 'n', 'slug.current', 'author._ref')
const star0 = fc.constantFrom('*[_type == "article"]._id', '*[n == ^.n].related[]._ref', '*._type')
const condition = fc.oneof(
  fc.tuple(path, value).map(([left, right]) => `${left} == ${right}`),
  fc.tuple(value, path).map(([left, right]) => `${left} == ${right}`),
  fc.tuple(path, list).map(([left, right]) => `${left} in ${right}`),
  fc.oneof(value, list).map((argument) => `references(${argument})`),
  fc.tuple(value, list).map(([one, many]) => `references(${one}, ${many})`),
  value.map((argument) => `sanity::versionOf(${argument})`),
  fc.tuple(path, star0).map(([left, right]) => `${left} in ${right}`),
  value.map((right) => `title match ${right}`),
  fc.constantFrom('title match ["har*", "flood"]', '[title, slug.current] match "flo*"', 'true'),
  fc.constantFrom(
    'n > 1',
    'defined(title)',
    'false',
    'sanity::partOfRelease("r1")',
    '_id in path("*")',
  ),
)
const filter: fc.Arbitrary<string> = fc.letrec<{filter: string}>((tie) => ({
  filter: fc.oneof(
    {maxDepth: 3, depthIdentifier: 'filter'},
    condition,
    fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a} || ${b})`),
    tie('filter').map((inner) => `!(${inner})`),
  ),
})).filter
const order = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'n', '_id', 'slug.current', 'lower(title)', 'author->title'),
      fc.constantFrom('', ' desc'),
    ),
    {minLength: 1, maxLength: 2},
  )
  .map((keys) => ` | order(${keys.map((key) => key.join('')).join(', ')})`)
const slice = fc.tuple(fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 5}))
const sliced = fc.oneof(
  fc.constant(''),
  slice.map(([from, to]) => `[${from}...${to}]`),
  slice.map(([from, to]) => `[${from}..${to}]`),
  fc.constantFrom('[0]', '[-1]', '[-2..-1]'),
)
const projection = fc.constantFrom(
  '',
  '._id',
  '{_id, title}',
  '{_id, "by": author->title, "n": title}',
  '{_id, "orderings": [n, title]} | order(orderings[0] desc)',
  '{_id, "title": n} | order(title)',
  '{_id, ...} | order(n)',
  '{..., "n": title} | order(n)',
)
const star = fc.oneof(
  filter.map((one) => `*[${one}]`),
  fc.tuple(filter, filter).map(([one, two]) => `*[${one}][${two}]`),
  fc.tuple(filter, filter).map(([one, two]) => `* | score(${one}, boost(${two}, 3)) [_score > 0]`),
  fc.tuple(filter, order, filter).map(([one, by, two]) => `*[${one}]${by}[${two}]`),
)
/** What scores highest, as a Studio's search asks for it. */
const best = fc
  .tuple(filter, filter, fc.constantFrom('', '[_score > 0]', '[_score > 1] [_score > 0]'))
  .map(([one, two, least]) => `* | score(${one}, boost(${two}, 3)) ${least}`)
const bestFirst = fc.constantFrom(
  '',
  ' | order(_score desc)',
  ' | order(_score desc, n)',
  ' | order(_score)',
  '{_id, "orderings": [_score]} | order(orderings[0] desc)',
  '{_id, "orderings": [_score]} | order(orderings[0] desc, _id)',
  '{_id, "orderings": [_score]} | order(orderings[0] desc, _id desc)',
  '{"_id": n, "orderings": [_score]} | order(orderings[0] desc, _id)',
  ' | order(_score desc, _id asc, n desc)',
  '{_id, "_score": n} | order(_score desc)',
)
export const query = fc.oneof(
  fc
    .tuple(star, fc.oneof(order, fc.constant('')), projection, sliced)
    .map((parts) => parts.join('')),
  fc.tuple(star, order, sliced, projection).map((parts) => parts.join('')),
  fc.tuple(best, bestFirst, sliced).map((parts) => parts.join('')),
  fc.tuple(star, star).map(([outer, inner]) => `${outer}{_id, "inner": ${inner}._id}`),
  fc
    .tuple(star, star, order, slice)
    .map(
      ([outer, inner, by, [from, to]]) =>
        `${outer}{_id, "inner": ${inner}${by}[${from}...${to}]{_id}}`,
    ),
  star.map((one) => `count(${one})`),
)

export const perspective = fc.constantFrom<Perspective>(
  'raw',
  ['published'],
  ['drafts'],
  ['r1', 'drafts'],
)

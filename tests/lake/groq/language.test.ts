import {describe, expect, test} from 'vitest'
import {
  answerQuery,
  createDocumentStore,
  evaluateQuery,
  type EvaluateOptions,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {asStored} from './arbitraries.ts'

const block = (...texts: string[]) => ({
  _type: 'block',
  children: texts.map((text) => ({_type: 'span', text})),
})

const store = createDocumentStore()
for (const document of [
  {
    _id: 'm1',
    _type: 'movie',
    title: 'Arrival',
    year: 2016,
    rating: 7.9,
    genres: ['sci-fi', 'drama'],
    director: {_ref: 'p1'},
    cast: [
      {_key: 'c1', role: 'Louise', person: {_ref: 'p2'}},
      {_key: 'c2', role: 'Ian', person: {_ref: 'gone'}},
    ],
    price: {eur: 10},
    body: [block('Aliens ', 'land.'), {_type: 'image'}, block('Words matter.')],
    released: '2016-09-01T10:00:00Z',
  },
  {
    _id: 'm2',
    _type: 'movie',
    title: 'Dune',
    year: 2021,
    rating: 8,
    genres: ['sci-fi'],
    director: {_ref: 'p1'},
    released: '2021-09-03T10:00:00Z',
  },
  {_id: 'm3', _type: 'movie', title: 'Ålesund nights', year: 1999, rating: null, genres: []},
  {_id: 'p1', _type: 'person', name: 'Denis Villeneuve', friends: [{_ref: 'p2'}]},
  {_id: 'p2', _type: 'person', name: 'Amy Adams'},
  {_id: 'a.b', _type: 'part', _system: {group: {_ref: 'm1'}}, of: {_ref: 'm1'}},
  {_id: 'a.b.c', _type: 'part', of: {_ref: 'm1'}},
]) {
  store.put(asStored(document))
}

function ask(groq: string, params = {}, options: EvaluateOptions = {}): unknown {
  const query = prepareQuery(groq, params)
  return JSON.parse(JSON.stringify(evaluateQuery(query, store, options)))
}

describe('filters', () => {
  test.each<[string, string[]]>([
    ['rating > 7.9', ['m2']],
    ['rating == null', ['m3']],
    ['!defined(price)', ['m2', 'm3']],
    ['defined(genres[1])', ['m1']],
    ['"drama" in genres', ['m1']],
    ['count(genres) > 1', ['m1']],
    ['year in 2000..2021', ['m1', 'm2']],
    ['year in 2000...2021', ['m1']],
    ['year > 2020 || title == "Arrival"', ['m1', 'm2']],
    ['!(title in ["Dune", "Arrival"])', ['m3']],
    ['@.year == 2021', ['m2']],
    ['@["year"] == 2021', ['m2']],
    ['lower(title) == "dune"', ['m2']],
    ['string::startsWith(title, "Du")', ['m2']],
    ['title match "arr*"', ['m1']],
    ['title match ["dune", "x"]', []],
    ['title match "ålesund"', ['m3']],
    ['[title, director->name] match "villeneuve"', ['m1', 'm2']],
    ['[title, director->name] match text::query("denis dune")', ['m2']],
    ['pt::text(body) match "words"', ['m1']],
    ['director->name == "Denis Villeneuve"', ['m1', 'm2']],
    ['dateTime(released) > dateTime("2020-01-01T00:00:00Z")', ['m2']],
    ['dateTime(released) + 86400 > dateTime("2021-09-04T00:00:00Z")', ['m2']],
    ['references("p1")', ['m1', 'm2']],
    ['references(["p2", "none"])', ['m1']],
    ['references(*[_type == "person"]._id)', ['m1', 'm2']],
  ])('*[%s]', (filter, ids) => {
    expect(ask(`*[_type == "movie" && (${filter})]._id`)).toEqual(ids)
  })

  test.each([
    ['a.*', ['a.b']],
    ['a.**', ['a.b', 'a.b.c']],
    ['a.b', ['a.b']],
  ])('of ids in path("%s")', (path, ids) => {
    expect(ask(`*[_id in path("${path}")]._id`)).toEqual(ids)
  })
})

describe('order and slices', () => {
  test.each<[string, unknown]>([
    ['order(year desc)[0..1]._id', ['m2', 'm1']],
    ['order(rating asc, title desc)._id', ['m1', 'm2', 'm3']],
    ['order(rating desc)._id', ['m3', 'm2', 'm1']],
    ['order(coalesce(rating, 0) desc)._id', ['m2', 'm1', 'm3']],
    ['order(count(genres) desc, _id)._id', ['m1', 'm2', 'm3']],
    ['order(year){title}[0]', {title: 'Ålesund nights'}],
    ['order(_id)[-1]._id', 'm3'],
    ['order(_id)[-2..-1]._id', ['m2', 'm3']],
    ['order(_id)[0...$n]._id', ['m1', 'm2']],
    ['order(_id)[5]', null],
    [
      'score(title match "dune", boost(year > 2000, 2)) | order(_score desc)._id',
      ['m2', 'm1', 'm3'],
    ],
    [
      'score(boost(year > 0, 1e400), boost(year > 1, -1e400)) | order(_score desc)[0..1]._id',
      ['m1', 'm2'],
    ],
  ])('%s', (pipe, expected) => {
    expect(ask(`*[_type == "movie"] | ${pipe}`, {n: 2})).toEqual(expected)
  })
})

describe('projections', () => {
  test.each<[string, unknown]>([
    ['{title, "new": year > 2020}', {title: 'Arrival', new: false}],
    [
      '{"cast": cast[]{role, "who": person->name}}',
      {
        cast: [
          {role: 'Louise', who: 'Amy Adams'},
          {role: 'Ian', who: null},
        ],
      },
    ],
    [
      '{"in": cast[]{role, "of": ^.title}}',
      {
        in: [
          {role: 'Louise', of: 'Arrival'},
          {role: 'Ian', of: 'Arrival'},
        ],
      },
    ],
    [
      '{"d": *[_id == "p1"][0]{"of": ^.title, "f": friends[]{"a": ^.name, "b": ^.^.title}}}',
      {d: {of: 'Arrival', f: [{a: 'Denis Villeneuve', b: 'Arrival'}]}},
    ],
    [
      '{"d": director->{name, "friends": friends[]->name}}',
      {d: {name: 'Denis Villeneuve', friends: ['Amy Adams']}},
    ],
    ['{title, ...price}', {title: 'Arrival', eur: 10}],
    [
      '{title, year > 2010 => {"late": true}, year > 2020 => {"new": true}}',
      {title: 'Arrival', late: true},
    ],
    ['{"era": select(year < 2000 => "old", year < 2020 => "mid", "new")}', {era: 'mid'}],
    [
      '{"first": genres[0], "last": genres[-1], "all": genres[]}',
      {first: 'sci-fi', last: 'drama', all: ['sci-fi', 'drama']},
    ],
    ['{"g": genres[@ match "sci*"]}', {g: ['sci-fi']}],
    ['.cast[_key == "c2"].role', ['Ian']],
    ['.cast[role == "Louise"][0].person->name', 'Amy Adams'],
    ['.cast | order(role)[0].role', 'Ian'],
    ['.body[_type == "block"].children[].text', ['Aliens ', 'land.', 'Words matter.']],
    ['{"text": pt::text(body)}.text', 'Aliens land.\n\nWords matter.'],
    ['{"rank": count(*[_type == "movie" && year > ^.year]) + 1}', {rank: 2}],
    ['{"next": *[_type == "movie" && year > ^.year] | order(year)[0].title}', {next: 'Dune'}],
    [
      '{"by": director->name, "with": count(*[_type == "movie" && director._ref == ^.director._ref])}',
      {by: 'Denis Villeneuve', with: 2},
    ],
  ])('%s', (projection, expected) => {
    expect(ask(`*[_id == "m1"][0]${projection}`)).toEqual(expected)
  })
})

describe('expressions', () => {
  test.each<[string, unknown]>([
    ['[1, 2] + [3]', [1, 2, 3]],
    ['{"a": 1} + {"b": 2}', {a: 1, b: 2}],
    ['2 ** 3 + 7 / 2 - -5 % 3', 13.5],
    ['1 / 0', null],
    [
      '[true && null, null || true, !null, 1 == "1", null == null]',
      [null, true, null, false, true],
    ],
    ['coalesce(null, *[_id == "none"][0].x, 3)', 3],
    ['array::unique(*[_type == "movie"].genres[])', ['sci-fi', 'drama']],
    ['array::unique([1, null, "a", null, 1, "a"])', [1, null, 'a']],
    ['array::unique(*[_type == "movie"].nonExistent)', [null]],
    [
      'array::unique([dateTime("2024-01-02T00:00:00Z"), dateTime("2024-01-02T01:00:00+01:00")])',
      ['2024-01-02T00:00:00Z'],
    ],
    ['array::compact([1, null])', [1]],
    [
      '[path("a.b") in path("a.*"), path("a") in path("b.*"), path("a") == path("a"), path("a") == "a"]',
      [true, false, true, false],
    ],
    [
      '[dateTime("2024-02-30T00:00:00Z"), dateTime("2023-02-29T00:00:00Z"), dateTime("2024-02-29T00:00:00Z")]',
      [null, null, '2024-02-29T00:00:00Z'],
    ],
    ['["😀 emoji", "Ａ full", "z"] | order(@)', ['z', 'Ａ full', '😀 emoji']],
    ['"😀" > "Ａ"', true],
    [
      '[diff::changedAny({"a": 1, "b": 2}, {"a": 1, "b": 3}, a), diff::changedAny({"a": 1}, {"a": 2}, a)]',
      [false, true],
    ],
    [
      '[diff::changedOnly({"a": 1, "b": 2}, {"a": 2, "b": 2}, (a, c)), diff::changedOnly({"a": 1}, {"a": 2}, b)]',
      [true, false],
    ],
    ['array::join(["a", "b"], "-") + string(1)', 'a-b1'],
    ['array::intersects(["a"], ["b", "a"])', true],
    [
      '[math::sum(*.year), math::avg(*.rating), math::min(*.year), math::max([])]',
      [6036, 7.95, 1999, null],
    ],
    ['[round(3.14159, 2), round(3.5), string::split("a,b", ",")]', [3.14, 4, ['a', 'b']]],
    ['dateTime("2024-01-02T00:00:00Z") - dateTime("2024-01-01T00:00:00Z")', 86400],
    ['*[_id == "m1"]._id // the last line', ['m1']],
    ['// the first line\n*[_id == "m1"]._id', ['m1']],
    [
      'fn ex::who($p) = $p->{name};\n*[_id == "m1"][0]{"by": ex::who(director)}',
      {by: {name: 'Denis Villeneuve'}},
    ],
    [
      '*[_type == "person"]{"films": *[references(^._id)] | order(year).title}',
      [{films: ['Arrival', 'Dune']}, {films: ['Arrival', null]}],
    ],
  ])('%s', async (groq, expected) => {
    const answer = await answerQuery(prepareQuery(groq), store)
    expect(JSON.parse(JSON.stringify(answer))).toEqual(expected)
  })
})

describe('what the Studio asks', () => {
  test.each<[string, object, EvaluateOptions, unknown]>([
    [
      '[*[_id in ["m1","p1"]][0...2]{_id,_rev,_type,name}][0...1]',
      {},
      {perspective: ['drafts']},
      [
        [
          {_id: 'm1', _rev: null, _type: 'movie', name: null},
          {_id: 'p1', _rev: null, _type: 'person', name: 'Denis Villeneuve'},
        ],
      ],
    ],
    ['*[_type == "sanity.canvas.link" && studioDocumentId in $ids]._id', {ids: ['m1']}, {}, []],
    ['*[references("m1") && _system.group._ref != "m1"  ]._id', {}, {}, ['a.b.c']],
    [
      '{"references":*[references($documentId) && _system.group._ref != $documentId][0...100]{_id,_type},"totalCount":count(*[references($documentId) && _system.group._ref != $documentId])}',
      {documentId: 'm1'},
      {},
      {references: [{_id: 'a.b.c', _type: 'part'}], totalCount: 1},
    ],
    [
      '*[_type=="system.release" && _id in path("_.releases.*")] {_id, state, "metadata": coalesce(metadata, {"title": "", "releaseType": "undecided",}), ...select(length(error.message) > 0 => { error }, {}),} | order(_createdAt desc)',
      {},
      {},
      [],
    ],
  ])('%s', (groq, params, options, expected) => {
    expect(ask(groq, params, options)).toEqual(expected)
  })
})

import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  canceledStory,
  corrections,
  feedStories,
  previewStory,
  sourceStories,
  stories,
  story,
} from '../../publishing/index.ts'
import {seededLake, type SeededLake} from './seededLake.ts'

const SLUG = 'iraqi-and-kurdish-forces-watch-over-a-village-together'
const HEADLINE = 'In disputed land, Iraqi and Kurdish forces watch over a village together'
const reference = (id: string) => ({_type: 'reference', _ref: id})

let lake: SeededLake
beforeAll(async () => {
  lake = await seededLake()
})
afterAll(() => lake.close())

describe('the list of stories', () => {
  test('has the published story and no draft', async () => {
    expect(await stories(lake.reader)).toEqual([
      {
        _id: 'leiban-edited',
        slug: SLUG,
        headline: HEADLINE,
        standfirst: expect.stringContaining('A joint position in northern Iraq'),
        byline: null,
        section: 'world',
        genre: 'feature',
        language: 'en',
        urgency: 5,
        dateline: {
          text: null,
          date: null,
          provider: 'AP',
          noDateline: null,
          located: {name: 'Leiban', datelineForm: null, standalone: null, countryCode: 'IQ'},
        },
        datelineText: 'LEIBAN, Iraq (AP) —',
        firstPublished: '2021-12-20T08:00:00.000Z',
        versionCreated: '2021-12-21T10:30:00.000Z',
        _createdAt: expect.any(String),
      },
    ])
  })

  test('is newest first, in parts, without what is withheld, canceled or under embargo', async () => {
    const article = (name: string, rest: object) => ({
      _id: `list-${name}`,
      _type: 'article',
      headline: name,
      slug: {_type: 'slug', current: name},
      ...rest,
    })
    const made = [
      article('newer', {firstPublished: '2022-01-02T00:00:00Z'}),
      article('newest', {firstPublished: '2022-01-03T00:00:00Z', pubStatus: 'usable'}),
      article('released', {
        embargoedUntil: '2022-01-01T00:00:00+03:00',
        firstPublished: '2022-01-01T00:00:00Z',
      }),
      article('embargoed', {embargoedUntil: '2999-01-01T00:00:00Z'}),
      article('withheld', {pubStatus: 'withheld'}),
      article('canceled', {pubStatus: 'canceled'}),
      article('addressless', {slug: undefined}),
    ]
    await Promise.all(made.map((document) => lake.newsroom.create(document)))
    const headlines = async (range?: {from?: number; to?: number}) =>
      (await stories(lake.reader, range)).map(({headline}) => headline)
    expect(await headlines()).toEqual(['newest', 'newer', 'released', HEADLINE])
    expect(await headlines({from: 1, to: 3})).toEqual(['newer', 'released'])
    const section = 'culture'
    await lake.newsroom.patch('list-newer').set({section}).commit()
    await lake.newsroom.patch('list-embargoed').set({section}).commit()
    const culture = await stories(lake.reader, {section})
    expect(culture.map(({headline}) => headline)).toEqual(['newer'])
    expect(await stories(lake.reader, {section, from: 1})).toEqual([])
    expect(await story(lake.reader, 'embargoed')).toBeUndefined()
    expect(await story(lake.reader, 'withheld')).toBeUndefined()
    await Promise.all(made.map(({_id}) => lake.newsroom.delete(_id)))
  })
})

describe('one story', () => {
  test('comes with its dateline, people, places and correction', async () => {
    const found = await story(lake.reader, SLUG)
    expect(found).toMatchObject({
      _id: 'leiban-edited',
      headline: HEADLINE,
      datelineText: 'LEIBAN, Iraq (AP) —',
      corrections: [
        {
          _id: 'correction-leiban-dateline',
          type: 'correction',
          text: 'The dateline of an earlier version of this story gave the name of the village as Lheiban. It is Leiban.',
          where: 'dateline',
          placement: 'bottom',
          wasWrong: 'LHEIBAN',
          nowReads: 'LEIBAN',
          datePublished: '2021-12-21T10:30:00.000Z',
        },
      ],
    })
    expect(found?.sources?.map(({name}) => name)).toEqual([
      'Naqib Hajar',
      'Helmet Zahir',
      'Yadgar Karim',
      'Kahar Johar',
      'Ismail',
      'Zamkan Ali',
    ])
    expect(found?.places?.slice(0, 2)).toEqual([
      expect.objectContaining({name: 'Leiban', type: 'village', broader: 'Iraq'}),
      expect.objectContaining({name: 'Karachok', type: 'mountainRange', broader: 'Iraq'}),
    ])
  })

  test('ties the words in its paragraphs to their speakers', async () => {
    const found = await story(lake.reader, SLUG)
    const spoken = found?.body?.flatMap((block) => {
      if (block._type !== 'block') return []
      return (block.markDefs ?? []).flatMap((mark) => {
        if (mark._type !== 'quoteReference') return []
        const words = block.children?.find(({marks}) => marks?.includes(mark._key))
        return [[mark.quote.speaker?.name, words?.text === mark.quote.text]]
      })
    })
    expect(spoken).toEqual([
      ['Naqib Hajar', true],
      ['Naqib Hajar', true],
      ['Helmet Zahir', true],
      ['Helmet Zahir', true],
      ['Kahar Johar', true],
      ['Zamkan Ali', true],
      ['Kahar Johar', true],
      ['Ismail', true],
    ])
  })

  test('has its corrections in reading order, and repeats a mistake only where the note does', async () => {
    const correction = (name: string, rest: object) => ({
      _id: `order-${name}`,
      _type: 'correction',
      article: reference('leiban-edited'),
      type: 'correction',
      text: name,
      wasWrong: 'wrong',
      nowReads: 'right',
      ...rest,
    })
    const made = [
      correction('late', {datePublished: '2022-01-03T00:00:00Z', restateError: false}),
      correction('top-late', {datePublished: '2022-01-02T00:00:00Z', placement: 'top'}),
      correction('top-early', {datePublished: '2022-01-01T00:00:00Z', placement: 'top'}),
    ]
    await Promise.all(made.map((document) => lake.newsroom.create(document)))
    const found = await story(lake.reader, SLUG)
    expect(
      found?.corrections.map(({_id, placement, wasWrong}) => [_id, placement, wasWrong]),
    ).toEqual([
      ['order-top-early', 'top', 'wrong'],
      ['order-top-late', 'top', 'wrong'],
      ['correction-leiban-dateline', 'bottom', 'LHEIBAN'],
      ['order-late', 'bottom', null],
    ])
    const page = await corrections(lake.reader, {to: 2})
    expect(page.map(({_id, story: of}) => [_id, of?.slug])).toEqual([
      ['order-late', SLUG],
      ['order-top-late', SLUG],
    ])
    await Promise.all(made.map(({_id}) => lake.newsroom.delete(_id)))
  })

  test('under embargo keeps its corrections back, withdrawn it does not', async () => {
    const told = async () =>
      (await corrections(lake.reader)).map(({_id, story: of}) => [_id, of?.slug])
    const set = (fields: object) => lake.newsroom.patch('leiban-edited').set(fields).commit()
    await set({embargoedUntil: '2999-01-01T00:00:00Z'})
    expect(await told()).toEqual([])
    await set({embargoedUntil: '2000-01-01T00:00:00Z', pubStatus: 'canceled'})
    expect(await told()).toEqual([['correction-leiban-dateline', undefined]])
    await lake.newsroom.patch('leiban-edited').unset(['embargoedUntil', 'pubStatus']).commit()
    expect(await told()).toEqual([['correction-leiban-dateline', SLUG]])
  })

  test('has its pictures with their addresses, and nothing meant for editors', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    )
    const asset = await lake.newsroom.assets.upload('image', picture, {filename: 'dot.png'})
    const figure = {_type: 'figure', _key: 'figure', asset: reference(asset._id), alt: 'A dot'}
    const forEditors = {edNote: 'Hold.', wireCopy: 'As it came.', decisions: [{_key: 'd'}]}
    await lake.newsroom.patch('leiban-edited').append('body', [figure]).set(forEditors).commit()
    const found = await story(lake.reader, SLUG)
    const shown = found?.body?.at(-1)
    if (shown?._type !== 'figure') throw new Error('the picture is last')
    expect([shown.alt, shown.asset?.dimensions?.width]).toEqual(['A dot', 1])
    const answer = await fetch(shown.asset?.url ?? '')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Object.keys(forEditors).filter((field) => field in found!)).toEqual([])
    await lake.newsroom
      .patch('leiban-edited')
      .unset(['body[_key=="figure"]', ...Object.keys(forEditors)])
      .commit()
  })

  test('withdrawn is told of without its text, embargoed or withheld is not', async () => {
    const set = (fields: object) => lake.newsroom.patch('leiban-edited').set(fields).commit()
    await set({pubStatus: 'canceled'})
    expect(await story(lake.reader, SLUG)).toBeUndefined()
    const told = await canceledStory(lake.reader, SLUG)
    expect(Object.keys(told!).sort()).toEqual([
      '_id',
      'corrections',
      'headline',
      'language',
      'slug',
    ])
    expect(told).toMatchObject({headline: HEADLINE, corrections: [{type: 'correction'}]})
    await set({embargoedUntil: '2999-01-01T00:00:00Z'})
    expect(await canceledStory(lake.reader, SLUG)).toBeUndefined()
    await lake.newsroom.patch('leiban-edited').unset(['embargoedUntil']).commit()
    await set({pubStatus: 'withheld'})
    expect(await canceledStory(lake.reader, SLUG)).toBeUndefined()
    expect(await corrections(lake.reader)).toEqual([])
    expect(await feedStories(lake.reader)).toEqual([])
    await set({pubStatus: 'usable'})
    expect(await canceledStory(lake.reader, SLUG)).toBeUndefined()
    expect(await feedStories(lake.reader)).toEqual([await story(lake.reader, SLUG)])
  })

  test('is shown to who works on it as it would be published, by its draft', async () => {
    expect(await previewStory(lake.newsroom, 'leiban-wire')).toMatchObject({
      headline: 'Iraqi troops and Peshmerga guard a village together',
    })
    expect(await previewStory(lake.reader, 'leiban-wire')).toBeUndefined()
  })

  test('is undefined where there is none', async () => {
    expect(await story(lake.reader, 'nowhere')).toBeUndefined()
  })
})

describe('a source', () => {
  test.each([
    ['source-helmet-zahir', 'Helmet Zahir', ['leiban-edited']],
    ['source-mustafa-al-kadhimi', 'Mustafa al-Kadhimi', []],
  ])('%s comes with the stories that name or quote them', async (id, name, ids) => {
    const found = await sourceStories(lake.reader, id)
    expect([found?.name, found?.stories.map(({_id}) => _id)]).toEqual([name, ids])
  })

  test('who is only quoted in a story is found too', async () => {
    await lake.newsroom.patch('leiban-edited').unset(['sources']).commit()
    const found = await sourceStories(lake.reader, 'source-zamkan-ali')
    expect(found?.stories.map(({datelineText}) => datelineText)).toEqual(['LEIBAN, Iraq (AP) —'])
  })
})

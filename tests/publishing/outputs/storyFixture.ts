import {type Story} from '../../../publishing/index.ts'
import {type Publication} from '../../../publishing/outputs/index.ts'

export const publication: Publication = {
  name: 'The Ledger',
  url: 'https://ledger.example',
  language: 'en',
}

const speaker = {
  _id: 'source-zahir',
  name: 'Helmet Zahir',
  kind: 'person',
  title: 'Col.',
  role: 'a Peshmerga commander',
  nativeName: null,
  uri: 'https://www.wikidata.org/wiki/Q1',
  organisation: 'Peshmerga',
} as const

const quote = {
  _id: 'quote-1',
  text: 'We are here together.',
  cue: 'said',
  type: 'direct',
  originalText: null,
  language: null,
  translator: null,
  anonymous: null,
  attribution: null,
  anonymityReason: null,
  speaker,
} as const

const unnamed = {
  ...quote,
  _id: 'quote-2',
  text: 'We knew.',
  anonymous: true,
  attribution: 'an officer',
  speaker: null,
} as const

/** One of everything that a story can hold. */
export const fullStory: Story = {
  _id: 'leiban',
  slug: 'a-visit-to-leiban',
  headline: 'A visit to Leiban',
  standfirst: 'Two forces & one village.',
  byline: 'Samya Kullab and Jane Doe, AP',
  dateline: {
    text: null,
    date: null,
    provider: 'AP',
    noDateline: null,
    located: {name: 'Leiban', datelineForm: null, standalone: null, countryCode: 'IQ'},
  },
  datelineText: 'LEIBAN, Iraq (AP) —',
  body: [
    {
      _type: 'block',
      _key: 'p1',
      style: 'normal',
      markDefs: [
        {_key: 'l1', _type: 'link', href: 'https://example.org/a?b=1&c=2'},
        {_key: 'q1', _type: 'quoteReference', quote},
      ],
      children: [
        {_type: 'span', _key: 's1', text: 'They said: “', marks: []},
        {_type: 'span', _key: 's2', text: 'We are here together.', marks: ['q1']},
        {_type: 'span', _key: 's3', text: '” More ', marks: ['strong']},
        {_type: 'span', _key: 's4', text: 'here', marks: ['l1', 'em']},
      ],
    },
    {
      _type: 'block',
      _key: 'p2',
      style: 'h2',
      markDefs: [],
      children: [{_type: 'span', _key: 's5', text: 'The way back', marks: []}],
    },
    {
      _type: 'block',
      _key: 'p3',
      style: 'normal',
      listItem: 'bullet',
      level: 1,
      markDefs: [],
      children: [{_type: 'span', _key: 's6', text: 'First', marks: []}],
    },
    {_type: 'quoteReference', _key: 'p4', quote: unnamed},
    {
      _type: 'figure',
      _key: 'p5',
      caption: 'A checkpoint near Leiban.',
      alt: 'Two soldiers at a road',
      creditline: 'Jane Doe/AP',
      crop: {_type: 'sanity.imageCrop', top: 0, bottom: 0.5, left: 0, right: 0},
      asset: {
        _id: 'image-abc-1600x900-jpg',
        url: 'https://cdn.example/images/p/d/abc-1600x900.jpg',
        mimeType: 'image/jpeg',
        dimensions: {_type: 'sanity.imageDimensions', width: 1600, height: 900, aspectRatio: 1.78},
      },
    },
  ] as unknown as Story['body'],
  language: 'en',
  section: 'world',
  genre: 'feature',
  urgency: 4,
  copyrightHolder: 'The Ledger',
  usageTerms: 'Ask first.',
  firstPublished: '2026-01-02T10:00:00+02:00',
  versionCreated: '2026-01-02T09:00:00Z',
  _createdAt: '2026-01-01T00:00:00Z',
  quotes: [quote, unnamed],
  sources: [speaker, {...speaker, _id: 'org', name: 'Peshmerga', kind: 'organisation', uri: null}],
  places: [
    {
      _id: 'location-leiban',
      name: 'Leiban',
      type: 'village',
      nativeName: null,
      countryCode: 'IQ',
      geopoint: {_type: 'geopoint', lat: 35.5, lng: 43.9},
      uri: 'https://www.geonames.org/1',
      broader: 'Iraq',
    },
  ],
  corrections: [
    {
      _id: 'c-top',
      type: 'correction',
      text: 'An earlier version misspelled the village.',
      where: 'dateline',
      placement: 'top',
      wasWrong: 'Lheiban',
      nowReads: 'Leiban',
      datePublished: '2026-01-03T08:00:00Z',
    },
    {
      _id: 'c-bottom',
      type: 'clarification',
      text: 'Both forces were there.',
      where: null,
      placement: 'bottom',
      wasWrong: null,
      nowReads: null,
      datePublished: null,
    },
  ],
}

/** Texts that somebody may paste, or that somebody may send to do harm. */
export const HOSTILE: [name: string, text: string][] = [
  ['markup', '</script></p><script>alert("x")</script><img src=x onerror=\'alert(1)\'>]]><!--'],
  ['ampersands', 'AT&T &amp; &lt;b&gt; &#0; &nbsp; R&D & more'],
  ['half characters', 'half \ud83d and \udc4d, whole 👍'],
  ['control characters', 'null\0 bell\x07 escape\x1b[31m delete\x7f next\x85 line\u2028end \ufffe'],
  ['right to left', '\u202eevil\u202c خبر عاجل \u2067קול\u2069 שלום'],
  ['a script address', 'javascript:alert(1)'],
  ['very long', 'długi tekst '.repeat(5000)],
  ['nothing', ''],
  ['spaces', ' \t\n '],
]

/** What tells kinds and places apart, and is not a text. */
const STRUCTURE = new Set(['_type', '_key', 'marks', 'style', 'listItem', 'placement'])

/** The story with every text replaced, its addresses, dates, languages and names of kinds too. */
export function withText<Value>(value: Value, text: string): Value {
  const replace = (inner: unknown, key: string): unknown => {
    if (STRUCTURE.has(key)) return inner
    if (typeof inner === 'string') return text
    if (Array.isArray(inner)) return inner.map((one) => replace(one, key))
    if (inner === null || typeof inner !== 'object') return inner
    return Object.fromEntries(
      Object.entries(inner).map(([name, one]) => [name, replace(one, name)]),
    )
  }
  return replace(value, '') as Value
}

/** The same, with the texts alone: the picture stays where it was. */
export function withWords(story: Story, text: string): Story {
  const changed = withText(story, text)
  const body = changed.body?.map((block, i) => {
    const before = story.body?.[i]
    return block._type === 'figure' && before?._type === 'figure'
      ? {...block, asset: before.asset}
      : block
  })
  return {...changed, slug: story.slug, _id: story._id, body: body ?? null} as Story
}

import {describe, expect, test} from 'vitest'
import {markers} from './markers.ts'

type Draft = {_id: string; _type: string} & Record<string, unknown>

const reference = (id: string) => ({_type: 'reference', _ref: id})
const article = {
  _id: 'drafts.a',
  _type: 'article',
  headline: 'Rain',
  slug: {_type: 'slug', current: 'rain'},
}
/** A story of one paragraph with a link. */
const linking = (href?: string) => ({
  ...article,
  body: [
    {
      _key: 'p',
      _type: 'block',
      markDefs: [{_key: 'l', _type: 'link', href}],
      children: [{_key: 's', _type: 'span', text: 'the ministry', marks: ['l']}],
    },
  ],
})
const quote = {_id: 'drafts.q', _type: 'quote', text: 'It rains', speaker: reference('s')}
const correction = {
  _id: 'drafts.c',
  _type: 'correction',
  article: reference('a'),
  text: 'An earlier version misspelled Leiban.',
  wasWrong: 'Lheiban',
  nowReads: 'Leiban',
}
const source = {_id: 'drafts.s', _type: 'source', name: 'Helmet Zahir'}
const place = {_id: 'drafts.p', _type: 'location', name: 'Leiban'}
const others = [
  {_id: 'a', _type: 'article', headline: 'Rain', slug: {current: 'rain'}},
  {_id: 's', _type: 'source', name: 'Helmet Zahir'},
  {_id: 'p', _type: 'location', name: 'Leiban'},
]

describe('valid', () => {
  const cases: [string, Draft][] = [
    ['a headline alone makes a story', article],
    ['a dateline with a place', {...article, dateline: {located: reference('p')}}],
    ['a dateline written out', {...article, dateline: {text: 'AT SEA —'}}],
    [
      'no dateline, with a reason',
      {...article, dateline: {noDateline: true, noDatelineReason: 'Desk story'}},
    ],
    ['a link to a page', linking('https://example.org/ministry')],
    ['a link to a mailbox', linking('mailto:desk@example.org')],
    ['a quote with its speaker', quote],
    [
      'an anonymous quote with a reason',
      {
        ...quote,
        speaker: undefined,
        anonymous: true,
        anonymityReason: 'She fears for her job',
      },
    ],
    ['a correction that says both', correction],
    [
      'an editor’s note needs no two sides',
      {...correction, type: 'editorsNote', wasWrong: undefined, nowReads: undefined},
    ],
    ['a source', source],
    [
      'a source off the record under a private id',
      {...source, _id: 'drafts.private.s', attributionLevel: 'offRecord'},
    ],
    ['a place', place],
    ['a private contact', {_id: 'private.s', _type: 'sourceContact', phone: '1'}],
  ]
  test.each(cases)('%s', async (_, document) => {
    expect(await markers(document, others)).toEqual([])
  })
})

describe('stopped', () => {
  const cases: [string, Draft, string[]][] = [
    ['no headline', {...article, headline: '  '}, ['error headline: Write a headline.']],
    [
      'a dateline with neither place nor reason',
      {...article, dateline: {_type: 'dateline', provider: 'AP'}},
      [
        'error dateline.located: Choose the place the story was filed from, or select “No dateline” and say why.',
      ],
    ],
    [
      'no dateline and no reason',
      {...article, dateline: {noDateline: true}},
      ['error dateline.noDatelineReason: Say why the story has no dateline.'],
    ],
    [
      'an urgency that does not exist',
      {...article, urgency: 10},
      ['error urgency: A whole number from 1 to 9.'],
    ],
    [
      'a link without an address',
      linking(),
      ['error body.{"_key":"p"}.markDefs.{"_key":"l"}.href: Give the address, or remove the link.'],
    ],
    [
      'a link that would run a script',
      linking('javascript:alert(1)'),
      [
        'error body.{"_key":"p"}.markDefs.{"_key":"l"}.href: Enter a web address (https://example.org) or an email link (mailto:name@example.org).',
      ],
    ],
    [
      'a quote without a speaker',
      {...quote, speaker: undefined},
      ['error speaker: Choose the speaker, or select “The speaker is not named” and say why.'],
    ],
    [
      'an anonymous quote without a reason',
      {...quote, speaker: undefined, anonymous: true},
      ['error anonymityReason: Say why the speaker is not named.'],
    ],
    [
      'an anonymous quote that links to its speaker',
      {...quote, anonymous: true, anonymityReason: 'She fears for her job'},
      [
        'error speaker: This quote is anonymous: remove the link to the speaker, which anyone could follow.',
      ],
    ],
    [
      'a correction that does not say what was wrong',
      {...correction, wasWrong: ''},
      ['error wasWrong: Say what was wrong.'],
    ],
    [
      'a correction that does not say what is right',
      {...correction, nowReads: undefined},
      ['error nowReads: Say what is right.'],
    ],
    [
      'a correction of nothing',
      {...correction, article: undefined},
      ['error article: Choose the story that this corrects.'],
    ],
    [
      'a source who must not be named, under a public id',
      {...source, attributionLevel: 'background'},
      [
        'error attributionLevel: A source who is not on the record must not be published: leave this as a draft. In the story, mark the quote as anonymous.',
      ],
    ],
    [
      'a contact under a public id',
      {_id: 'drafts.contact', _type: 'sourceContact', phone: '1'},
      [
        'error source: This contact was created outside its source’s record, so publishing would show it to everyone. Leave it as a draft, or create it from the source.',
      ],
    ],
    [
      'a country code that is none',
      {...place, countryCode: 'Iraq'},
      ['error countryCode: Two capital letters: IQ.'],
    ],
  ]
  test.each(cases)('%s', async (_, document, expected) => {
    expect(await markers(document, others)).toEqual(expected)
  })
})

describe('warned', () => {
  const published = {
    ...article,
    _id: 'a',
    dateline: {_type: 'dateline', located: reference('p'), provider: 'AP'},
  }
  const cases: [string, Draft, string[]][] = [
    [
      'a dateline that was published in another form',
      {...article, dateline: {_type: 'dateline', text: 'BAGHDAD —'}},
      [
        'warning dateline: The published dateline was different. If it was wrong, add a correction.',
      ],
    ],
    [
      'an embargo to come',
      {...article, embargoedUntil: '2999-01-01T00:00:00Z'},
      [
        'warning embargoedUntil: Under embargo: this story cannot be published yet. Publish offers to schedule it for the time the embargo ends.',
      ],
    ],
    [
      'no web address',
      {...article, slug: undefined},
      ['warning slug: Without a web address no site can show it.'],
    ],
  ]
  test.each(cases)('%s', async (_, document, expected) => {
    expect(await markers(document, [...others.slice(1), published])).toEqual(expected)
  })
})

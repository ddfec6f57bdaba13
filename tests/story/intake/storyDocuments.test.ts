import {expect, test} from 'vitest'
import {storyDocuments} from '../../../commands/intake/storyDocuments.ts'
import {docxOf, intakeOf, p} from './intakeOf.ts'

const NOW = new Date('2026-03-05T10:00:00Z')
const placeId = (spelling: string) => (spelling === 'KORSUND' ? 'place-korsund' : undefined)

test('a story becomes a draft, and the file it came in is kept in its private notes', async () => {
  const story = await intakeOf(
    JSON.stringify({
      uri: 'urn:1',
      headlines: [{value: 'Crane falls'}],
      descriptions: [{value: 'Two hurt'}],
      by: 'Mara Velten',
      bodies: [
        {
          contentType: 'text/html',
          value:
            '<p>KORSUND, Feb 7 (AP) — A crane fell.</p><img src="data:image/png;base64,iVBORw0KGgo=" alt="The crane">',
        },
      ],
      language: 'tlh',
      slugline: 'crane-fall',
      edNote: 'Adds quotes',
      embargoedUntil: '2026-12-01T10:00:00+01:00',
      urgency: 2,
    }),
    'crane.json',
  )
  const [{at, alt}] = story.pictures
  const pictures = [{at, alt, assetId: 'image-1'}]
  expect(storyDocuments({story, id: 'crane', pictures, placeId, sha256: 'abc', now: NOW})).toEqual({
    draft: {
      _id: 'drafts.crane',
      _type: 'article',
      headline: 'Crane falls',
      standfirst: 'Two hurt',
      byline: 'Mara Velten',
      slugline: 'crane-fall',
      dateline: {
        _type: 'dateline',
        located: {_type: 'reference', _ref: 'place-korsund'},
        provider: 'AP',
      },
      body: [
        {...story.blocks[0]},
        {
          _type: 'figure',
          _key: 'picture0',
          asset: {_type: 'reference', _ref: 'image-1'},
          alt: 'The crane',
        },
      ],
      language: 'en',
      genre: 'news',
      urgency: 2,
      pubStatus: 'usable',
      versionCreated: '2026-03-05T10:00:00.000Z',
      embargoedUntil: '2026-12-01T09:00:00.000Z',
    },
    notes: {
      _id: 'drafts.private.notes.crane',
      _type: 'articleNotes',
      document: {_type: 'reference', _ref: 'crane', _weak: true},
      edNote: 'Adds quotes',
      wireCopy: story.original.text,
      original: {
        name: 'crane.json',
        mediaType: 'application/json',
        size: story.original.bytes.length,
        sha256: 'abc',
      },
    },
    leftOut: [
      {text: 'tlh', why: 'a language that stories are not kept in'},
      {text: 'Feb 7', why: 'the dateline’s day, which has no year'},
    ],
  })
})

test('a small Word file is kept whole, beside its words', async () => {
  const file = docxOf(p('A crane fell.'))
  const story = await intakeOf(file, 'crane.docx')
  const {notes} = storyDocuments({
    story,
    id: 'crane',
    pictures: [],
    placeId,
    sha256: 'abc',
    now: NOW,
  })
  expect(notes).toEqual({
    _id: 'drafts.private.notes.crane',
    _type: 'articleNotes',
    document: {_type: 'reference', _ref: 'crane', _weak: true},
    wireCopy: 'A crane fell.\n',
    original: {
      name: 'crane.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      size: file.length,
      sha256: 'abc',
      base64: Buffer.from(file).toString('base64'),
    },
  })
})

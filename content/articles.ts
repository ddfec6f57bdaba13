import {getPublishedId} from '@sanity/client/csm'
import {readFileSync} from 'node:fs'
import {notesId} from '../schemas/privateId.ts'
import {blocks} from './portableText.ts'
import {quotes} from './quotes.ts'
import {keyedReferences, reference} from './reference.ts'

const story = (name: string) =>
  readFileSync(new URL(`./stories/${name}.txt`, import.meta.url), 'utf8')
const lines = (text: string) => text.trimEnd().split('\n')

const wireCopy = story('leiban-wire')

/** The story as it arrived, with all its defects; a draft. */
const wire = {
  _id: 'drafts.leiban-wire',
  _type: 'article',
  headline: 'Iraqi troops and Peshmerga guard a village together',
  slugline: 'iraq-village-wire',
  slug: {_type: 'slug', current: 'iraqi-troops-and-peshmerga-guard-a-village-together'},
  body: blocks(lines(wireCopy)),
  language: 'en',
  genre: 'feature',
  urgency: 5,
  pubStatus: 'usable',
}

/** Said in the wire copy, but of somebody whom it does not name: not used. */
const unused = 'quote-important-role'
const used = quotes.filter(({_id}) => _id !== unused)

/** The same story, edited and published. Its facts are those of the wire copy. */
const edited = {
  _id: 'leiban-edited',
  _type: 'article',
  headline: 'In disputed land, Iraqi and Kurdish forces watch over a village together',
  standfirst:
    'A joint position in northern Iraq is meant to stop attacks by the Islamic State group. Those who fled are slow to return.',
  dateline: {_type: 'dateline', located: reference('location-leiban'), provider: 'AP'},
  body: blocks(
    lines(story('leiban-edited')),
    used.map(({_id, text}) => ({id: _id, text})),
  ),
  sources: keyedReferences([
    'source-naqib-hajar',
    'source-helmet-zahir',
    'source-yadgar-karim',
    'source-kahar-johar',
    'source-ismail',
    'source-zamkan-ali',
  ]),
  quotes: keyedReferences(used.map(({_id}) => _id)),
  places: keyedReferences([
    'location-leiban',
    'location-karachok',
    'location-debaga',
    'location-nineveh',
    'location-kirkuk',
    'location-salaheddin',
    'location-diyala',
    'location-baghdad',
    'location-erbil',
    'location-sulaymaniyah',
  ]),
  slugline: 'iraq-village-defense',
  slug: {_type: 'slug', current: 'iraqi-and-kurdish-forces-watch-over-a-village-together'},
  language: 'en',
  section: 'world',
  genre: 'feature',
  urgency: 5,
  pubStatus: 'usable',
  firstPublished: '2021-12-20T08:00:00.000Z',
  versionCreated: '2021-12-21T10:30:00.000Z',
}

export const articles = [wire, edited]

const notesOn = (id: string, notes: {wireCopy?: string; edNote?: string}) => ({
  _id: notesId(id),
  _type: 'articleNotes',
  document: {...reference(getPublishedId(id)), _weak: true},
  ...notes,
})

/** What the newsroom keeps to itself about the stories: readers never see it. */
export const articleNotes = [
  notesOn(wire._id, {wireCopy}),
  notesOn(edited._id, {
    edNote:
      'The wire copy gives the head of relations with the Peshmerga coalition one name only, Ismail. The story goes by his role until the full name is confirmed.',
  }),
]

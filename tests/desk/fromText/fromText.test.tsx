import {type SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'
import {annotate} from '../../../desk/fromText/annotate.ts'
import {draftsTiedTo} from '../../../desk/fromText/draftsTiedTo.ts'
import {planOf} from '../../../desk/fromText/plan.ts'
import {propose} from '../../../desk/fromText/propose.ts'
import {proposeQuote} from '../../../desk/fromText/proposeQuote.ts'
import {onlySpeakers, withChoice, withSpeaker} from '../../../desk/fromText/speakers.ts'
import {publishWithRecords} from '../../../desk/fromText/publishWithRecords.ts'
import {textBlocks} from '../../studio/textBlocks.ts'
import {translation} from '../translation.ts'
import {harborArticle} from './harborArticle.ts'

let count = 0
const newKey = () => `k${count++}`

const shape = ({names, quotes}: ReturnType<typeof propose>) => ({
  names: names.map(({found, choice}) => [found.name, choice]),
  quotes: quotes.map(({cue, speaker, isChosen}) => [cue, speaker, isChosen]),
})

test('all who are new, and all quotations with their speakers, are proposed', () => {
  expect(shape(propose(harborArticle(), {}))).toEqual({
    names: [
      ['Korsund', 'new'],
      ['Joren Halmar', 'new'],
      ['Ilse Brandvold', 'new'],
      ['Tromvik', 'new'],
      ['Otto Rimdal', 'new'],
    ],
    quotes: [
      ['said', 'halmar', true],
      ['said', 'brandvold', true],
      ['said', 'rimdal', true],
      ['said', 'brandvold', true],
    ],
  })
})

test('a record that fits is tied, and what is tied already is not offered again', () => {
  const records = {
    sources: [{id: 'halmar', name: 'J. Halmar', aliases: ['Joren Halmar']}],
    locations: [{id: 'korsund', name: 'Korsund'}],
  }
  const proposed = shape(propose({...harborArticle(), places: [{_ref: 'korsund'}]}, records))
  expect(proposed.names.slice(0, 2)).toEqual([
    ['Joren Halmar', {record: 'halmar'}],
    ['Ilse Brandvold', 'new'],
  ])
})

test('confirmed, drafts are made and the story is tied to them: lists, words and dateline', () => {
  let id = 0
  const story = harborArticle()
  const {records, patches, undo, counts} = planOf(story, propose(story, {}), {
    published: new Set(),
    newKey,
    newId: () => `new${id++}`,
  })
  expect(counts).toEqual({people: 3, places: 2, quotes: 4})
  expect(records.map(({_id, _type, name, speaker}) => [_id, _type, name ?? speaker])).toEqual([
    ['drafts.new0', 'location', 'Korsund'],
    ['drafts.new1', 'source', 'Joren Halmar'],
    ['drafts.new2', 'source', 'Ilse Brandvold'],
    ['drafts.new3', 'location', 'Tromvik'],
    ['drafts.new4', 'source', 'Otto Rimdal'],
    ['drafts.new5', 'quote', draftReference('new1', 'source')],
    ['drafts.new6', 'quote', draftReference('new2', 'source')],
    ['drafts.new7', 'quote', draftReference('new4', 'source')],
    ['drafts.new8', 'quote', draftReference('new2', 'source')],
  ])
  const places = patches.flatMap((patch) => Object.keys((patch.set as object) ?? {}))
  expect(places).toContain('dateline.located')
  expect(places.filter((path) => path.endsWith('.markDefs'))).toHaveLength(4)
  expect(undo).toHaveLength(3 + 1 + 4)
})

const draftReference = (_ref: string, type: string) => ({
  _type: 'reference',
  _ref,
  _weak: true,
  _strengthenOnPublish: {type, template: {id: type}},
})

test('words are marked from where they start to where they end, across formatting', () => {
  const span = (text: string, marks: string[] = []) => ({_key: text, _type: 'span', text, marks})
  const block = {
    markDefs: [],
    children: [span('He said “It '), span('was', ['em']), span(' late.”')],
  }
  const {children, markDefs} = annotate(block, [9, 21], {_key: 'q'}, newKey)
  expect(children!.map(({text, marks}) => [text, marks])).toEqual([
    ['He said “', []],
    ['It ', ['q']],
    ['was', ['em', 'q']],
    [' late.', ['q']],
    ['”', []],
  ])
  expect(markDefs).toEqual([{_key: 'q'}])
})

test('of selected words, the quotation around them is proposed, with its speaker alone', () => {
  const story = harborArticle()
  const all = propose(story, {})
  const [quote] = all.quotes
  const selected = {block: quote!.block, from: quote!.from + 3, to: quote!.from + 8, text: 'heard'}
  const {names, quotes} = proposeQuote(all, story, selected)
  expect(quotes).toEqual([quote])
  expect(names.filter(({choice}) => choice !== 'none').map(({found}) => found.name)).toEqual([
    'Joren Halmar',
  ])
})

test('of words that are not quoted, a paraphrase', () => {
  const story = harborArticle()
  const selected = {block: 'p0', from: 4, to: 21, text: 'harbor of Korsund'}
  const [quote] = proposeQuote(propose(story, {}), story, selected).quotes
  expect([quote!.found.text, quote!.found.type, quote!.from]).toEqual([
    'harbor of Korsund',
    'paraphrase',
    4,
  ])
})

test('whoever is chosen as a speaker is taken in, and whoever is left out speaks no more', () => {
  const body = textBlocks(
    '“We saw it fall,” said Capt. Halmar, who runs the port.',
    'Ilse Brandvold was there.',
  )
  const story = {...harborArticle(), dateline: undefined, body}
  const half = propose(story, {})
  // nobody is made of half a name unasked, nor is the quote tied to nobody unsaid
  expect(shape(half)).toEqual({
    names: [
      ['Halmar', 'none'],
      ['Ilse Brandvold', 'new'],
    ],
    quotes: [['said', undefined, true]],
  })
  const {names, quotes} = half
  const chosen = withSpeaker(half, quotes[0]!, names[0]!.found.key)
  expect(shape(chosen)).toEqual({
    names: [
      ['Halmar', 'new'],
      ['Ilse Brandvold', 'new'],
    ],
    quotes: [['said', 'halmar', true]],
  })
  expect(shape(onlySpeakers(chosen)).names).toEqual([
    ['Halmar', 'new'],
    ['Ilse Brandvold', 'none'],
  ])
  expect(shape(withChoice(chosen, chosen.names[0]!, 'none'))).toEqual(shape(half))
})

/** A client over a few documents, which keeps what is asked of it. */
function clientOver(documents: Record<string, unknown>[]) {
  const asked: unknown[] = []
  const client = {
    withConfig: () => client,
    fetch: (_: string, {ids, types}: {ids: string[]; types: string[]}) =>
      Promise.resolve(
        documents.filter(
          ({_id, _type}) => ids.includes(_id as string) && types.includes(_type as string),
        ),
      ),
    action: (actions: unknown[]) => (asked.push(actions), Promise.resolve()),
  }
  return {client: client as unknown as SanityClient, asked}
}

const DOCUMENTS = [
  {_id: 'drafts.quote', _rev: 'q1', _type: 'quote', speaker: draftReference('speaker', 'source')},
  {
    _id: 'drafts.speaker',
    _rev: 's1',
    _type: 'source',
    name: 'Joren Halmar',
    attributionLevel: 'onRecord',
  },
  {_id: 'drafts.secret', _type: 'source', name: 'N. N.', attributionLevel: 'offRecord'},
  {_id: 'known', _type: 'source', name: 'Otto Rimdal'},
  {_id: 'drafts.known', _type: 'source', name: 'Otto Rimdahl'},
]
const TIED = {
  _id: 'drafts.story',
  _rev: 'a1',
  _type: 'article',
  quotes: [{_ref: 'quote'}],
  sources: [{_ref: 'known'}, {_ref: 'secret'}],
}

test('tied drafts: those that were never published, what others refer to first', async () => {
  const {client} = clientOver(DOCUMENTS)
  expect((await draftsTiedTo(client, TIED)).map(({_id}) => _id)).toEqual([
    'drafts.speaker',
    'drafts.quote',
    'drafts.secret',
  ])
})

test('they are published with the story, all or none, as they were read', async () => {
  const {client, asked} = clientOver(DOCUMENTS.filter(({_id}) => _id !== 'drafts.secret'))
  const story = {draft: TIED, publishedRev: 'p1'}
  expect(await publishWithRecords(client, story, translation('en').t)).toBe(2)
  const publish = (id: string, ifDraftRevisionId: string) => ({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
    ifDraftRevisionId,
  })
  expect(asked).toEqual([
    [
      publish('speaker', 's1'),
      publish('quote', 'q1'),
      {...publish('story', 'a1'), ifPublishedRevisionId: 'p1'},
    ],
  ])
})

test('without any, nothing is asked', async () => {
  const {client, asked} = clientOver([])
  expect(await publishWithRecords(client, {draft: TIED}, translation('en').t)).toBe(0)
  expect(asked).toEqual([])
})

test('a source who is not on the record stays a draft, and nothing is published', async () => {
  const {client, asked} = clientOver(DOCUMENTS)
  await expect(publishWithRecords(client, {draft: TIED}, translation('en').t)).rejects.toThrow(
    'N. N. is not on the record',
  )
  expect(asked).toEqual([])
})

import {type SanityClient} from '@sanity/client'
import {at, defineMigration, set} from 'sanity/migrate'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {applyChange, plannedChanges} from '../../commands/migration/changes.ts'
import {migrations} from '../../commands/migration/list.ts'
import {runMigration} from '../../commands/migration/run.ts'
import {seededLake, type SeededLake} from '../publishing/seededLake.ts'
import {markers} from '../schemas/markers.ts'

let lake: SeededLake
let client: SanityClient
beforeEach(async () => {
  lake = await seededLake()
  client = lake.newsroom
})
afterEach(() => lake.close())

async function run(id: string, apply = true) {
  const said: string[] = []
  const found = (await migrations()).find((migration) => migration.id === id)
  if (!found) throw new Error(`no migration ${id}`)
  const missed = await runMigration(client, found, {apply, say: (line) => said.push(line)})
  return {said, missed}
}

interface Structured extends Record<string, unknown> {
  body: {style: string; children: {text: string}[]}[]
}

const read = (id: string) => client.getDocument<Record<string, unknown>>(id)
const nothing = (title: string) => ({said: [title, 'Nothing to change.'], missed: 0})
const block = (text: string) => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

test('the seed: the wire draft gets its structure, the edited story stays as it is', async () => {
  const edited = await read('leiban-edited')
  expect((await run('wire-to-article')).said).toEqual([
    'Wire copy to a structured draft',
    '  drafts.leiban-wire',
    '    set dateline: {"_type":"dateline","located":{"_type":"reference","_ref":"location-leiban"}}',
    '    set body: 75 items',
    '    line 76 of the wire copy is left out: “,” (it says nothing)',
    '1 document changed.',
  ])
  expect(await run('wire-to-article')).toEqual(nothing('Wire copy to a structured draft'))
  expect(await run('dateline-to-object')).toEqual(nothing('Dateline from text to object'))
  expect(await read('leiban-edited')).toEqual(edited)
})

describe('wire copy to a structured draft', () => {
  const title = 'Wire copy to a structured draft'
  beforeEach(() => client.delete('drafts.leiban-wire'))

  test('splits the dateline off, leaves out strays and says so, and keeps the wire copy', async () => {
    const wireCopy = 'LHEIBAN, Iraq (AP) — A trench.\nNight vision\nThey wait.\n,\n'
    await client.create({_id: 'drafts.raw', _type: 'article', wireCopy})
    const {said} = await run('wire-to-article')
    expect(said).toEqual([
      title,
      '  drafts.raw',
      '    set dateline: {"_type":"dateline","located":{"_type":"reference","_ref":"location-leiban"},"provider":"AP"}',
      '    set body: 3 items',
      '    line 4 of the wire copy is left out: “,” (it says nothing)',
      '1 document changed.',
    ])
    const {body, ...rest} = (await client.getDocument<Structured>('drafts.raw'))!
    expect(body.map(({style, children}) => [style, children[0].text])).toEqual([
      ['normal', 'A trench.'],
      ['h2', 'Night vision'],
      ['normal', 'They wait.'],
    ])
    expect(rest).toMatchObject({
      wireCopy,
      dateline: {_type: 'dateline', located: {_ref: 'location-leiban'}, provider: 'AP'},
    })
    expect(await run('wire-to-article')).toEqual(nothing(title))
  })

  test('reads the wire copy from the notes, and leaves it there', async () => {
    const notes = {
      _id: 'drafts.private.notes.raw',
      _type: 'articleNotes',
      wireCopy: 'LEIBAN, Iraq (AP) — Rain.\nMore.\n,\n',
    }
    await client.create(notes)
    await client.create({_id: 'raw', _type: 'article', headline: 'Raw'})
    const {said} = await run('wire-to-article')
    expect(said.at(-2)).toBe('    line 3 of the wire copy is left out: “,” (it says nothing)')
    expect(await read('drafts.raw')).toMatchObject({headline: 'Raw', body: [{}, {}]})
    expect(await read('drafts.raw')).not.toHaveProperty('wireCopy')
    expect(await read(notes._id)).toMatchObject(notes)
    expect(await run('wire-to-article')).toEqual(nothing(title))
  })

  test('makes a draft that the content model accepts, but for its headline', async () => {
    await client.create({_id: 'drafts.raw', _type: 'article', wireCopy: 'AT SEA — Rain.\nMore.'})
    await run('wire-to-article')
    const document = (await read('drafts.raw')) as never
    const errors = (await markers(document)).filter((marker) => marker.startsWith('error'))
    expect(errors).toEqual(['error headline: Write a headline.'])
  })

  test('without --apply shows the same and writes nothing', async () => {
    await client.create({_id: 'drafts.raw', _type: 'article', wireCopy: 'One.\nTwo.'})
    const before = await read('drafts.raw')
    const {said} = await run('wire-to-article', false)
    expect(said.slice(1)).toEqual([
      '  drafts.raw',
      '    set body: 2 items',
      '1 document would change, nothing is written. To write it: npm run migrate -- wire-to-article --apply',
    ])
    expect(await read('drafts.raw')).toEqual(before)
  })

  test('a place that is not on record is kept as written', async () => {
    await client.create({_id: 'drafts.raw', _type: 'article', wireCopy: 'KYIV, Ukraine — Rain.'})
    await run('wire-to-article')
    expect(await read('drafts.raw')).toMatchObject({
      dateline: {_type: 'dateline', text: 'KYIV, Ukraine —'},
    })
  })

  test('keeps a headline and a byline that are there, and says what it left out', async () => {
    const wireCopy =
      'Storm shuts ports\nBy Ann Lee\nMIAMI, Dec. 3 (AP) — Rain fell.\nIt fell for days.\nends'
    await client.create({_id: 'drafts.bare', _type: 'article', wireCopy})
    await client.create({
      _id: 'drafts.titled',
      _type: 'article',
      headline: 'Rain',
      byline: 'Bo Ek',
      wireCopy,
    })
    const {said} = await run('wire-to-article')
    expect(said.filter((line) => line.includes('left out'))).toEqual([
      '    the dateline’s day is left out, because it has no year: Dec. 3',
      '    line 5 of the wire copy is left out: “ends” (it ends the story)',
      '    the story has a headline: that of the wire copy, Storm shuts ports, is left out',
      '    the story has a byline: that of the wire copy, Ann Lee, is left out',
      '    the dateline’s day is left out, because it has no year: Dec. 3',
      '    line 5 of the wire copy is left out: “ends” (it ends the story)',
    ])
    const dateline = {_type: 'dateline', text: 'MIAMI (AP) —'}
    const body = [{children: [{text: 'Rain fell.'}]}, {children: [{text: 'It fell for days.'}]}]
    expect(await read('drafts.bare')).toMatchObject({
      headline: 'Storm shuts ports',
      byline: 'Ann Lee',
      dateline,
      body,
    })
    expect(await read('drafts.titled')).toMatchObject({headline: 'Rain', byline: 'Bo Ek', body})
    expect(await run('wire-to-article')).toEqual(nothing(title))
  })

  test('finishes what was half done and touches nothing that an editor wrote', async () => {
    const dateline = {_type: 'dateline', text: 'BY THE EDITOR —'}
    const wireCopy = 'BAGHDAD (AP) — One.\nTwo.'
    const edited = {_type: 'article', wireCopy, body: [block('Edited.')]}
    await client.create({_id: 'drafts.dateline-only', _type: 'article', wireCopy, dateline})
    await client.create({_id: 'drafts.empty-body', _type: 'article', wireCopy, body: []})
    await client.create({_id: 'drafts.body-only', ...edited})
    await client.create({
      _id: 'drafts.plain',
      _type: 'article',
      wireCopy: 'One.\nTwo.',
      body: [block('One.'), {...block('Two.'), _key: 'l'}],
    })
    await client.create({_id: 'drafts.blank', _type: 'article', wireCopy: ' \n--\n'})
    const {said} = await run('wire-to-article')
    expect(said.filter((line) => line.startsWith('  drafts.'))).toEqual([
      '  drafts.dateline-only',
      '  drafts.empty-body',
    ])
    expect(said).toContain(
      '    the story has a dateline: that of the wire copy, BAGHDAD, is left out',
    )
    expect(await read('drafts.dateline-only')).toMatchObject({dateline, body: [{}, {}]})
    expect(await read('drafts.body-only')).toMatchObject(edited)
    expect(await run('wire-to-article')).toEqual(nothing(title))
  })

  test('leaves a published story as it is and makes a draft beside it, once', async () => {
    const published = {_id: 'raw', _type: 'article', headline: 'Raw', wireCopy: 'One.\nTwo.'}
    await client.create(published)
    await client.create({...published, _id: 'worked-on'})
    await client.create({...published, _id: 'drafts.worked-on', body: [block('Edited.')]})
    expect((await run('wire-to-article')).said.at(-1)).toBe('1 document changed.')
    expect(await read('raw')).not.toHaveProperty('body')
    expect(await read('drafts.raw')).toMatchObject({headline: 'Raw', body: [{}, {}]})
    expect(await read('drafts.worked-on')).toMatchObject({body: [{children: [{text: 'Edited.'}]}]})
    expect(await run('wire-to-article')).toEqual(nothing(title))
  })
})

describe('dateline from text to object', () => {
  const title = 'Dateline from text to object'
  const leiban = {_type: 'dateline', located: {_type: 'reference', _ref: 'location-leiban'}}

  test.each<[string, unknown, unknown]>([
    ['with a place on record', 'LEIBAN, Iraq (AP) —', {...leiban, provider: 'AP'}],
    ['by another spelling of it', 'Lheiban', {_type: 'dateline', text: 'Lheiban'}],
    ['in capitals by another spelling', 'LHEIBAN:', leiban],
    [
      'with no place on record',
      'KYIV, Ukraine (AP)',
      {_type: 'dateline', text: 'KYIV, Ukraine (AP) —'},
    ],
    [
      'that does not read as one',
      'Somewhere at sea',
      {_type: 'dateline', text: 'Somewhere at sea'},
    ],
    [
      'with a day and its year',
      'LEIBAN, Iraq, Dec. 3, 2021 (AP) —',
      {...leiban, date: '2021-12-03', provider: 'AP'},
    ],
    [
      'with a day without its year',
      'LEIBAN, Dec. 3 (AP) —',
      {_type: 'dateline', text: 'LEIBAN, Dec. 3 (AP) —'},
    ],
    ['that is empty', ' ', undefined],
    [
      'that is an object without its type',
      {text: 'AT SEA —'},
      {_type: 'dateline', text: 'AT SEA —'},
    ],
  ])('a dateline %s', async (_, before, after) => {
    await client.create({_id: 'drafts.old', _type: 'article', headline: 'Old', dateline: before})
    expect((await run('dateline-to-object')).said.at(-1)).toBe('1 document changed.')
    expect((await read('drafts.old'))?.dateline).toEqual(after)
    expect(await run('dateline-to-object')).toEqual(nothing(title))
  })

  test('a dataset that has half migrated: drafts and published stories, each once', async () => {
    const old = {_type: 'article', headline: 'Old', dateline: 'BAGHDAD (AP) —'}
    await client.create({_id: 'one', ...old})
    await client.create({_id: 'drafts.one', ...old})
    await client.create({_id: 'two', ...old, dateline: leiban})
    expect((await run('dateline-to-object')).said.filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  drafts.one',
      '  one',
    ])
    expect(await read('two')).toMatchObject({dateline: leiban})
    expect(await run('dateline-to-object')).toEqual(nothing(title))
  })
})

test('a document that changed since it was read is not written', async () => {
  await client.create({_id: 'drafts.old', _type: 'article', dateline: 'BAGHDAD (AP) —'})
  const found = (await migrations()).find(({id}) => id === 'dateline-to-object')
  const [change] = await plannedChanges(client, found!.migration)
  await client.patch('drafts.old').set({dateline: 'ERBIL, Iraq (AP) —'}).commit()
  expect(await applyChange(client, change)).toBe('somebody changed it in the meantime')
  expect(await read('drafts.old')).toMatchObject({dateline: 'ERBIL, Iraq (AP) —'})
})

test('a document that the lake refuses does not keep the others from being migrated', async () => {
  for (const name of ['a', 'b', 'c']) {
    await client.create({_id: `drafts.${name}`, _type: 'note', headline: 'Old'})
  }
  const migration = defineMigration({
    title: 'New headlines, one with a source that is not there',
    documentTypes: ['note'],
    migrate: {
      document: ({_id}) =>
        _id === 'drafts.b'
          ? at('source', set({_type: 'reference', _ref: 'nobody'}))
          : at('headline', set('New')),
    },
  })
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const named = {id: 'headlines', migration, notes: () => []}
  expect(await runMigration(client, named, {apply: true, say})).toBe(1)
  expect(said.slice(-5)).toEqual([
    '    set source: {"_type":"reference","_ref":"nobody"}',
    '    not written: Document "drafts.b" references non-existent document "nobody"',
    '  drafts.c',
    '    set headline: "New"',
    '2 documents changed. 1 document not written, as said above.',
  ])
  expect(await client.fetch('*[_type == "note"] | order(_id) .headline')).toEqual([
    'New',
    'Old',
    'New',
  ])
})

// @vitest-environment jsdom
import {act, renderHook} from '@testing-library/react'
import {beforeEach, expect, test, vi} from 'vitest'
import {type Import, useImports} from '../../../desk/intake/useImports.ts'

/** What the lake answers, and what it was given to keep. */
const lake = vi.hoisted(() => ({
  answer: (_query: string): Promise<unknown> => Promise.resolve([]),
  commit: (): Promise<unknown> => Promise.resolve(),
  drafts: [] as string[],
}))

vi.mock(import('sanity'), async (original) => {
  const transaction = {
    create: ({_id}: {_id: string}) => (lake.drafts.push(_id), transaction),
    createOrReplace: () => transaction,
    commit: () => lake.commit(),
  }
  const client = {
    withConfig: () => client,
    fetch: (query: string) => lake.answer(query),
    transaction: () => transaction,
  }
  const {translation} = await import('../translation.ts')
  return {
    ...(await original()),
    useClient: (() => client) as never,
    useTranslation: (() => translation('en')) as never,
  }
})

const nothingKnown = async (query: string) => (query.startsWith('array::unique') ? [] : null)

beforeEach(() => Object.assign(lake, {answer: nothingKnown, commit: async () => {}, drafts: []}))

const TEXT =
  'Harbor shut after crane falls\n\nBy Mara Tind\n\nKORSUND (AP) — A crane fell on Monday.\n'
const file = (name: string, text = TEXT) => new File([text], name, {type: 'text/plain'})

function opened() {
  const {result} = renderHook(() => useImports())
  const does = (step: (desk: ReturnType<typeof useImports>) => unknown) =>
    act(async () => void (await step(result.current)))
  return {does, cards: () => result.current.imports.map(shown)}
}

const shown = ({name, state, failure, sameAs, draftId}: Import) =>
  [name, state, failure ?? sameAs, state === 'known' && draftId].filter(Boolean).join(': ')

test('a file that could not be read is read again when it is dropped again', async () => {
  const desk = opened()
  lake.answer = () => Promise.reject(new Error('The lake is away.'))
  await desk.does(({read}) => read([file('harbor.txt')]))
  expect(desk.cards()).toEqual(['harbor.txt: failed: The lake is away.'])
  lake.answer = nothingKnown
  await desk.does(({read}) => read([file('harbor.txt')]))
  expect(desk.cards()).toEqual(['harbor.txt: read'])
})

test('a draft that could not be stored is made when its file is dropped again', async () => {
  const desk = opened()
  lake.commit = () => Promise.reject(new Error('The disk is full.'))
  await desk.does(({read}) => read([file('harbor.txt')]))
  await desk.does(({store}) => store())
  expect(desk.cards()).toEqual(['harbor.txt: failed: Not saved: The disk is full.'])
  lake.commit = async () => {}
  await desk.does(({read}) => read([file('harbor.txt')]))
  await desk.does(({store}) => store())
  expect(desk.cards()).toEqual(['harbor.txt: stored'])
})

test('files that were canceled keep their cards until they are dropped again', async () => {
  const desk = opened()
  let answer = (_known: unknown) => {}
  lake.answer = () => new Promise((resolve) => (answer = resolve))
  const files = [file('harbor.txt'), file('port.txt', `${TEXT}\nIt was old.\n`)]
  let reading: Promise<void> | undefined
  await desk.does(({read}) => void (reading = read(files)))
  await vi.waitFor(() => expect(desk.cards()).toEqual(['harbor.txt: reading', 'port.txt: reading']))
  await desk.does(({cancel}) => cancel())
  lake.answer = nothingKnown
  answer([])
  await desk.does(() => reading)
  expect(desk.cards()).toEqual(['harbor.txt: canceled', 'port.txt: canceled'])
  await desk.does(({read}) => read(files))
  expect(desk.cards()).toEqual(['harbor.txt: read', 'port.txt: read'])
})

test('a file whose draft was deleted is read again when it is dropped again', async () => {
  const desk = opened()
  lake.answer = async (query) => (query.startsWith('array') ? [] : {_id: 'a', headline: 'Crane'})
  await desk.does(({read}) => read([file('harbor.txt')]))
  expect(desk.cards()).toEqual(['harbor.txt: known: Crane: a'])
  lake.answer = nothingKnown
  await desk.does(({read}) => read([file('harbor.txt')]))
  expect(desk.cards()).toEqual(['harbor.txt: read'])
})

test('the same content twice is told, also once its draft is stored', async () => {
  const desk = opened()
  await desk.does(({read}) => read([file('harbor.txt'), file('again.txt')]))
  await desk.does(({store}) => store())
  await desk.does(({read}) => read([file('third.txt')]))
  expect(desk.cards()).toEqual([
    'harbor.txt: stored',
    'again.txt: known: harbor.txt',
    'third.txt: known: harbor.txt',
  ])
  expect(lake.drafts).toHaveLength(1)
})

test('two clicks in a row make one draft of each file', async () => {
  const desk = opened()
  await desk.does(({read}) =>
    read([file('harbor.txt'), file('port.txt', `${TEXT}\nIt was old.\n`)]),
  )
  await desk.does(({store}) => Promise.all([store(), store()]))
  expect(desk.cards()).toEqual(['harbor.txt: stored', 'port.txt: stored'])
  expect(lake.drafts).toHaveLength(2)
})

test('what waits to be stored when the rest is canceled is not stored', async () => {
  const desk = opened()
  let commit = () => {}
  lake.commit = () => new Promise<void>((resolve) => (commit = resolve))
  await desk.does(({read}) =>
    read([file('harbor.txt'), file('port.txt', `${TEXT}\nIt was old.\n`)]),
  )
  let storing: Promise<void> | undefined
  await desk.does(({store}) => void (storing = store()))
  await vi.waitFor(() => expect(lake.drafts).toHaveLength(1))
  await desk.does(({cancel}) => cancel())
  commit()
  await desk.does(() => storing)
  expect(desk.cards()).toEqual(['harbor.txt: stored', 'port.txt: canceled'])
  expect(lake.drafts).toHaveLength(1)
})

test('a file that is gone from the disk is told, and those after it are read', async () => {
  const desk = opened()
  const gone = Object.assign(file('gone.txt'), {
    arrayBuffer: () => Promise.reject(new Error('The file could not be found.')),
  })
  await desk.does(({read}) => read([gone, file('harbor.txt')]))
  expect(desk.cards()).toEqual([
    'gone.txt: failed: gone.txt cannot be read: The file could not be found.',
    'harbor.txt: read',
  ])
})

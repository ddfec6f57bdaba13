import {type Mutation, type SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'
import {clientOf, testLake} from './testLake.ts'
import {draftOf, expected, type Model, type Operation, type Step} from './writeModel.ts'

const n = fc.integer({min: 0, max: 9})
const id = fc.constantFrom('a', 'b')
const anyId = fc.oneof(id, id.map(draftOf))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('create', 'createOrReplace', 'createIfNotExists', 'set'),
    id: anyId,
    n,
  }),
  fc.record({do: fc.constant('inc' as const), id: anyId}),
  fc.record({do: fc.constant('delete' as const), id: anyId}),
)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    do: fc.constant('transaction' as const),
    steps: fc.array(step, {minLength: 1, maxLength: 4}),
  }),
  fc.record({do: fc.constantFrom('publish', 'unpublish', 'discard'), id}),
  fc.record({do: fc.constant('edit' as const), id, n}),
)

function mutationOf(step: Step): Mutation {
  if (step.do === 'delete') return {delete: {id: step.id}}
  if (step.do === 'inc') return {patch: {id: step.id, inc: {n: 1}}}
  if (step.do === 'set') return {patch: {id: step.id, set: {n: step.n}}}
  const document = {_id: step.id, _type: 't', n: step.n}
  return {[step.do]: document} as unknown as Mutation
}

/** Does it. @returns the transaction's id, or undefined where it was refused with 409 */
async function run(client: SanityClient, operation: Operation): Promise<string | undefined> {
  try {
    if (operation.do === 'transaction') {
      return (await client.mutate(operation.steps.map(mutationOf), {returnDocuments: false}))
        .transactionId
    }
    const {id} = operation
    const action = {
      actionType: `sanity.action.document.${operation.do}`,
      draftId: draftOf(id),
      publishedId: id,
      ...(operation.do === 'edit' && {patch: {set: {n: operation.n}}}),
    }
    return (await client.action(action as never)).transactionId
  } catch (error) {
    if ((error as {statusCode?: number}).statusCode === 409) return undefined
    throw error
  }
}

interface Stored {
  _id: string
  _rev: string
  n: number
}

const stored = (client: SanityClient) =>
  client.fetch<Stored[]>('*[_type == "t"]', {}, {perspective: 'raw'})

const asModel = (documents: Stored[]): Model =>
  new Map(documents.map((document) => [document._id, document.n]))

/** Every document's history, replayed from nothing. */
async function replayed(client: SanityClient): Promise<Stored[]> {
  const ids = ['a', 'b'].flatMap((id) => [id, draftOf(id)])
  const text = await client.request<string | undefined>({
    url: `/data/history/production/transactions/${ids.join(',')}`,
    query: {excludeContent: 'true'},
  })
  const documents = new Map<string, object | null>()
  for (const line of (text ?? '').split('\n').filter(Boolean)) {
    const {id: _rev, effects} = JSON.parse(line)
    for (const [id, {apply}] of Object.entries<{apply: unknown[]}>(effects)) {
      const {_rev: _, ...before} = (documents.get(id) ?? {}) as Stored
      const after = applyPatch(documents.get(id) ? before : null, apply) as object | null
      documents.set(id, after && {...after, _rev})
    }
  }
  return [...documents.values()].filter((document) => document !== null) as Stored[]
}

const byId = (documents: Stored[]) => documents.toSorted((a, b) => (a._id < b._id ? -1 : 1))

test('whatever is written, documents, refusals and history are as a simple model has them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, {minLength: 1, maxLength: 25}), async (operations) => {
      const {lake, client} = await testLake()
      let model: Model = new Map()
      for (const operation of operations) {
        const next = expected(model, operation)
        expect((await run(client, operation)) !== undefined).toBe(next !== undefined)
        model = next ?? model
      }
      const documents = await stored(client)
      expect(asModel(documents)).toEqual(model)
      expect(byId(await replayed(client))).toEqual(byId(documents))
      await lake.close()
    }),
    {numRuns: 25},
  )
})

test('what several clients write at once is what comes of it in the order that listeners are told', async () => {
  const batch = fc.array(operation, {minLength: 2, maxLength: 8})
  await fc.assert(
    fc.asyncProperty(fc.array(batch, {minLength: 1, maxLength: 4}), async (batches) => {
      const {lake, client} = await testLake()
      const clients = Array.from({length: 4}, () => clientOf(lake))
      const order: string[] = []
      let told = () => {}
      await new Promise<void>((ready) => {
        client.listen('*', {}, {events: ['welcome', 'mutation']}).subscribe((event) => {
          if (event.type === 'welcome') ready()
          else if (event.transactionId !== order.at(-1)) order.push(event.transactionId)
          told()
        })
      })
      const done = new Map<string, Operation>()
      for (const operations of batches) {
        await Promise.all(
          operations.map(async (operation, index) => {
            const transactionId = await run(clients[index % clients.length], operation)
            if (transactionId) done.set(transactionId, operation)
          }),
        )
      }
      const last = await client.create({_id: 'last', _type: 'other'})
      while (order.at(-1) !== last._rev) await new Promise<void>((resolve) => (told = resolve))

      const model = order
        .slice(0, -1)
        .reduce<Model>((state, id) => expected(state, done.get(id)!)!, new Map())
      expect(asModel(await stored(client))).toEqual(model)
      await lake.close()
    }),
    {numRuns: 15},
  )
}, 120_000)

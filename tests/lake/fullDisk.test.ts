import {expect, test} from 'vitest'
import {ApiError} from '../../lake/errors/apiError.ts'
import {asStorageRefusal} from '../../lake/errors/storageError.ts'
import {verify} from '../../lake/admin/index.ts'
import {type TransactionDraft} from '../../lake/transactions/transaction.ts'
import {openStore} from '../../lake/store/store.ts'
import {temporaryFolder} from './testLake.ts'

/** A transaction that creates one document of about `size` characters. */
function creating(id: string, size: number): TransactionDraft {
  const timestamp = new Date().toISOString()
  const times = {_createdAt: timestamp, _updatedAt: timestamp}
  const after = {_id: id, _type: 't', _rev: `tx-${id}`, ...times, body: 'x'.repeat(size)}
  const changes = [{documentId: id, before: null, after, mutations: []}]
  return {id: `tx-${id}`, author: 'someone', timestamp, changes, purged: new Set()}
}

test('a full disk refuses what does not fit, keeps what is there, and goes on once there is room', async () => {
  const folder = await temporaryFolder()
  const store = openStore(folder)
  const dataset = store.createDataset('production', 'public')
  await dataset.write(() => creating('before', 100))
  const pages = Number(store.db.prepare('PRAGMA page_count').get()?.page_count)
  store.db.exec(`PRAGMA max_page_count = ${pages + 4}`)

  const fits = dataset.write(() => creating('small', 10))
  const refused = dataset.write(() => creating('too-large', 1_000_000))
  await fits
  await expect(refused).rejects.toMatchObject({
    status: 507,
    message: 'The disk is full: free some space, then try again.',
  })
  expect(dataset.documents.get('too-large')).toBeUndefined()

  store.db.exec('PRAGMA max_page_count = 100000')
  await dataset.write(() => creating('after', 1_000_000))
  store.close()
  expect(verify(folder)).toMatchObject({documents: 3, problems: []})
})

test('a dataset that cannot be deleted stays whole, and can be written', async () => {
  const store = openStore(await temporaryFolder())
  const dataset = store.createDataset('production', 'public')
  await dataset.write(() => creating('before', 10))

  store.db.exec('PRAGMA query_only = ON')
  expect(() => store.deleteDataset('production')).toThrow()
  store.db.exec('PRAGMA query_only = OFF')
  await dataset.write(() => creating('after', 10))
  store.close()

  expect(store.datasets()).toEqual([dataset])
  expect(dataset.documents.size).toBe(2)
})

const noSpace = 'The disk is full: free some space, then try again.'
test.each([
  [{code: 'ENOSPC'}, 507, noSpace],
  [{code: 'EDQUOT'}, 507, noSpace],
  [{errcode: 13}, 507, noSpace],
  [
    {code: 'EROFS'},
    507,
    "/lake cannot be read and written: check the disk and this user's rights to it.",
  ],
  [{errcode: 5}, 503, '/lake is in use by another process: stop that one first.'],
  [
    {errcode: 11},
    500,
    '/lake is damaged: put a backup in its place with `npm run lake -- restore FILE`; nothing was changed.',
  ],
])('what the disk refuses with %j is said in a sentence', (error, status, description) => {
  expect(asStorageRefusal(error, '/lake')).toMatchObject({
    status,
    body: {error: {description, type: 'storageError'}},
  })
})

test('one transaction that is refused leaves the others of its batch alone', async () => {
  const store = openStore(await temporaryFolder())
  const dataset = store.createDataset('production', 'public')

  const outcomes = await Promise.allSettled([
    dataset.write(() => creating('a', 10)),
    dataset.write(() => {
      throw new ApiError(409, 'No.', {})
    }),
    dataset.write(() => creating('b', 10)),
  ])
  store.close()

  expect(outcomes.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(dataset.documents.get('b')).toMatchObject({_id: 'b'})
})

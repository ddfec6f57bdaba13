// @vitest-environment jsdom
import {act, renderHook} from '@testing-library/react'
import {
  type DocumentActionComponent,
  type DocumentActionDescription,
  type DocumentActionProps,
} from 'sanity'
import {beforeEach, expect, test, vi} from 'vitest'
import {publishTied} from '../../../desk/fromText/publishTied.ts'

type Marker = {code: string; level: string; path: string[]; message: string}

/** What the Studio says of the story, what is so, and what happened. */
const around = vi.hoisted(() => ({
  seen: [] as Marker[],
  stored: [] as Marker[],
  isSyncing: false,
  happened: [] as string[],
  records: 2,
  failure: undefined as string | undefined,
}))

vi.mock(import('sanity'), async (original) => {
  const {translation} = await import('../translation.ts')
  return {
    ...(await original()),
    useClient: (() => {
      const client = {
        withConfig: () => client,
        getDocument: (_id: string) => Promise.resolve({_id, _rev: 'r2'}),
      }
      return client
    }) as never,
    useSource: (() => ({})) as never,
    useSyncState: (() => ({isSyncing: around.isSyncing})) as never,
    useTranslation: (() => translation('en')) as never,
    useValidationStatus: (() => ({validation: around.seen})) as never,
    validateDocument: (() => Promise.resolve(around.stored)) as never,
  }
})
vi.mock(import('@sanity/ui/toast'), async (original) => ({
  ...(await original()),
  useToast: (() => ({
    push: ({title, description = title}: {title: string; description?: string}) =>
      around.happened.push(description),
  })) as never,
}))
vi.mock(import('../../../desk/fromText/publishWithRecords.ts'), () => ({
  publishWithRecords: (_: unknown, {draft, publishedRev}) => {
    if (around.failure) return Promise.reject(new Error(around.failure))
    if (around.records > 0)
      around.happened.push(`${around.records} with ${draft._id} ${draft._rev} over ${publishedRev}`)
    around.seen = []
    return Promise.resolve(around.records)
  },
}))

/** The Studio's own: it refuses while there are errors. */
const original: DocumentActionComponent = () => ({
  label: 'Publish',
  disabled: around.seen.length > 0,
  onHandle: () => void around.happened.push('story'),
})
original.action = 'publish'

const props = {
  id: 'one',
  type: 'article',
  draft: {_id: 'drafts.one', _rev: 'r1'},
  published: {_id: 'one', _rev: 'p1'},
} as unknown as DocumentActionProps

function opened() {
  const [action] = publishTied([original], {schemaType: 'article'} as never)
  const {result, rerender} = renderHook(() => action!(props) as DocumentActionDescription)
  return {
    now: () => result.current,
    seen: () => act(async () => rerender()),
    async publish() {
      await act(async () => result.current.onHandle?.())
      rerender()
    },
  }
}

beforeEach(() =>
  Object.assign(around, {
    seen: [],
    stored: [],
    isSyncing: false,
    happened: [],
    records: 2,
    failure: undefined,
  }),
)

const waiting: Marker = {
  code: 'reference.not-published',
  level: 'error',
  path: ['quotes', '0'],
  message: 'Referenced document must be published',
}
const noHeadline: Marker = {
  code: 'value.required',
  level: 'error',
  path: ['headline'],
  message: 'Required',
}

const TOGETHER = ['2 with drafts.one r2 over p1', 'Published, with 2 new records']

test('without new records, it is published as the Studio does it', async () => {
  around.records = 0
  const action = opened()
  await action.publish()
  await action.seen()
  expect(around.happened).toEqual(['story'])
})

test.each([
  {when: 'the Studio has not missed them yet', seen: [], stored: [waiting]},
  {when: 'the Studio waits for them', seen: [waiting, waiting], stored: [waiting, waiting]},
])('a story is published with its records, as it is stored: $when', async ({seen, stored}) => {
  Object.assign(around, {seen, stored})
  const action = opened()
  expect(action.now().disabled).toBe(false)
  await action.publish()
  await action.seen()
  expect(around.happened).toEqual(TOGETHER)
})

test('what was changed last is stored first', async () => {
  around.isSyncing = true
  const action = opened()
  await action.publish()
  expect([action.now().disabled, around.happened]).toEqual([true, []])
  around.isSyncing = false
  await action.seen()
  await action.seen()
  expect(around.happened).toEqual(TOGETHER)
})

test('what the Studio still misses, but the story has, does not stop it', async () => {
  around.isSyncing = true
  const action = opened()
  await action.publish()
  Object.assign(around, {isSyncing: false, seen: [noHeadline], stored: [waiting]})
  await action.seen()
  await action.seen()
  expect(around.happened).toEqual(TOGETHER)
})

test('other errors stop it, whatever records it waits for', async () => {
  around.seen = [waiting, noHeadline]
  expect(opened().now().disabled).toBe(true)
})

test('an error that the Studio has not seen yet stops it before any record is public', async () => {
  around.stored = [waiting, noHeadline]
  const action = opened()
  await action.publish()
  expect(around.happened).toEqual(['headline: Required'])
})

test('where a record cannot be published, neither is the story, and the reason is told', async () => {
  around.seen = [waiting]
  around.failure = 'N. N. is not on the record.'
  await opened().publish()
  expect(around.happened).toEqual(['N. N. is not on the record.'])
})

test('other types keep their actions', () => {
  expect(publishTied([original], {schemaType: 'source'} as never)).toEqual([original])
})

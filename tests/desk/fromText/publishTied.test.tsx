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
  failure: undefined as string | undefined,
}))

vi.mock(import('sanity'), async (original) => {
  const {translation} = await import('../translation.ts')
  return {
    ...(await original()),
    useClient: (() => {
      const client = {
        withConfig: () => client,
        getDocument: (_id: string) => Promise.resolve({_id}),
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
    push: ({description}: {description: string}) => around.happened.push(description),
  })) as never,
}))
vi.mock(import('../../../desk/fromText/publishRecordsOf.ts'), () => ({
  publishRecordsOf: () => {
    if (around.failure) return Promise.reject(new Error(around.failure))
    around.happened.push('records')
    around.seen = []
    return Promise.resolve()
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

test.each([
  {when: 'the Studio has not missed them yet', seen: [], stored: [waiting]},
  {when: 'the Studio waits for them', seen: [waiting, waiting], stored: [waiting, waiting]},
  {when: 'there are none that are new', seen: [], stored: []},
])('the records of a story are published before it: $when', async ({seen, stored}) => {
  Object.assign(around, {seen, stored})
  const action = opened()
  expect(action.now().disabled).toBe(false)
  await action.publish()
  await action.seen()
  expect(around.happened).toEqual(['records', 'story'])
})

test('what was changed last is stored first', async () => {
  around.isSyncing = true
  const action = opened()
  await action.publish()
  expect([action.now().disabled, around.happened]).toEqual([true, []])
  around.isSyncing = false
  await action.seen()
  await action.seen()
  expect(around.happened).toEqual(['records', 'story'])
})

test('what the Studio still misses, but the story has, does not stop it', async () => {
  around.isSyncing = true
  const action = opened()
  await action.publish()
  Object.assign(around, {isSyncing: false, seen: [noHeadline], stored: [waiting]})
  await action.seen()
  await action.seen()
  expect(around.happened).toEqual(['records', 'story'])
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
  expect(around.happened).toEqual([
    'A record that the story uses could not be published: N. N. is not on the record.',
  ])
})

test('other types keep their actions', () => {
  expect(publishTied([original], {schemaType: 'source'} as never)).toEqual([original])
})

// @vitest-environment jsdom
import {act, renderHook} from '@testing-library/react'
import {
  type DocumentActionComponent,
  type DocumentActionDescription,
  type DocumentActionProps,
} from 'sanity'
import {beforeEach, expect, test, vi} from 'vitest'
import {publishTied} from '../../../desk/fromText/publishTied.ts'

/** What the Studio says of the story, and what happened. */
const around = vi.hoisted(() => ({
  errors: [] as {code: string; level: string}[],
  happened: [] as string[],
  failure: undefined as string | undefined,
}))

vi.mock(import('sanity'), async (original) => ({
  ...(await original()),
  useClient: (() => ({})) as never,
  useValidationStatus: (() => ({validation: around.errors})) as never,
}))
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
    around.errors = []
    return Promise.resolve()
  },
}))

/** The Studio's own: it refuses while there are errors. */
const original: DocumentActionComponent = () => ({
  label: 'Publish',
  disabled: around.errors.length > 0,
  onHandle: () => void around.happened.push('story'),
})
original.action = 'publish'

const props = {
  id: 'one',
  type: 'article',
  draft: {_id: 'drafts.one'},
} as unknown as DocumentActionProps

function opened() {
  const [action] = publishTied([original], {schemaType: 'article'} as never)
  const {result, rerender} = renderHook(() => action!(props) as DocumentActionDescription)
  return {
    now: () => result.current,
    async publish() {
      await act(async () => result.current.onHandle?.())
      rerender()
    },
  }
}

beforeEach(() => Object.assign(around, {errors: [], happened: [], failure: undefined}))

const error = (code: string) => ({code, level: 'error'})

test('a story whose records are published is published as ever', async () => {
  const action = opened()
  await action.publish()
  expect(around.happened).toEqual(['story'])
})

test('one that waits for new records is published after them', async () => {
  around.errors = [error('reference.not-published'), error('reference.not-published')]
  const action = opened()
  expect(action.now().disabled).toBe(false)
  await action.publish()
  expect(around.happened).toEqual(['records', 'story'])
})

test('other errors stop it, whatever records it waits for', () => {
  around.errors = [error('reference.not-published'), error('value.required')]
  expect(opened().now().disabled).toBe(true)
})

test('where a record cannot be published, neither is the story, and the reason is told', async () => {
  around.errors = [error('reference.not-published')]
  around.failure = 'N. N. is not on the record.'
  await opened().publish()
  expect(around.happened).toEqual([
    'A record that the story refers to could not be published: N. N. is not on the record.',
  ])
})

test('other types keep their actions', () => {
  expect(publishTied([original], {schemaType: 'source'} as never)).toEqual([original])
})

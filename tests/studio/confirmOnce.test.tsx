// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/react'
import {of} from 'rxjs'
import {type DocumentActionComponent, type DocumentActionProps} from 'sanity'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {type PublishDialog} from '../../plugins/copydesk/studio/publish/PublishDialog.tsx'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {
  confirmActions,
  copyCheckActions,
} from '../../plugins/copydesk/studio/publish/copyCheckActions.ts'
import {textBlocks} from './textBlocks.ts'

vi.mock(import('sanity'), async (original) => {
  const client = {}
  const user = {id: 'u1', name: 'Rita Cruz', email: '', role: '', roles: []}
  return {
    ...(await original()),
    useClient: (() => client) as never,
    useCurrentUser: () => user,
    useDocumentOperation: (() => ({commit: {execute: () => {}}})) as never,
    useSyncState: () => ({isSyncing: false}),
  }
})
vi.mock(import('../../plugins/copydesk/studio/feeds/recordsFeed.ts'), () => ({
  recordsFeed: () => of({}),
  currentRecords: async () => ({}),
}))
vi.mock(import('../../plugins/copydesk/studio/publish/PublishDialog.tsx'), () => ({
  PublishDialog: (({action, onProceed}) => (
    <button onClick={onProceed}>{`${action} anyway`}</button>
  )) as typeof PublishDialog,
}))

/** What happened, in order. */
let did: string[]
beforeEach(() => {
  did = []
})
afterEach(cleanup)

const STORY = {
  _id: 'drafts.a',
  _type: 'article',
  body: textBlocks(
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zaheer can’t believe it, a neighbor said at the market.',
  ),
}

const action = (name: 'publish' | 'schedule') => {
  const useAction: DocumentActionComponent = () => ({
    label: name,
    onHandle: () => void did.push(name),
  })
  useAction.action = name
  return useAction
}

/** A plugin of somebody else's that does something first, and takes its time. */
const foreign = (name: string) => (original: DocumentActionComponent) => {
  const useForeign: DocumentActionComponent = (props) => {
    const description = original(props)
    if (!description) return null
    const onHandle = async () => {
      did.push(name)
      await Promise.resolve()
      description.onHandle?.()
    }
    return {...description, onHandle: () => void onHandle()}
  }
  useForeign.action = original.action
  return useForeign
}

function Action({use: useAction}: {use: DocumentActionComponent}) {
  const props = {id: 'a', type: 'article', draft: STORY, published: null, version: null}
  const description = useAction(props as unknown as DocumentActionProps)
  const dialog = description?.dialog
  return (
    <>
      <button onClick={() => description?.onHandle?.()}>{description?.label}</button>
      {dialog && 'component' in dialog && dialog.component}
    </>
  )
}

const CONTEXT = {schemaType: 'article', versionType: 'draft'} as const
const options = {rules: ['name-spelling' as const]}

test.each(['publish', 'schedule'] as const)(
  '%s is asked about once, first, whoever wraps it before and after the plugin',
  async (name) => {
    const asking = confirmActions(resolveOptions(options))
    const [inPlugin] = asking([foreign('first')(action(name))], CONTEXT)
    const [atRoot] = copyCheckActions(options)([foreign('second')(inPlugin)], CONTEXT)
    expect(atRoot.action).toBe(name)
    render(<Action use={atRoot} />)
    fireEvent.click(screen.getByRole('button', {name}))
    const anyway = await screen.findByRole('button', {name: `${name} anyway`})
    expect(did).toEqual([])
    fireEvent.click(anyway)
    await waitFor(() => expect(did).toEqual(['second', 'first', name]))
    expect(screen.queryByRole('button', {name: `${name} anyway`})).toBeNull()
  },
)

test('without the wrapper at the root the plugin’s own asks', async () => {
  const asking = confirmActions(resolveOptions(options))
  const [inPlugin] = asking([foreign('first')(action('publish'))], CONTEXT)
  render(<Action use={foreign('second')(inPlugin)} />)
  fireEvent.click(screen.getByRole('button', {name: 'publish'}))
  fireEvent.click(await screen.findByRole('button', {name: 'publish anyway'}))
  await waitFor(() => expect(did).toEqual(['second', 'first', 'publish']))
})

// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {ToastProvider} from '@sanity/ui/toast'
import {cleanup, configure, fireEvent, render, screen, waitFor} from '@testing-library/react'
import {type ReactNode} from 'react'
import {of} from 'rxjs'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type LayoutProps,
  type ReleaseActionComponent,
} from 'sanity'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {
  confirmActions,
  copyCheckActions,
} from '../../plugins/copydesk/studio/publish/copyCheckActions.ts'
import {confirmReleases} from '../../plugins/copydesk/studio/releases/confirmReleases.ts'
import {createReleaseLayout} from '../../plugins/copydesk/studio/releases/ReleaseLayout.tsx'
import {textBlocks} from './textBlocks.ts'
import './nothingDrawn.ts'

/** What happened, in order; and the records that were kept. */
const studio = vi.hoisted(() => ({
  did: [] as string[],
  kept: [] as Record<string, unknown>[],
  hasScheduledDrafts: true,
  isScheduled: false,
  /** What is in the queries that the lake refuses. */
  refuses: '',
}))

const LOCALE = vi.hoisted(() => ({id: 'en-US'}))
vi.mock(import('sanity'), async (original) => {
  const {englishText} = await import('./englishText.ts')
  const transaction = {
    create: (record: Record<string, unknown>) => (studio.kept.push(record), transaction),
    commit: async () => {},
  }
  const client = {
    create: async (record: Record<string, unknown>) => void studio.kept.push(record),
    fetch: async (query: string) => {
      if (studio.refuses && query.includes(studio.refuses)) throw new Error('No connection.')
      return query.includes('system.release')
        ? studio.isScheduled
        : {taken: 0, known: [], withdrawals: 0}
    },
    action: async (actions: {actionType: string; attributes?: Record<string, unknown>}[]) => {
      studio.did.push(...actions.map(({actionType}) => actionType.replace('sanity.action.', '')))
      studio.kept.push(...actions.flatMap(({attributes}) => (attributes ? [attributes] : [])))
    },
    withConfig: () => client,
    transaction: () => transaction,
    releases: {
      publish: async () => void studio.did.push('publish'),
      schedule: async ({publishAt}: {publishAt: string}) => void studio.did.push(publishAt),
    },
  }
  const user = {id: 'u1', name: 'Rita Cruz', email: '', role: '', roles: []}
  const translation = {t: englishText}
  const schema = {get: () => undefined}
  return {
    ...(await original()),
    Preview: (() => <>The story</>) as never,
    useClient: (() => client) as never,
    useCurrentLocale: (() => LOCALE) as never,
    useCurrentUser: () => user,
    useDocumentOperation: (() => ({commit: {execute: () => {}}})) as never,
    useScheduledDraftsEnabled: () => studio.hasScheduledDrafts,
    useSchema: (() => schema) as never,
    useSetPerspective: () => () => {},
    useSingleDocRelease: () => ({
      onSetScheduledDraftPerspective: () => void studio.did.push('shown'),
    }),
    useSyncState: () => ({isSyncing: false}),
    useTranslation: (() => translation) as never,
  }
})
vi.mock('sanity/structure', () => ({useDocumentTitle: () => ({title: 'The story'})}))
vi.mock('sanity/router', () => ({useRouter: () => ({})}))
vi.mock(import('../../plugins/copydesk/studio/pane/usePane.ts'), () => ({
  usePane: (() => ({documentId: 'a'})) as never,
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/useForgetOnLogOut.ts'), () => ({
  useForgetOnLogOut: () => {},
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/recordsFeed.ts'), () => ({
  recordsFeed: () => of({}),
  currentRecords: async () => ({}),
}))

// Whether an element can be seen is asked of each style sheet, which costs seconds a look.
configure({defaultHidden: true})

Element.prototype.scrollIntoView = () => {}

beforeEach(() => {
  studio.did = []
  studio.kept = []
  Object.assign(studio, {hasScheduledDrafts: true, isScheduled: false, refuses: ''})
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

const action = (name: 'publish' | 'schedule' | 'unpublish' | 'delete') => {
  const useAction: DocumentActionComponent = () => ({
    label: name,
    onHandle: () => void studio.did.push(name),
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
      studio.did.push(name)
      await Promise.resolve()
      description.onHandle?.()
    }
    return {...description, onHandle: () => void onHandle()}
  }
  useForeign.action = original.action
  return useForeign
}

function Action({use: useAction, story = STORY}: {use: DocumentActionComponent; story?: object}) {
  const takesBack = ['unpublish', 'delete'].includes(useAction.action ?? '')
  const stored = takesBack ? {published: story, draft: null} : {published: null, draft: story}
  const props = {id: 'a', type: 'article', version: null, ...stored}
  const description = useAction(props as unknown as DocumentActionProps)
  const dialog = description?.dialog
  return (
    <>
      <button onClick={() => description?.onHandle?.()}>{description?.label}</button>
      {dialog && 'component' in dialog && dialog.component}
    </>
  )
}

const theme = buildTheme()
const draw = (children: ReactNode) =>
  render(
    <ThemeProvider theme={theme}>
      <ToastProvider>{children}</ToastProvider>
    </ThemeProvider>,
  )
const CONTEXT = {schemaType: 'article', versionType: 'draft'} as const
const PARTS = 'headline slug status embargo dateline byline section language alt'.split(' ')
/** Taking back is asked about where there is a checklist; this one asks for nothing else. */
const options = {
  rules: ['name-spelling' as const],
  checklist: Object.fromEntries(PARTS.map((name) => [name, false as const])),
}

/** What asks, the reason that is chosen, and the button that goes on. */
const ASKED = [
  ['publish', 'Deadline: will be fixed after publishing', 'Publish anyway'],
  ['schedule', 'Deadline: will be fixed after publishing', 'Schedule anyway'],
  ['unpublish', 'Published twice', 'Unpublish the story'],
  ['delete', 'Published twice', 'Delete the story'],
] as const

async function answer(reason: string, goOn: string) {
  fireEvent.click(await screen.findByRole('radio', {name: reason}))
  fireEvent.click(screen.getByRole('button', {name: goOn}))
}

test.each(ASKED)(
  '%s is asked about once, first, and kept once, whoever wraps it before and after the plugin',
  async (name, reason, goOn) => {
    const asking = confirmActions(resolveOptions(options))
    const [inPlugin] = asking([foreign('first')(action(name))], CONTEXT)
    const [atRoot] = copyCheckActions(options)([foreign('second')(inPlugin)], CONTEXT)
    expect(atRoot.action).toBe(name)
    draw(<Action use={atRoot} />)
    fireEvent.click(screen.getByRole('button', {name}))
    await screen.findByRole('button', {name: goOn})
    expect(studio.did).toEqual([])
    await answer(reason, goOn)
    await waitFor(() => expect(studio.did).toEqual(['second', 'first', name]))
    expect(screen.queryByRole('button', {name: goOn})).toBeNull()
    expect(studio.kept).toMatchObject([{_type: 'publishedAnyway', action: name, reason}])
  },
)

test.each(ASKED)(
  '%s: without the wrapper at the root the plugin’s own asks',
  async (name, reason, goOn) => {
    const asking = confirmActions(resolveOptions(options))
    const [inPlugin] = asking([foreign('first')(action(name))], CONTEXT)
    draw(<Action use={foreign('second')(inPlugin)} />)
    fireEvent.click(screen.getByRole('button', {name}))
    await answer(reason, goOn)
    await waitFor(() => expect(studio.did).toEqual(['second', 'first', name]))
    expect(studio.kept).toHaveLength(1)
  },
)

test.each([
  ['a story that can be withdrawn', {}, {status: 'pubStatus'}, true],
  ['one that has been', {pubStatus: 'canceled'}, {status: 'pubStatus'}, false],
  ['one without a status', {}, {status: false as const}, false],
])('who removes %s is told how to leave a notice, or not', async (_, fields, parts, isTold) => {
  const checklist = {...options.checklist, ...parts}
  const setup = resolveOptions({...options, checklist, corrections: {type: 'correction'}})
  const [unpublish] = confirmActions(setup)([action('unpublish')], CONTEXT)
  draw(<Action story={{...STORY, ...fields}} use={unpublish} />)
  fireEvent.click(screen.getByRole('button', {name: 'unpublish'}))
  await screen.findByText(/^Readers can see this story now\./)
  expect(Boolean(screen.queryByText(/choose “Withdraw the story”/))).toBe(isTold)
})

const EMBARGO = '2099-11-22T10:00:00.000Z'
const until = new Date(EMBARGO).toLocaleString('en-US', {dateStyle: 'medium', timeStyle: 'short'})
const forItsTime = `Schedule for ${until}`

/** Publish, asked of a story under embargo; the newsroom's own field where `field` names one. */
function publishUnderEmbargo(text: string[], field = 'embargoedUntil') {
  const [use] = copyCheckActions({...options, checklist: {...options.checklist, embargo: field}})(
    [action('publish')],
    CONTEXT,
  )
  draw(<Action story={{...STORY, body: textBlocks(...text), [field]: EMBARGO}} use={use} />)
  fireEvent.click(screen.getByRole('button', {name: 'publish'}))
}

test.each(['embargoedUntil', 'notBefore'])(
  'a story that only its embargo keeps is scheduled for the time that ends: field %s',
  async (field) => {
    publishUnderEmbargo(['All is quiet.'], field)
    fireEvent.click(await screen.findByRole('button', {name: forItsTime}))
    await waitFor(() => expect(studio.did.at(-1)).toBe('shown'))
    expect(studio.did).toEqual(['release.create', 'document.version.create', EMBARGO, 'shown'])
    expect(studio.kept).toEqual([])
    expect(screen.queryByRole('button', {name: forItsTime})).toBeNull()
  },
)

test('open findings need a reason before it is scheduled for the end of its embargo', async () => {
  publishUnderEmbargo(['Helmet Zahir left.', 'Zahir came.', 'Zaheer can’t believe it, he said.'])
  fireEvent.click(await screen.findByRole('button', {name: forItsTime}))
  await screen.findByText('Choose or write a reason.')
  expect(studio.did).toEqual([])
  await answer('The desk will decide later', forItsTime)
  await waitFor(() => expect(studio.did).toContain(EMBARGO))
  expect(studio.kept).toMatchObject([
    {action: 'schedule', reason: 'The desk will decide later', findings: [{rule: 'name-spelling'}]},
  ])
})

test.each([
  [
    'where the Studio schedules no drafts',
    {hasScheduledDrafts: false},
    'What is marked as required must be fixed',
  ],
  [
    'where a scheduled draft waits already',
    {isScheduled: true},
    'A scheduled draft of this story already exists',
  ],
])('an embargo ahead blocks, and nothing is offered %s', async (_, state, says) => {
  Object.assign(studio, state)
  publishUnderEmbargo(['All is quiet.'])
  await screen.findByText(new RegExp(`^${says}`))
  expect(screen.queryByRole('button', {name: forItsTime})).toBeNull()
  expect(screen.queryByRole('button', {name: 'Publish anyway'})).toBeNull()
})

test.each([
  ['what the story lacks', '"taken"'],
  ['whether a scheduled draft waits', 'system.release'],
])('where the lake cannot be asked %s, that is told and nothing is published', async (_, query) => {
  studio.refuses = query
  publishUnderEmbargo(['All is quiet.'])
  await screen.findByText('Not published: could not check the story. No connection.')
  expect([studio.did, studio.kept]).toEqual([[], []])
  expect(screen.queryByRole('button', {name: forItsTime})).toBeNull()
})

/** A plugin of somebody else's that does something before each entry of a release's menu. */
const foreignEntry = (name: string) => (original: ReleaseActionComponent) => {
  const useForeign: ReleaseActionComponent = (props) => {
    const description = original(props)
    return (
      description && {
        ...description,
        onHandle: () => {
          studio.did.push(name)
          description.onHandle?.()
        },
      }
    )
  }
  return useForeign
}

function Entry({use: useEntry, release}: {use: ReleaseActionComponent; release: object}) {
  const description = useEntry(release as never)
  return <button onClick={() => description?.onHandle?.()}>{description?.label}</button>
}

test('a release is asked about once and kept once, whoever wraps its menu before and after', async () => {
  const setup = resolveOptions(options)
  const release = {
    release: {_id: '_.releases.r', state: 'active', metadata: {releaseType: 'asap'}},
    documents: [{document: {...STORY, _id: 'versions.r.a'}, validation: {validation: []}}],
  }
  const theirs: ReleaseActionComponent = () => ({label: 'theirs'})
  const entries = confirmReleases(setup)([theirs].map(foreignEntry('first')), release as never).map(
    foreignEntry('second'),
  )
  expect(entries).toHaveLength(2)
  const Layout = createReleaseLayout(setup)
  draw(
    <>
      <Layout {...({renderDefault: () => null} as unknown as LayoutProps)} />
      <Entry release={release} use={entries[1]} />
    </>,
  )
  fireEvent.click(screen.getByRole('button', {name: 'Copy check'}))
  await answer('Deadline: will be fixed after publishing', 'Publish anyway')
  await waitFor(() => expect(studio.did).toEqual(['second', 'publish']))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(studio.kept).toMatchObject([{_type: 'publishedAnyway', action: 'publish'}])
})

test('where a release cannot be read, that is told and nothing of it goes out', async () => {
  studio.refuses = '"taken"'
  const setup = resolveOptions(options)
  const release = {
    release: {_id: '_.releases.r', state: 'active', metadata: {releaseType: 'asap'}},
    documents: [{document: {...STORY, _id: 'versions.r.a'}, validation: {validation: []}}],
  }
  const [entry] = confirmReleases(setup)([], release as never)
  const Layout = createReleaseLayout(setup)
  draw(
    <>
      <Layout {...({renderDefault: () => null} as unknown as LayoutProps)} />
      <Entry release={release} use={entry!} />
    </>,
  )
  fireEvent.click(screen.getByRole('button', {name: 'Copy check'}))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('The release was not published. No connection.')
  expect([studio.did, studio.kept]).toEqual([[], []])
})

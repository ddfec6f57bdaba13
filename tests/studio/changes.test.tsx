// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {cleanup, configure, fireEvent, render, screen, waitFor} from '@testing-library/react'
import {type ReactNode} from 'react'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {plainStory, resolveOptions, storyChanges} from '../../plugins/copydesk/story/index.ts'
import {RewordDialog} from '../../plugins/copydesk/studio/corrections/askWhereReworded.tsx'
import {ChangeDialog} from '../../plugins/copydesk/studio/corrections/ChangeDialog.tsx'
import {WithdrawDialog} from '../../plugins/copydesk/studio/corrections/withdrawAction.tsx'
import {type ReadChanges} from '../../plugins/copydesk/studio/corrections/readChanges.ts'
import {englishText as t} from './englishText.ts'
import {textBlocks} from './textBlocks.ts'
import './nothingDrawn.ts'

const studio = vi.hoisted(() => ({
  action: vi.fn(),
  create: vi.fn(),
  removed: [] as string[],
  schedule: vi.fn(async () => {}),
  shown: vi.fn(),
  fetch: vi.fn(async (): Promise<unknown[]> => []),
}))

const LOCALE = vi.hoisted(() => ({id: 'en-US'}))
vi.mock(import('sanity'), async (original) => {
  const {englishText} = await import('./englishText.ts')
  const transaction = {
    delete: (id: string) => (studio.removed.push(id), transaction),
    commit: async () => {},
  }
  const client = {
    action: studio.action,
    create: studio.create,
    fetch: studio.fetch,
    withConfig: () => client,
    transaction: () => transaction,
    releases: {schedule: studio.schedule, archive: async () => {}, delete: async () => {}},
  }
  const user = {id: 'u1', name: 'Rita Cruz', email: '', role: '', roles: []}
  const translation = {t: englishText}
  const schema = {get: () => undefined}
  return {
    ...(await original()),
    useClient: (() => client) as never,
    useCurrentLocale: (() => LOCALE) as never,
    useCurrentUser: () => user,
    useSchema: (() => schema) as never,
    useSetPerspective: () => studio.shown,
    useSingleDocRelease: () => ({onSetScheduledDraftPerspective: studio.shown}),
    useTranslation: (() => translation) as never,
  }
})
vi.mock('sanity/router', () => ({
  IntentLink: ({children, params}: {children: ReactNode; params: {id: string}}) => (
    <a href={`/${params.id}`}>{children}</a>
  ),
}))
vi.mock('sanity/structure', () => ({useDocumentTitle: () => ({title: 'Flood in Norwick'})}))

configure({defaultHidden: true})

afterEach(cleanup)
beforeEach(() => {
  vi.clearAllMocks()
  studio.removed = []
  studio.fetch.mockResolvedValue([])
})

const setup = resolveOptions({corrections: {type: 'correction'}})
const corrections = setup.corrections!

const story = (_id: string, _rev: string, count: number) => ({
  _id,
  _rev,
  _type: 'article',
  headline: 'Flood in Norwick',
  body: textBlocks(`Some ${count} families lost their homes.`),
})

function read(before = 65, after = 75): ReadChanges {
  const [live, next] = [story('flood', 'r1', before), story('drafts.flood', 'r2', after)]
  return {
    live,
    next,
    changes: storyChanges(live, next, setup),
    before: plainStory(live, setup),
    after: plainStory(next, setup),
  }
}

const themed = (children: ReactNode) => (
  <ThemeProvider theme={buildTheme()}>{children}</ThemeProvider>
)

function dialog(props: Partial<Parameters<typeof ChangeDialog>[0]> = {}) {
  const on = {back: vi.fn(), done: vi.fn(), failed: vi.fn(async () => {})}
  render(
    themed(
      <ChangeDialog
        corrections={corrections}
        isCorrecting={false}
        meanwhile={undefined}
        read={read()}
        setup={setup}
        onBack={on.back}
        onDone={on.done}
        onFailed={on.failed}
        {...props}
      />,
    ),
  )
  return on
}

const choose = (answer: 'update' | 'correction') =>
  fireEvent.click(screen.getByLabelText(new RegExp(`^${t(`changes.answer.${answer}`)}`)))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), {target: {value}})
const press = (name: string) => fireEvent.click(screen.getByRole('button', {name}))

test('shows each fact as it was and as it will read, and where', () => {
  dialog()
  expect(screen.getAllByRole('cell').map(({textContent}) => textContent)).toEqual([
    '¶ 1',
    '65 familiesSome 65 families lost their homes.',
    '75 familiesSome 75 families lost their homes.',
  ])
  expect(screen.getByText(/Correction: a fact was wrong \(suggested\)/)).toBeTruthy()
})

test('publishes nothing without an answer and its reason', () => {
  dialog()
  press(t('changes.goOn'))
  expect(screen.getByText(t('changes.answerMissing'))).toBeTruthy()
  choose('correction')
  press(t('changes.publishBoth'))
  expect(screen.getByText(t('changes.reasonMissing'))).toBeTruthy()
  expect(studio.action).not.toHaveBeenCalled()
})

test('publishes the story with the drafted correction and the record of the answer, at once', async () => {
  const on = dialog()
  choose('correction')
  write(t('changes.cause'), 'Misheard')
  press(t('changes.publishBoth'))
  await waitFor(() => expect(on.done).toHaveBeenCalledExactlyOnceWith(true))
  const [[actions]] = studio.action.mock.calls as [[{actionType: string; attributes?: object}[]]]
  expect(actions.map(({actionType}) => actionType.replace('sanity.action.document.', ''))).toEqual([
    'create',
    'publish',
    'create',
    'publish',
    'publish',
  ])
  expect(actions[0]!.attributes).toMatchObject({
    _type: 'correction',
    type: 'correction',
    article: {_type: 'reference', _ref: 'flood'},
    text: 'An earlier version of this story said 65 families; it was 75.',
    wasWrong: '65 families',
    nowReads: '75 families',
    where: 'paragraph',
    placement: 'bottom',
    cause: 'Misheard',
    approvedBy: 'Rita Cruz',
  })
  expect(actions[2]!.attributes).toMatchObject({
    _type: 'publishedChange',
    answer: 'correction',
    reason: 'Misheard',
    changes: [{fact: 'number', was: '65 families', now: '75 families', where: 'paragraph'}],
  })
  expect(actions[4]).toEqual({
    actionType: 'sanity.action.document.publish',
    publishedId: 'flood',
    draftId: 'drafts.flood',
    ifDraftRevisionId: 'r2',
    ifPublishedRevisionId: 'r1',
  })
})

test('an update goes out with the record alone', async () => {
  const on = dialog()
  choose('update')
  write(t('changes.reason'), 'New figures')
  press(t('changes.publishUpdate'))
  await waitFor(() => expect(on.done).toHaveBeenCalledExactlyOnceWith(true))
  const [[actions]] = studio.action.mock.calls as [[{attributes?: object}[]]]
  expect(actions).toHaveLength(3)
  expect(actions[0]!.attributes).toMatchObject({answer: 'update', reason: 'New figures'})
})

const LATER = '2099-11-22T10:00:00.000Z'

interface Done {
  actionType: string
  publishedId?: string
  document?: object
  metadata?: object
  attributes?: object
}

/** What was done in the one transaction: what brings the release about and is in it, and the records beside it. */
const done = () => (studio.action.mock.calls as [Done[]][])[0]![0]
const isRecord = ({actionType}: Done) => /document\.(create|publish)$/.test(actionType)
const actions = () => done().filter((one) => !isRecord(one))
const records = () => done().flatMap(({attributes}) => attributes ?? [])

test('a correction of a story that is scheduled goes out with it, in a release that holds both', async () => {
  const on = dialog({later: {records: []}})
  choose('correction')
  write(t('changes.cause'), 'Misheard')
  press(t('changes.scheduleBoth'))
  expect(screen.getByText(t('changes.timeMissing'))).toBeTruthy()
  expect(studio.action).not.toHaveBeenCalled()
  write(t('changes.time'), '2001-01-01T10:00')
  expect(screen.getByText(t('changes.timeMissing'))).toBeTruthy()
  write(t('changes.time'), '2099-11-22T10:00')
  press(t('changes.scheduleBoth'))
  await waitFor(() => expect(on.done).toHaveBeenCalledExactlyOnceWith(true))
  const at = new Date('2099-11-22T10:00').toISOString()
  expect(actions()).toMatchObject([
    {actionType: 'sanity.action.release.create', metadata: {intendedPublishAt: at}},
    {baseId: 'drafts.flood', ifBaseRevisionId: 'r2'},
    {
      document: {
        _type: 'correction',
        article: {_ref: 'flood'},
        wasWrong: '65 families',
        nowReads: '75 families',
        datePublished: at,
      },
    },
  ])
  expect(actions()[0]!.metadata).toMatchObject({cardinality: 'many', releaseType: 'scheduled'})
  expect(studio.schedule.mock.calls[0]).toMatchObject([{publishAt: at}, {}])
  expect(records()).toMatchObject([{_type: 'publishedChange', answer: 'correction'}])
  expect(studio.shown).toHaveBeenCalledOnce()
})

test('where the time is known, it is not asked: an update is scheduled alone, with the reasons given before', async () => {
  const before = {_id: 'copydesk.publishedAnyway.a', _type: 'publishedAnyway'}
  const on = dialog({later: {at: LATER, records: [before]}})
  choose('update')
  expect(screen.queryByLabelText(t('changes.time'))).toBeNull()
  write(t('changes.reason'), 'New figures')
  press(t('changes.scheduleUpdate'))
  await waitFor(() => expect(on.done).toHaveBeenCalledExactlyOnceWith(true))
  expect(actions()).toHaveLength(2)
  expect(actions()[0]!.metadata).toMatchObject({cardinality: 'one', intendedPublishAt: LATER})
  const kept = {...before, _id: `drafts.${before._id}`}
  expect(records()).toMatchObject([kept, {_type: 'publishedChange', answer: 'update'}])
})

test('an update whose time the Studio asks for keeps the answer, and schedules nothing itself', async () => {
  const on = dialog({later: {records: []}})
  choose('update')
  write(t('changes.reason'), 'New figures')
  press(t('changes.goOn'))
  await waitFor(() => expect(on.done).toHaveBeenCalledExactlyOnceWith(false))
  const [[kept]] = studio.create.mock.calls as [[object]]
  expect(kept).toMatchObject({answer: 'update', reason: 'New figures'})
  expect(studio.action).not.toHaveBeenCalled()
})

test('says why it was not scheduled, and keeps nothing of the attempt', async () => {
  studio.schedule.mockRejectedValueOnce(new Error('The editor may not.'))
  const on = dialog({later: {at: LATER, records: []}})
  choose('correction')
  write(t('changes.cause'), 'Misheard')
  press(t('changes.scheduleBoth'))
  await screen.findByText(t('schedule.failed', {error: 'The editor may not.'}))
  expect(on.done).not.toHaveBeenCalled()
  expect(studio.removed).toEqual(
    done().flatMap(({attributes, publishedId}) => (attributes ? publishedId : [])),
  )
  expect(studio.removed).toHaveLength(1)
})

test('an edited correction is kept when the kind changes', () => {
  dialog({isCorrecting: true})
  write(t('changes.text'), 'It was 75.')
  fireEvent.click(screen.getByLabelText(t('changes.answer.clarification')))
  expect((screen.getByLabelText(t('changes.text')) as HTMLTextAreaElement).value).toBe('It was 75.')
})

test('says what went wrong, and what somebody published in the meantime', async () => {
  studio.action.mockRejectedValueOnce(new Error('The document has changed.'))
  const on = dialog({isCorrecting: true, meanwhile: read(65, 70).changes})
  expect(screen.getByText(t('changes.meanwhile'))).toBeTruthy()
  expect(screen.getByText('70 families')).toBeTruthy()
  write(t('changes.cause'), 'Misheard')
  press(t('changes.publishBoth'))
  await waitFor(() => expect(on.failed).toHaveBeenCalledOnce())
  expect(screen.getByRole('alert').textContent).toBe(
    t('changes.failed', {error: 'The document has changed.'}),
  )
  expect(on.done).not.toHaveBeenCalled()
})

test('says what went wrong even where what was published in the meantime cannot be read', async () => {
  studio.action.mockRejectedValueOnce(new Error('The document has changed.'))
  const on = dialog({isCorrecting: true})
  on.failed.mockRejectedValueOnce(new Error('No connection.'))
  write(t('changes.cause'), 'Misheard')
  press(t('changes.publishBoth'))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe(t('changes.failed', {error: 'The document has changed.'}))
})

test('lists translations and stories that say what was wrong', async () => {
  studio.fetch.mockResolvedValue([
    {...story('flut', 'r', 1), isVersion: true},
    {...story('follow-up', 'r', 65), isVersion: false},
    {...story('other', 'r', 12), isVersion: false},
  ])
  dialog()
  await screen.findByText(t('changes.others', {count: 2}))
  expect(screen.getAllByRole('link').map(({textContent}) => textContent)).toEqual([
    'flut',
    'follow-up',
  ])
})

test('a published correction that reads otherwise goes out with how it read', async () => {
  const live = {_id: 'c', _rev: 'r1', _type: 'correction', text: 'It said 65; it was 75.'}
  const close = vi.fn()
  render(themed(<RewordDialog live={live} next={{...live, text: 'All right.'}} onClose={close} />))
  press(t('reword.publish'))
  expect(screen.getByText(t('changes.reasonMissing'))).toBeTruthy()
  write(t('reword.reason'), 'Clumsy')
  press(t('reword.publish'))
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
  expect(studio.action.mock.calls[0]![0]).toMatchObject([
    {
      actionType: 'sanity.action.document.edit',
      patch: {
        insert: {items: [{text: 'It said 65; it was 75.', reason: 'Clumsy', by: 'Rita Cruz'}]},
      },
    },
    {actionType: 'sanity.action.document.publish', ifPublishedRevisionId: 'r1'},
  ])
})

test('a story that is taken back keeps its headline, and tells readers why', async () => {
  const newsroom = resolveOptions({
    corrections: {type: 'correction'},
    checklist: {},
  })
  const close = vi.fn()
  render(
    themed(<WithdrawDialog live={story('flood', 'r1', 65)} setup={newsroom} onClose={close} />),
  )
  write(t('changes.text'), '')
  press(t('withdraw.action'))
  expect(screen.getByText(t('changes.noteMissing'))).toBeTruthy()
  expect(screen.getByText(t('changes.reasonMissing'))).toBeTruthy()
  write(t('changes.text'), 'The story was not true.')
  write(t('changes.cause'), 'A hoax')
  press(t('withdraw.action'))
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
  expect(studio.action.mock.calls[0]![0]).toMatchObject([
    {attributes: {type: 'withdrawal', text: 'The story was not true.', cause: 'A hoax'}},
    {actionType: 'sanity.action.document.publish'},
    {publishedId: 'flood', patch: {set: {pubStatus: 'canceled'}, unset: ['body']}},
    {publishedId: 'flood', ifPublishedRevisionId: 'r1'},
  ])
})

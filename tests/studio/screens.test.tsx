// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {ToastProvider} from '@sanity/ui/toast'
import {
  act,
  cleanup,
  configure,
  createEvent,
  fireEvent,
  render,
  renderHook,
  screen,
  waitFor,
  within,
} from '@testing-library/react'
import axe from 'axe-core'
import {type ComponentProps, type ReactNode, useRef} from 'react'
import {BehaviorSubject, type Observable, of, Subject} from 'rxjs'
import {type PatchEvent, type ReleaseDocument} from 'sanity'
import {DocumentPaneContext} from 'sanity/_singletons'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {
  ArchiveIndex,
  ENGINE_VERSION,
  type Records,
  type RuleId,
} from '../../plugins/copydesk/engine/index.ts'
import {
  type ArchiveState,
  type CheckedDocument,
  type ChecklistItem,
  type Override,
  overrideRecord,
  type PublishBlocker,
  changedDecisions,
  type DecisionsChange,
  readDocument,
  type StoredDecision,
  type Reading,
  type RecordRenamed,
  type ReadyArchive,
  resolveOptions,
} from '../../plugins/copydesk/story/index.ts'
import CopyDesk from '../../plugins/copydesk/studio/copyDesk/CopyDesk.tsx'
import {type DecisionsStore} from '../../plugins/copydesk/studio/feeds/decisionsStore.ts'
import {useCleanLimits} from '../../plugins/copydesk/studio/findings/useCleanLimits.ts'
import {type FindingsState} from '../../plugins/copydesk/studio/findings/useFindings.ts'
import {isAllRead} from '../../plugins/copydesk/studio/i18n/cleanTitle.ts'
import {findingTitle} from '../../plugins/copydesk/studio/i18n/findingTitle.ts'
import {undoStack} from '../../plugins/copydesk/studio/fixes/undoStack.ts'
import {panelNotices} from '../../plugins/copydesk/studio/pane/notices.ts'
import {selectedFinding} from '../../plugins/copydesk/studio/pane/selectedFinding.ts'
import {useEditorName} from '../../plugins/copydesk/studio/marks/useEditorName.ts'
import {FormHead} from '../../plugins/copydesk/studio/panel/FormHead.tsx'
import Panel from '../../plugins/copydesk/studio/panel/Panel.tsx'
import ReleaseDialog from '../../plugins/copydesk/studio/releases/ReleaseDialog.tsx'
import {type ReleaseFindings} from '../../plugins/copydesk/studio/releases/releaseFindings.ts'
import {PublishDialog} from '../../plugins/copydesk/studio/publish/PublishDialog.tsx'
import {englishText as t} from './englishText.ts'
import {STUDIOS} from './foreign/studios.ts'
import {textBlocks} from './textBlocks.ts'
import './nothingDrawn.ts'

/** What the screens have around them in a Studio. */
const studio = vi.hoisted(() => ({
  create: vi.fn(),
  navigate: vi.fn(),
  change: vi.fn(),
  openInspector: vi.fn(),
  closeInspector: vi.fn(),
  tab: undefined as string | undefined,
  readings: [] as unknown[],
  overrides: {entries: [] as unknown[], total: 0},
  renamed: [] as unknown[],
  release: undefined as unknown,
  records: {} as object,
  locale: {id: 'en-US'},
  patched: [] as unknown[],
  /** The documents that the Studio follows. */
  previews: {unstable_observeDocuments: (_ids: string[]): unknown => undefined},
}))

vi.mock(import('sanity'), async (original) => {
  const {englishText} = await import('./englishText.ts')
  // The same objects each time, as in a Studio: another client would be asked anew.
  const client = {
    create: studio.create,
    withConfig: () => client,
    config: () => ({projectId: 'p', dataset: 'production'}),
    fetch: async () => [{_id: 'r', _rev: 'one', aliases: ['Zahir', 'Helmet Zaheer']}],
    transaction: () => ({
      patch: (...patch: unknown[]) => studio.patched.push(patch),
      commit: async () => {},
    }),
  }
  const user = {id: 'u1', name: 'Rita Cruz', email: '', role: '', roles: []}
  const translation = {t: englishText}
  const schema = {get: () => undefined}
  return {
    ...(await original()),
    Preview: (({value}: {value: {_id: string}}) => <span>{value._id}</span>) as never,
    useClient: (() => client) as never,
    useCurrentLocale: (() => studio.locale) as never,
    useCurrentUser: () => user,
    useScheduledDraftsEnabled: () => true,
    useDocumentPreviewStore: (() => studio.previews) as never,
    useSchema: (() => schema) as never,
    useSetPerspective: () => () => {},
    useSingleDocRelease: () => ({onSetScheduledDraftPerspective: () => {}}),
    useTranslation: (() => translation) as never,
  }
})
vi.mock('sanity/router', () => ({
  useRouter: () => ({state: {tab: studio.tab}, navigate: studio.navigate}),
  IntentLink: ({children, params}: {children: ReactNode; params: {id: string}}) => (
    <a href={`/${params.id}`}>{children}</a>
  ),
}))
vi.mock('sanity/structure', () => ({
  DocumentInspectorHeader: ({title}: {title: string}) => <h2>{title}</h2>,
  useDocumentTitle: () => ({title: 'Ferry terminal to close'}),
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/draftReadings.ts'), () => ({
  draftReadings: () => of({readings: studio.readings as Reading[], isComplete: true}),
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/recordsFeed.ts'), () => ({
  recordsFeed: () => of(studio.records as Records),
  currentRecords: async () => studio.records as Records,
}))
const around = vi.hoisted(() => ({archive: undefined as unknown}))
vi.mock(import('../../plugins/copydesk/studio/feeds/archiveFeed.ts'), () => ({
  archiveFeed: () => around.archive as Observable<ArchiveState>,
  currentArchive: async () => undefined,
}))
const beside = vi.hoisted(() => ({store: undefined as unknown}))
vi.mock(import('../../plugins/copydesk/studio/feeds/decisionsStore.ts'), async (original) => ({
  ...(await original()),
  decisionsStore: () => beside.store as DecisionsStore,
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/overridesFeed.ts'), () => ({
  overridesFeed: () => of(studio.overrides as {entries: Override[]; total: number}),
}))
vi.mock(import('../../plugins/copydesk/studio/feeds/renamedFeed.ts'), () => ({
  renamedFeed: () => of(studio.renamed as RecordRenamed[]),
}))
vi.mock(import('../../plugins/copydesk/studio/releases/releaseFindings.ts'), async (original) => ({
  ...(await original()),
  releaseFindings: async () => studio.release as ReleaseFindings,
}))

// Whether an element can be seen is asked of each style sheet, which costs seconds a look.
configure({defaultHidden: true})

/** The same object each time: what was read with it is known by it. */
const NO_RECORDS = {}

afterEach(cleanup)
beforeEach(() => {
  vi.clearAllMocks()
  Object.assign(studio, {
    records: NO_RECORDS,
    locale: {id: 'en-US'},
    patched: [],
    tab: undefined,
    readings: [],
    overrides: {entries: [], total: 0},
  })
  undoStack.set('ferry', [])
  panelNotices.set('ferry', undefined)
  selectedFinding.set('ferry', '')
})

const REPEATED = 'The council voted late on Tuesday to close the ferry terminal beside the market.'
const STORY = {
  _id: 'drafts.ferry',
  _type: 'article',
  headline: 'Ferry terminal to close',
  body: textBlocks(
    REPEATED,
    'Helmet Zahir said that nobody had asked the traders, and that they would not leave.',
    'Zaheer can’t believe it, a neighbor said at the market.',
    REPEATED,
  ),
}
const CLEAN = {...STORY, body: STORY.body.slice(0, 2)}
const BILINGUAL = {
  en: textBlocks(
    'The road was closed on Monday, and the people had been waiting for the bus for a week.',
  ),
  de: textBlocks(
    'Die Straße war am Montag gesperrt, und die Leute haben eine Woche lang auf den Bus gewartet.',
  ),
}
const RULES = {rules: ['duplicate-paragraph' as const, 'name-spelling' as const]}
const setup = resolveOptions(RULES)
const {findings} = readDocument(STORY, setup, {})
const withRecords = resolveOptions({
  rules: ['duplicate-paragraph', 'name-spelling'],
  records: {sources: {type: 'source'}},
})
const titles = findings.map((finding) => findingTitle(finding, t))
const theme = buildTheme()

describe('the panel', () => {
  test('lists the findings, the most serious first, and opens the first', () => {
    draw(<Panel {...inspector} setup={setup} />, STORY)
    const cards = screen
      .getAllByRole('button', {expanded: true})
      .concat(screen.getAllByRole('button', {expanded: false}))
      .filter((button) => button.dataset.finding)
    expect(cards.map(({textContent}) => textContent)).toEqual(
      titles.map((title) => `${t('severity.warning')}${title}`),
    )
  })

  test('says where the open finding stands, by the numbers of its paragraphs', () => {
    const {container} = draw(<Panel {...inspector} setup={setup} />, STORY)
    const open = container.querySelector<HTMLElement>(`[data-finding-card="${findings[0].id}"]`)!
    const numbers = within(open).getAllByText(/^¶/)
    expect(numbers.map(({textContent}) => textContent)).toEqual(['¶ 1', '¶ 4'])
  })

  test('stores a decision with who decided', () => {
    draw(<Panel {...inspector} setup={setup} />, STORY)
    fireEvent.click(screen.getByRole('button', {name: t('decide.dismissed')}))
    const [[event]] = studio.change.mock.calls as [PatchEvent][]
    const [finding] = findings
    expect(event.patches.map(({patchType: _, ...patch}) => patch)).toEqual([
      {type: 'setIfMissing', path: ['decisions'], value: []},
      {
        type: 'insert',
        path: ['decisions', -1],
        position: 'after',
        items: [
          {
            _type: 'copydeskDecision',
            _key: expect.any(String),
            kind: 'dismissed',
            names: ['The council voted late on Tuesday to close the fer…'],
            finding: finding.id,
            rule: finding.rule,
            by: 'Rita Cruz',
            byId: 'u1',
            at: expect.any(String),
            engineVersion: ENGINE_VERSION,
          },
        ],
      },
    ])
  })

  test('goes on to the next finding also where a fix has changed the words that it is known by', () => {
    const all = resolveOptions({rules: ['name-spelling', 'doubled-word']})
    const story = (name: string) => ({
      ...STORY,
      body: textBlocks(
        'She went to to the market.',
        'Helmet Zahir said that nobody had asked the traders.',
        `${name} spoke to the the mayor.`,
        'The ferry left at at noon.',
      ),
    })
    const [before, after] = [story('Zaheer'), story('Zahir')]
    const inOrder = (document: typeof before) => readDocument(document, all, {}).findings
    const {container, rerender} = draw(<Panel {...inspector} setup={all} />, before)
    const openId = () =>
      container.querySelector<HTMLElement>('[data-finding][aria-expanded="true"]')!.dataset.finding
    const [, names, next] = inOrder(before)
    fireEvent.click(container.querySelector(`[data-finding="${names!.id}"]`)!)
    fireEvent.click(screen.getByRole('button', {name: /^Use Zahir everywhere/}))
    expect(openId()).toBe(next!.id)
    rerender(inPane(<Panel {...inspector} setup={all} />, after))
    const [first, renamed] = inOrder(after)
    expect([first, renamed].map((one) => one!.spans[0]!.text)).toEqual(['to to', 'the the'])
    expect(renamed!.id).not.toBe(next!.id)
    expect(openId()).toBe(renamed!.id)
  })

  test('takes single keys only with the focus in the panel, for the finding that was chosen', () => {
    const {container} = draw(<Panel {...inspector} setup={setup} />, STORY)
    const names = findings.findIndex(({rule}) => rule === 'name-spelling')
    const head = container.querySelector<HTMLElement>(`[data-finding="${findings[names].id}"]`)!
    fireEvent.click(head)
    expect(document.activeElement).toBe(head)
    fireEvent.keyDown(head, {key: 'a', ctrlKey: true})
    fireEvent.keyDown(head, {key: 'a', repeat: true})
    expect(studio.change).not.toHaveBeenCalled()
    const clock = vi.spyOn(performance, 'now').mockReturnValue(5000)
    press('a', 4990)
    // the next finding has just come up: nobody can have read it, however late the key is handled
    clock.mockReturnValue(9000)
    press('a', 5500)
    expect(patchesOf(0)).toEqual([
      {
        type: 'set',
        path: ['body', {_key: 'p2'}, 'children', {_key: 's'}, 'text'],
        value: 'Zahir can’t believe it, a neighbor said at the market.',
      },
    ])
    expect(studio.change).toHaveBeenCalledTimes(1)
    press('n', 5700)
    expect(studio.change).toHaveBeenCalledTimes(2)
    clock.mockRestore()
  })

  test('says before the click that a record learns a spelling', () => {
    studio.records = {sources: [{id: 'r', name: 'Helmet Zahir'}]}
    const {container} = draw(<Panel {...inspector} setup={withRecords} />, STORY)
    const {id} = findings.find(({rule}) => rule === 'name-spelling')!
    fireEvent.click(container.querySelector(`[data-finding="${id}"]`)!)
    const button = screen.getByRole('button', {name: t('decide.accepted', {spelling: 'Zaheer'})})
    const effect = document.getElementById(button.getAttribute('aria-describedby')!)
    expect(effect?.textContent).toBe(
      t('decide.acceptedRecord', {name: 'Helmet Zahir', spelling: 'Helmet Zaheer'}),
    )
  })

  test('takes a stored decision back, and out of the record that learned with it', async () => {
    const taught = {id: 'r', kind: 'source', name: 'Helmet Zahir', spelling: 'Helmet Zaheer'}
    const decision = {
      _type: 'copydeskDecision',
      _key: 'd',
      kind: 'accepted-spelling',
      names: ['Zaheer'],
      finding: 'f',
      rule: 'name-spelling',
      taught,
      at: '2026-01-01T00:00:00Z',
    }
    draw(<Panel {...inspector} setup={withRecords} />, {...STORY, decisions: [decision]})
    const decided = t('decided.accepted-spelling', {names: 'Zaheer'})
    fireEvent.click(
      screen.getByRole('button', {name: t('decisions.takeBackOne', {decision: decided})}),
    )
    expect(patchesOf(0)).toEqual([{type: 'unset', path: ['decisions', {_key: 'd'}]}])
    await waitFor(() =>
      expect(studio.patched).toEqual([['r', {unset: ['aliases[@ == "Helmet Zaheer"]']}]]),
    )
  })

  test('takes the repeat out of the story', () => {
    draw(<Panel {...inspector} setup={setup} />, STORY)
    fireEvent.click(screen.getByRole('button', {name: t('remedy.keep.first', {count: 1})}))
    const [[event]] = studio.change.mock.calls as [PatchEvent][]
    expect(event.patches.map(({patchType: _, ...patch}) => patch)).toEqual([
      {type: 'unset', path: ['body', {_key: 'p3'}]},
    ])
  })

  test('keeps the focus in what a button opens in its place, and gives it back', () => {
    draw(<Panel {...inspector} setup={setup} />, STORY)
    const fix = t('remedy.keep.first', {count: 1})
    const all = t('all.offer', {count: findings.length})
    const opens = [
      [t('remedy.previewOne', {remedy: fix}), t('preview.apply', {count: 1})],
      [all, t('all.apply', {count: findings.length})],
    ]
    for (const [opener, apply] of opens) {
      const button = screen.getByRole('button', {name: opener})
      button.focus()
      fireEvent.click(button)
      expect(document.activeElement?.textContent).toBe(apply)
      fireEvent.click(screen.getByRole('button', {name: t('preview.cancel')}))
      expect(document.activeElement).toBe(screen.getByRole('button', {name: opener}))
    }
  })

  test('a preview says where what goes stands', () => {
    draw(<Panel {...inspector} setup={setup} />, STORY)
    const remedy = t('remedy.keep.first', {count: 1})
    fireEvent.click(screen.getByRole('button', {name: t('remedy.previewOne', {remedy})}))
    expect(screen.getAllByRole('listitem').map(({textContent}) => textContent)).toContain(
      `¶ 4: ${REPEATED.slice(0, 60).trimEnd()}…`,
    )
  })

  test.each(['to to', 'with with'])('offers words of one’s own for “%s”', (words) => {
    const body = textBlocks(`He had gone ${words} the others.`)
    draw(<Panel {...inspector} setup={resolveOptions({})} />, {...STORY, body})
    expect(screen.getByRole('textbox', {name: t('remedy.own')})).toHaveProperty('value', words)
  })

  test('without findings says so', () => {
    const {container} = draw(<Panel {...inspector} setup={setup} />, CLEAN)
    expect(screen.getAllByRole('status').map(({textContent}) => textContent)).toEqual([
      '',
      expect.stringContaining(t('panel.clean')),
    ])
    expect(container.querySelector('[data-finding]')).toBeNull()
  })
})

describe('the panel of a story that refers to others', () => {
  const refers = {...CLEAN, parts: [{_key: 'k', _type: 'reference', _ref: 'part'}]}
  const options = {fields: {portableText: ['body', 'parts[]->text']}, ...RULES}
  const part = (text: string) => ({
    _id: 'part',
    _type: 'part',
    title: 'Background',
    text: textBlocks(text),
  })
  const drawWith = (stored: BehaviorSubject<unknown[]>) => {
    const asked: string[][] = []
    studio.previews.unstable_observeDocuments = (ids) => {
      asked.push(ids)
      return stored
    }
    return {asked, ...draw(<Panel {...inspector} setup={resolveOptions(options)} />, refers)}
  }

  test('reads them as they change, says where each place is and leads there', async () => {
    const stored = new BehaviorSubject<unknown[]>([undefined, part('Zaheer left.')])
    const {asked} = drawWith(stored)
    await screen.findByRole('button', {name: /Zahir.*Zaheer/})
    expect(asked).toEqual([['drafts.part', 'part']])
    const link = screen.getByRole('link', {
      name: t('places.within', {type: 'part', title: 'Background'}),
    })
    expect(link.getAttribute('href')).toBe('/part')
    expect(screen.getByRole('button', {name: 'Use Zaheer in this document (1)'})).toBeTruthy()
    expect(await faults()).toEqual([])
    expect(screen.queryByText(/everywhere/)).toBeNull()
    act(() => stored.next([part('Zahir left.'), part('Zaheer left.')]))
    await screen.findByText(t('panel.clean'))
  })

  test('names the fields that lead to what it does not read of them', async () => {
    const quote = {_key: 'q', _type: 'quote', quote: 'No one said so.'}
    const {text, ...other} = part('Zahir left.')
    drawWith(new BehaviorSubject<unknown[]>([undefined, {...other, text: [...text, quote]}]))
    await screen.findByText(t('panel.notRead', {fields: 'Parts, Text, Quote (Quote)'}))
    expect(screen.getByText(t('panel.cleanInPart'))).toBeTruthy()
  })

  test('says what it could not read, and calls nothing clean', async () => {
    drawWith(new BehaviorSubject<unknown[]>([undefined, undefined]))
    await screen.findByText(t('panel.unreadReferences', {count: 1}))
    expect(screen.getByText(t('panel.cleanInPart'))).toBeTruthy()
    expect(screen.queryByText(t('panel.clean'))).toBeNull()
  })

  test.each([
    ['Zaheer left.', t('severity.warning'), t('severity.warning')],
    ['Zahir left.', t('panel.clean'), t('panel.cleanSoFar')],
  ])(
    'while a new reference is being read, what is found in the others stays: %s',
    async (text, before, during) => {
      const parts = [...refers.parts, {_key: 'l', _type: 'reference', _ref: 'new'}]
      const later = new Subject<unknown[]>()
      const feeds: Observable<unknown>[] = [new BehaviorSubject([undefined, part(text)]), later]
      studio.previews.unstable_observeDocuments = () => feeds.shift()
      const panel = <Panel {...inspector} setup={resolveOptions(options)} />
      const {rerender} = draw(panel, refers)
      await screen.findByText(before)
      rerender(inPane(panel, {...refers, parts}))
      await waitFor(() => expect(feeds).toEqual([]))
      expect(screen.getByText(during)).toBeTruthy()
      expect(screen.queryByText(/^Not read/)).toBeNull()
      act(() => later.next([part(text), undefined]))
      await screen.findByText(t('panel.unreadReferences', {count: 1}))
    },
  )

  test('says so at the head of the form, too', async () => {
    const stored = new BehaviorSubject<unknown[]>([undefined, undefined])
    studio.previews.unstable_observeDocuments = () => stored
    draw(<FormHead document={refers} setup={resolveOptions(options)} />, refers)
    await screen.findByText(t('panel.cleanInPart'))
    expect(screen.queryByText(t('panel.clean'))).toBeNull()
    act(() => stored.next([undefined, part('Zahir left.')]))
    await screen.findByText(t('panel.clean'))
  })

  test('says so where the lake cannot be asked', async () => {
    const stored = new BehaviorSubject<unknown[]>([])
    stored.error(new Error('offline'))
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {})
    drawWith(stored)
    await screen.findByText(t('panel.unreadReferences', {count: 1}))
  })
})

/** What axe finds wrong in what is drawn; nothing where it had nothing to look at would be no answer. */
async function faults(): Promise<[string, string | undefined][]> {
  const {violations, passes} = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    // Without layout there are no colors to compare; the browser test looks at those.
    rules: {'color-contrast': {enabled: false}},
  })
  expect(passes.length).toBeGreaterThan(5)
  return violations.map(({id, nodes}) => [id, nodes[0]?.html])
}

describe.each(STUDIOS)('axe finds nothing wrong in %s', (_, {options, document: story, found}) => {
  const foreign = resolveOptions(options)
  const {findings: open} = readDocument(story, foreign, {})

  test('in the panel, which lists what is found', async () => {
    const {container} = draw(<Panel {...inspector} setup={foreign} />, story)
    expect(container.querySelectorAll('[data-finding]')).toHaveLength(found.length)
    expect(await faults()).toEqual([])
  })

  test('in the panel with all that is decided', async () => {
    const field = foreign.decisionsField!
    const decisions = open.map(({id, rule}, index) => ({
      _type: 'copydeskDecision',
      _key: `d${index}`,
      kind: 'dismissed',
      names: ['Zaheer'],
      finding: id,
      rule,
      by: 'Rita Cruz',
      at: '2026-01-01T00:00:00Z',
    }))
    draw(<Panel {...inspector} setup={foreign} />, {...story, [field]: decisions})
    expect(screen.getByText(t('decisions.title', {count: open.length}))).toBeTruthy()
    expect(await faults()).toEqual([])
  })

  test('in the publish dialog', async () => {
    publishDialog({
      document: story,
      findings: open,
      setup: foreign,
      unread: {missing: 1, beyond: 2},
    })
    expect(screen.getByRole('dialog')).toBeTruthy()
    expect(screen.getAllByRole('listitem')).toHaveLength(open.length)
    expect(await faults()).toEqual([])
  })

  test('in the publish dialog that waits for a reason, and in one that nobody gets past', async () => {
    const items: ChecklistItem[] = [{key: 'headline', kind: 'asks', path: ['title'], values: {}}]
    publishDialog({document: story, findings: open, setup: foreign, items})
    fireEvent.click(screen.getByRole('button', {name: t('publish.publishAnyway')}))
    expect(screen.getByText(t('publish.reasonMissing'))).toBeTruthy()
    expect(await faults()).toEqual([])
    cleanup()
    publishDialog({document: story, findings: open, setup: foreign, blocker: 'publish.blocked'})
    expect(await faults()).toEqual([])
  })

  test('at the head of the form, with the panel closed and open', async () => {
    draw(<FormHead document={story} setup={foreign} />, story)
    expect(screen.getAllByRole('button').length).toBeGreaterThan(0)
    expect(await faults()).toEqual([])
    cleanup()
    render(inPane(<FormHead document={story} setup={foreign} />, story, {name: 'copydesk'}))
    expect(await faults()).toEqual([])
  })

  test('in the panel that shows what a fix would change', async () => {
    draw(<Panel {...inspector} setup={foreign} />, story)
    const previews = t('remedy.previewOne', {remedy: ''})
    const buttons = screen.getAllByRole('button')
    fireEvent.click(buttons.find((one) => one.ariaLabel?.startsWith(previews))!)
    expect(screen.getByText(t('preview.title'))).toBeTruthy()
    expect(await faults()).toEqual([])
  })

  test('in the dialog of a release', async () => {
    const release = {_id: '_.releases.r1', metadata: {title: 'Evening', releaseType: 'asap'}}
    studio.release = {
      documents: [{document: story, findings: open, unread: {missing: 1, beyond: 0}}],
      count: open.length,
      archive: undefined,
      blocker: undefined,
    } satisfies ReleaseFindings
    draw(
      <ReleaseDialog
        documents={[]}
        release={release as ReleaseDocument}
        setup={foreign}
        onClose={() => {}}
      />,
    )
    await screen.findByRole('dialog')
    expect(screen.getAllByRole('listitem')).toHaveLength(open.length)
    expect(await faults()).toEqual([])
  })

  test.runIf(foreign.records.sources)(
    'in the list of renamed records of the Copy desk',
    async () => {
      studio.tab = 'renamed'
      studio.renamed = [
        {_id: 'r', _type: 'recordRenamed', was: 'Zaheer', now: 'Zahir', at: '2026-01-01T00:00:00Z'},
      ]
      draw(<CopyDesk setup={foreign} />)
      await screen.findByText(t('renamed.was', {was: 'Zaheer', now: 'Zahir'}))
      expect(await faults()).toEqual([])
    },
  )

  test.each(['drafts', 'published', 'anyway'])('in the list “%s” of the Copy desk', async (tab) => {
    const head = {id: story._id, rev: 'r', type: story._type, updatedAt: '2026-01-01T00:00:00Z'}
    const entry = overrideRecord('publish', story, open, {
      id: 'o1',
      title: 'Quiet in Leiban',
      reason: 'The desk decides later',
      by: {id: 'u1', name: 'Rita Cruz'},
      at: new Date('2026-01-01T12:00:00Z'),
      engineVersion: ENGINE_VERSION,
    })
    Object.assign(studio, {
      tab,
      readings: [{...head, findings: open}],
      overrides: {entries: [entry], total: 1},
    })
    draw(<CopyDesk setup={foreign} />)
    expect(screen.getAllByRole('tab')).toHaveLength(foreign.records.sources ? 4 : 3)
    expect(screen.queryAllByRole('link')).toHaveLength(tab === 'published' ? 0 : 1)
    expect(await faults()).toEqual([])
  })
})

describe('the panel, where decisions are kept in a document beside the story', () => {
  const options = {decisions: {document: 'private.notes.'}}
  const besideSetup = resolveOptions({rules: ['duplicate-paragraph', 'name-spelling'], ...options})
  const [finding] = findings
  let changes: DecisionsChange[]
  let refusal: Error | undefined

  beforeEach(() => {
    changes = []
    refusal = undefined
    const decisions = new BehaviorSubject<readonly StoredDecision[]>([])
    beside.store = {
      decisions,
      current: async () => decisions.value,
      async change(change) {
        if (refusal) throw refusal
        changes.push(change)
        decisions.next(changedDecisions(decisions.value, change))
      },
    } satisfies DecisionsStore
  })

  const isOpen = () => document.querySelector(`[data-finding="${finding.id}"]`) !== null
  const dismiss = () => fireEvent.click(screen.getByRole('button', {name: t('decide.dismissed')}))
  const touched = () => {
    const events = studio.change.mock.calls as [PatchEvent][]
    return events.flatMap(([{patches}]) => patches.map(({type, path}) => [type, path]))
  }

  test('a decision goes there, and only says in the draft that something changed', async () => {
    const editState = {draft: STORY, published: null, version: null}
    draw(<Panel {...inspector} setup={besideSetup} />, STORY, {editState})
    dismiss()
    await waitFor(() => expect(isOpen()).toBe(false))
    expect(changes).toMatchObject([
      {add: {_type: 'copydeskDecision', kind: 'dismissed', finding: finding.id, by: 'Rita Cruz'}},
    ])
    await waitFor(() => expect(touched()).toEqual([['set', ['decisionsRev']]]))
    expect(screen.getByText(t('decisions.title', {count: 1}))).toBeTruthy()

    fireEvent.click(screen.getByRole('button', {name: t('panel.undo')}))
    await waitFor(() => expect(isOpen()).toBe(true))
    expect(changes[1]).toEqual({remove: expect.any(String)})
    expect(undoStack.get('ferry')).toEqual([])
  })

  test('where there is no draft, a decision makes none', async () => {
    const editState = {draft: null, published: {...STORY, _id: 'ferry'}, version: null}
    draw(<Panel {...inspector} setup={besideSetup} />, {...STORY, _id: 'ferry'}, {editState})
    dismiss()
    await waitFor(() => expect(isOpen()).toBe(false))
    fireEvent.click(screen.getAllByRole('button', {name: /^Undo: /})[0])
    await waitFor(() => expect(isOpen()).toBe(true))
    expect(touched()).toEqual([])
  })

  test('a decision that cannot be stored is told, and leaves nothing to undo', async () => {
    refusal = new Error('Insufficient permissions')
    draw(<Panel {...inspector} setup={besideSetup} />, STORY)
    dismiss()
    await screen.findByText(t('failed.decision', {error: 'Insufficient permissions'}))
    expect(isOpen()).toBe(true)
    expect(undoStack.get('ferry')).toEqual([])
  })
})

test('green says what was set aside', () => {
  const decisions = ['dismissed', 'dismissed', 'accepted-spelling'].map((kind, index) => ({
    _key: `d${index}`,
    kind,
    rule: 'name-spelling',
    names: ['Zaheer'],
  }))
  const table = {_key: 't', _type: 'table', rows: [{cells: ['Helmet Zaheer', 'Leiban']}]}
  draw(<Panel {...inspector} setup={setup} />, {...CLEAN, decisions, body: [...CLEAN.body, table]})
  const [, clean] = screen.getAllByRole('status').map(({textContent}) => textContent)
  expect(clean).toBe(
    [
      t('panel.clean') +
        t('panel.checked', {
          rules: [t('rule.duplicate-paragraph'), t('rule.name-spelling')].join(', '),
        }),
      t('panel.setAside', {
        list: `${t('panel.aside.dismissed', {count: 2})}, ${t('panel.aside.accepted-spelling', {count: 1})}`,
      }),
    ].join(' · '),
  )
})

test('a place that is all spaces shows them', () => {
  const spaces = resolveOptions({rules: ['double-space']})
  draw(<Panel {...inspector} setup={spaces} />, {...STORY, body: textBlocks('The ferry  left.')})
  const [place] = document.querySelectorAll('mark')
  expect(place?.textContent).toBe('  ')
  expect(place?.parentElement?.textContent).toBe('The ferry  left.')
})

test('the question before publishing tells what is not read', () => {
  const field = {field: 'sections[].quote', title: 'Sections, Quote', type: 'quoteSection'}
  const fields = [
    {...field, option: 'text' as const},
    {field: 'body', title: 'Body'},
  ]
  publishDialog({unread: {missing: 0, beyond: 0, fields}})
  const told = t('panel.notRead', {fields: 'Sections, Quote (Quote Section)'})
  expect(screen.getByText(told)).toBeTruthy()
  expect(screen.getByText(t('panel.otherKind', {fields: 'Body'}))).toBeTruthy()
})

test.each([
  ['while findings are open', STORY],
  ['when none is', CLEAN],
])('what is not read is told %s, and nothing is called clean', (_, story) => {
  const embed = {_key: 'e', _type: 'pull', words: 'Nobody said so.'}
  draw(<Panel {...inspector} setup={setup} />, {...story, body: [...story.body, embed]})
  expect(screen.getByText(t('panel.notRead', {fields: 'Body, Words (Pull)'}))).toBeTruthy()
  expect(screen.queryByText(t('panel.clean'))).toBeNull()
})

test.each([
  [
    'in two languages',
    {en: BILINGUAL.en, de: BILINGUAL.de},
    ['duplicate-paragraph'],
    ['name-spelling'],
  ],
  ['in German alone', {de: BILINGUAL.de}, ['duplicate-paragraph'], []],
  ['in English alone', {en: BILINGUAL.en}, ['duplicate-paragraph', 'name-spelling'], []],
] as const)(
  'of a story %s the panel says what each language was checked for',
  (_, body, all, english) => {
    const fields = {text: [], portableText: ['body.en', 'body.de']}
    const document = {_id: 'drafts.ferry', _type: 'article', body}
    draw(<Panel {...inspector} setup={resolveOptions({...RULES, fields})} />, document)
    const list = (rules: readonly RuleId[]) => rules.map((rule) => t(`rule.${rule}`)).join(', ')
    const checked = [
      t('panel.checked', {rules: list(all)}),
      ...(english.length > 0 ? [t('panel.checkedEnglish', {rules: list(english)})] : []),
    ]
    expect(screen.getByText(checked.join(' · '))).toBeTruthy()
  },
)

test('text that is marked as another language and seems to be English is told, and the story not called clean', () => {
  const fields = {text: [], portableText: ['body.en', 'body.de']}
  const english = textBlocks(
    'The council said on Monday that the ferry would not run in the winter, because they have been told of the ice.',
    'The mayor, who was there, said that this was a mistake, and that people in the old town should be asked about it.',
  )
  const document = {_id: 'drafts.ferry', _type: 'article', body: {en: BILINGUAL.en, de: english}}
  draw(<Panel {...inspector} setup={resolveOptions({...RULES, fields})} />, document)
  expect(screen.getByText(t('panel.seemsEnglish', {language: 'German'}))).toBeTruthy()
  expect(screen.queryByText(t('panel.unread', {language: 'German'}))).toBeNull()
  expect(screen.queryByText(t('panel.clean'))).toBeNull()
})

test('that a document cannot be edited is said once it is known', () => {
  const story = {_id: 'drafts.d', _type: 'article', body: textBlocks('She saw the the harbor.')}
  const setup = resolveOptions({rules: ['doubled-word']})
  const shows = (pane: PaneOf) => {
    cleanup()
    draw(<Panel {...inspector} setup={setup} />, story, pane)
    return [t('panel.readOnly'), t('decide.dismissed')].map((text) => !!screen.queryByText(text))
  }
  expect(shows({ready: false, readOnly: true})).toEqual([false, false])
  expect(shows({readOnly: true})).toEqual([true, false])
  expect(shows({})).toEqual([false, true])
})

test('beside an open finding it is said what is checked of a language whose names are not', () => {
  const fields = {text: [], portableText: ['body.de']}
  const setup = resolveOptions({fields, rules: ['name-spelling', 'double-space', 'doubled-word']})
  const de = textBlocks(
    'Die Straße nach Karlstadt war am  Montag gesperrt, und der Bus fuhr nicht.',
  )
  draw(<Panel {...inspector} setup={setup} />, {
    _id: 'drafts.b',
    _type: 'article',
    body: {de, en: []},
  })
  const said = [
    t('panel.unread', {language: 'German'}),
    t('panel.checked', {rules: t('rule.double-space')}),
  ]
  expect(screen.getByText(said.join(' '))).toBeTruthy()
})

test('where no earlier stories are compared with, none are waited for, not even at first', () => {
  const state = {unreadParts: {missing: 0, beyond: 0}, seemEnglish: [] as string[]} as FindingsState
  const seen: boolean[] = []
  renderHook(() => seen.push(isAllRead(useCleanLimits(state, setup))))
  expect(new Set(seen)).toEqual(new Set([true]))
})

test('nothing is called clean before the archive is compared with as it is now', async () => {
  const archive = new BehaviorSubject<ArchiveState>({
    status: 'ready',
    index: new ArchiveIndex(),
    changes: 0,
    stories: 3,
    isCurrent: false,
  })
  around.archive = archive
  const asked = resolveOptions({...RULES, archive: true})
  const screens = (
    <>
      <FormHead document={CLEAN} setup={asked} />
      <Panel {...inspector} setup={asked} />
    </>
  )
  draw(screens, CLEAN)
  expect(await screen.findAllByText(t('panel.cleanSoFar'))).toHaveLength(2)
  expect(screen.getByText(t('archive.comparing'))).toBeTruthy()
  act(() => archive.next({...(archive.value as ReadyArchive), isCurrent: true}))
  expect(await screen.findAllByText(t('panel.clean'))).toHaveLength(2)
  expect(screen.getByText(t('archive.ready', {count: 3}))).toBeTruthy()
  act(() => archive.next({status: 'failed', error: new Error('offline'), retry() {}}))
  expect(await screen.findAllByText(t('panel.cleanInPart'))).toHaveLength(2)
})

test('the head of the form names the copy check with its count, and opens and closes the panel', () => {
  const {rerender} = draw(<FormHead document={STORY} setup={setup} />, STORY)
  const name = t('panel.titleCounts', {counts: t('count.warning', {count: 2})})
  const button = () => screen.getByRole('button', {name})
  expect(button().getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button())
  expect(studio.openInspector.mock.calls).toEqual([['copydesk', undefined]])
  rerender(inPane(<FormHead document={STORY} setup={setup} />, STORY, {name: 'copydesk'}))
  expect(button().getAttribute('aria-expanded')).toBe('true')
  fireEvent.click(button())
  expect(studio.closeInspector.mock.calls).toEqual([['copydesk']])
})

test('the text editor has the name of its field, also when the Studio draws another one', async () => {
  function Editor({id}: {id: string}) {
    const container = useRef<HTMLDivElement>(null)
    useEditorName(container, 'Body')
    return (
      <div ref={container}>
        <div contentEditable id={id} key={id} role="textbox" suppressContentEditableWarning />
      </div>
    )
  }
  const {rerender} = render(<Editor id="first" />)
  expect(screen.getByRole('textbox', {name: 'Body'}).id).toBe('first')
  rerender(<Editor id="second" />)
  await waitFor(() => expect(screen.getByRole('textbox', {name: 'Body'}).id).toBe('second'))
})

describe('the publish dialog', () => {
  const dialog = (blocker?: PublishBlocker, items?: ChecklistItem[]) =>
    publishDialog({blocker, items})

  test('lists what is open, each with a way to its place', () => {
    dialog()
    expect(screen.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual(
      titles.map((title) => `${t('severity.warning')}${title}${t('publish.show')}`),
    )
  })

  test('asks for a reason before anything is published', () => {
    const on = dialog()
    fireEvent.click(screen.getByRole('button', {name: t('publish.publishAnyway')}))
    expect(screen.getByText(t('publish.reasonMissing'))).toBeTruthy()
    expect([studio.create.mock.calls, on.proceed.mock.calls]).toEqual([[], []])
  })

  test('stores the reason, and then publishes', async () => {
    const on = dialog()
    fireEvent.click(screen.getByLabelText(t('reason.deadline')))
    fireEvent.click(screen.getByRole('button', {name: t('publish.publishAnyway')}))
    await waitFor(() => expect(on.proceed).toHaveBeenCalledOnce())
    const [[stored]] = studio.create.mock.calls as [Override][]
    const context = {
      id: stored._id.split('.')[2],
      title: 'Ferry terminal to close',
      reason: t('reason.deadline'),
      by: {id: 'u1', name: 'Rita Cruz'},
      at: new Date(stored.at),
      engineVersion: ENGINE_VERSION,
    }
    expect(stored).toEqual(overrideRecord('publish', STORY, findings, context))
  })

  test('does not publish where the reason cannot be stored', async () => {
    studio.create.mockRejectedValueOnce(new Error('No connection.'))
    const on = dialog()
    fireEvent.click(screen.getByLabelText(t('reason.deadline')))
    fireEvent.click(screen.getByRole('button', {name: t('publish.publishAnyway')}))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toBe(t('publish.notRecorded', {error: 'No connection.'}))
    expect(on.proceed).not.toHaveBeenCalled()
  })

  test('says what blocks, and has no way past it', () => {
    dialog('publish.blocked')
    expect(screen.getByText(t('publish.blocked'))).toBeTruthy()
    expect(screen.queryByRole('button', {name: t('publish.publishAnyway')})).toBeNull()
  })

  const BYLINE: ChecklistItem = {key: 'byline', kind: 'asks', path: ['byline'], values: {}}

  test('lists what the story lacks, and the reason names that too', async () => {
    const on = dialog(undefined, [BYLINE])
    const [first] = screen.getAllByRole('listitem')
    expect(first.textContent).toBe(
      `${t('checklist.missing')}${t('checklist.byline')}${t('publish.show')}`,
    )
    fireEvent.click(screen.getByLabelText(t('reason.deadline')))
    fireEvent.click(screen.getByRole('button', {name: t('publish.publishAnyway')}))
    await waitFor(() => expect(on.proceed).toHaveBeenCalledOnce())
    const [[stored]] = studio.create.mock.calls as [Override][]
    expect(stored.findings.map(({finding}) => finding)).toEqual([
      'checklist.byline',
      ...findings.map(({id}) => id),
    ])
  })

  test.each([
    ['en-US', /Jan 1, 2099/],
    ['de-DE', /01\.01\.2099/],
  ])('times are in the language of the Studio, not of the browser: %s', (id, time) => {
    studio.locale = {id}
    const values = {until: '2099-01-01T12:00:00.000Z'}
    dialog('checklist.blocked', [{key: 'embargo', kind: 'blocks', path: [], values}])
    expect(screen.getAllByRole('listitem')[0].textContent).toMatch(time)
  })

  test('what everybody needs is marked as required', () => {
    const until = '2099-01-01T12:00:00.000Z'
    const embargo: ChecklistItem = {key: 'embargo', kind: 'blocks', path: [], values: {until}}
    dialog('checklist.blocked', [embargo])
    const time = new Date(until).toLocaleString('en-US', {
      dateStyle: 'medium',
      timeStyle: 'short',
    })
    expect(screen.getAllByRole('listitem')[0].textContent).toBe(
      `${t('checklist.required')}${t('checklist.embargo', {until: time})}`,
    )
    expect(screen.getByText(t('checklist.blocked'))).toBeTruthy()
  })
})

describe('the Copy desk', () => {
  test('has a tab for each list, and one for renamed records only where there are records', () => {
    const tabs = () => screen.getAllByRole('tab').map(({textContent}) => textContent)
    draw(<CopyDesk setup={setup} />)
    expect(tabs()).toEqual([t('tool.drafts'), t('tool.published'), t('tool.anyway')])
    cleanup()
    draw(<CopyDesk setup={resolveOptions({records: {sources: {type: 'source'}}})} />)
    expect(tabs()).toEqual([
      t('tool.drafts'),
      t('tool.published'),
      t('tool.anyway'),
      t('tool.renamed'),
    ])
  })

  test('lists the drafts with findings, each with a link to it', () => {
    const head = {rev: 'r', type: 'article', updatedAt: '2026-01-01T00:00:00Z'}
    studio.readings = [
      {...head, id: 'drafts.ferry', findings},
      {...head, id: 'drafts.clean', findings: []},
    ]
    draw(<CopyDesk setup={setup} />)
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/ferry'])
    const [row, ...found] = screen.getAllByRole('listitem')
    expect(row.contains(found[0])).toBe(true)
    expect(found.map(({textContent}) => textContent)).toEqual(
      titles.map((title) => `${t('severity.warning')}${title}`),
    )
  })

  test('lists a draft of which something was not read, and calls no drafts clean', () => {
    const head = {rev: 'r', type: 'article', updatedAt: '2026-01-01T00:00:00Z'}
    const unread = {missing: 2, beyond: 0}
    studio.readings = [{...head, id: 'drafts.ferry', findings: [], unread}]
    draw(<CopyDesk setup={setup} />)
    expect(screen.getByText(t('panel.unreadReferences', {count: 2}))).toBeTruthy()
    expect(screen.getByText(t('tool.draftsLeft', {count: 0, total: 1}))).toBeTruthy()
    expect(screen.queryByText(t('tool.draftsClean'))).toBeNull()
  })

  test('tells above the list which fields of all drafts are not read, each once', () => {
    const head = {rev: 'r', type: 'article', updatedAt: '2026-01-01T00:00:00Z', findings: []}
    const fields = [{field: 'side', title: 'Side', option: 'text' as const}]
    const unread = {missing: 0, beyond: 0, fields}
    studio.readings = ['drafts.a', 'drafts.b'].map((id) => ({...head, id, unread}))
    draw(<CopyDesk setup={setup} />)
    expect(screen.getAllByText(t('panel.notRead', {fields: 'Side'}))).toHaveLength(1)
    expect(screen.queryAllByRole('link')).toEqual([])
  })

  test('says that no draft has findings', () => {
    draw(<CopyDesk setup={setup} />)
    expect(screen.getByText(t('tool.draftsClean'))).toBeTruthy()
  })

  test('opens another tab by its address', () => {
    draw(<CopyDesk setup={setup} />)
    fireEvent.click(screen.getByRole('tab', {name: t('tool.anyway')}))
    expect(studio.navigate.mock.calls).toEqual([[{tab: 'anyway'}]])
  })

  test('lists what was published with open findings, with the reason', () => {
    const entry = overrideRecord('publish', STORY, findings, {
      id: 'o1',
      title: 'Ferry terminal to close',
      reason: 'The desk decides later',
      by: {id: 'u1', name: 'Rita Cruz'},
      at: new Date('2026-01-01T12:00:00Z'),
      engineVersion: ENGINE_VERSION,
    })
    Object.assign(studio, {tab: 'anyway', overrides: {entries: [entry], total: 1}})
    draw(<CopyDesk setup={setup} />)
    const [row, ...messages] = screen.getAllByRole('listitem')
    expect(within(row).getByText('The desk decides later')).toBeTruthy()
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/ferry')
    expect(messages.map(({textContent}) => textContent)).toEqual(
      findings.map(({message}) => message),
    )
  })

  test('says that nothing was published with open findings', () => {
    studio.tab = 'anyway'
    draw(<CopyDesk setup={setup} />)
    expect(screen.getByText(t('anyway.none'))).toBeTruthy()
  })
})

/** Presses a key where the focus is. @param at milliseconds since the page was opened */
function press(key: string, at: number): void {
  const event = createEvent.keyDown(document.activeElement!, {key})
  Object.defineProperty(event, 'timeStamp', {value: at})
  fireEvent(document.activeElement!, event)
}
const patchesOf = (call: number) =>
  (studio.change.mock.calls as [PatchEvent][])[call][0].patches.map(
    ({patchType: _, ...patch}) => patch,
  )

const inspector = {onClose() {}} as Omit<ComponentProps<typeof Panel>, 'setup'>

/** Draws a screen of the Studio, inside the pane of a document where it has one. */
/** Draws the question before publishing, and gives the ways back and on. */
function publishDialog(props: Partial<Parameters<typeof PublishDialog>[0]> = {}) {
  const on = {back: vi.fn(), proceed: vi.fn()}
  const document = props.document ?? STORY
  draw(
    <PublishDialog
      action="publish"
      archive={undefined}
      blocker={undefined}
      document={document}
      findings={findings}
      setup={setup}
      onBack={on.back}
      onProceed={on.proceed}
      {...props}
    />,
    document as typeof STORY,
  )
  return on
}

/** What the pane around is told. */
interface PaneOf {
  name?: string
  editState?: object
  ready?: boolean
  readOnly?: boolean
}

const draw = (children: ReactNode, document?: CheckedDocument & {_id: string}, more?: PaneOf) =>
  render(inPane(children, document, more))

function inPane(
  children: ReactNode,
  document?: CheckedDocument & {_id: string},
  more: PaneOf = {},
) {
  const pane = document && {
    documentId: 'ferry',
    documentType: document._type,
    displayed: document,
    ready: more.ready ?? true,
    formState: {readOnly: more.readOnly ?? false},
    inspector: more.name ? {name: more.name} : null,
    editState: more.editState ?? null,
    onChange: studio.change,
    onFocus() {},
    onPathOpen() {},
    openInspector: studio.openInspector,
    closeInspector: studio.closeInspector,
  }
  return (
    <ThemeProvider theme={theme}>
      <ToastProvider>
        <DocumentPaneContext.Provider value={(pane ?? null) as never}>
          {children}
        </DocumentPaneContext.Provider>
      </ToastProvider>
    </ThemeProvider>
  )
}

// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {cleanup, configure, fireEvent, render, screen} from '@testing-library/react'
import {type ReactNode} from 'react'
import {type ToolMenuProps} from 'sanity'
import {afterEach, expect, test, vi} from 'vitest'
import {DeskToolMenu} from '../../../desk/i18n/deskTexts.ts'
import ImportDesk from '../../../desk/intake/ImportDesk.tsx'

vi.mock(import('sanity'), async (original) => {
  const {translation} = await import('../translation.ts')
  const transaction = {
    create: () => transaction,
    createOrReplace: () => transaction,
    commit: async () => {},
  }
  const client = {
    withConfig: () => client,
    fetch: async (query: string) => (query.startsWith('array::unique') ? [] : null),
    transaction: () => transaction,
  }
  return {
    ...(await original()),
    useClient: (() => client) as never,
    useCurrentLocale: (() => ({id: 'de-DE'})) as never,
    useTranslation: (() => translation('de')) as never,
  }
})
vi.mock('sanity/router', () => ({
  IntentLink: ({children}: {children: ReactNode}) => <a href="#draft">{children}</a>,
}))

configure({asyncUtilTimeout: 60_000})
afterEach(cleanup)

const COPY = `URGENT

Kran stürzt in den Hafen

Von Mara Tind, dpa

Korsund (dpa) - Ein Kran ist in den Hafen gestürzt.

Niemand wurde verletzt, teilte die Polizei mit.
`

test('a German newsroom reads German from the drop to the draft', async () => {
  const {container} = render(
    <ThemeProvider theme={buildTheme()}>
      <ImportDesk />
    </ThemeProvider>,
  )
  const files = [
    new File([COPY], 'kran.txt', {type: 'text/plain'}),
    new File([COPY], 'noch-einmal.txt', {type: 'text/plain'}),
    new File([''], 'leer.txt', {type: 'text/plain'}),
  ]
  fireEvent.change(screen.getByLabelText('Dateien'), {target: {files}})
  await screen.findByText('leer.txt ist leer.')
  fireEvent.click(screen.getByText('1 Entwurf anlegen'))
  await screen.findByText('Entwurf öffnen')
  expect(linesOf(container)).toEqual([
    'Neuer Artikel aus …',
    'Dateien hier ablegen: reiner Text, HTML, Word (.docx), Markdown, ninjs, NITF, NewsML-G2 oder E-Mail. Aus jeder Datei wird ein eigener Entwurf.',
    'Dateien wählen …',
    'Liste leeren',
    '1 Entwurf angelegt',
    'kran.txt',
    'Entwurf öffnen',
    'Kran stürzt in den Hafen',
    'Von Mara Tind, dpa · Korsund (dpa) · Kein Ressort · 2 Absätze',
    'Ein Kran ist in den Hafen gestürzt.',
    'Niemand wurde verletzt, teilte die Polizei mit.',
    'Nicht im Artikel (1)',
    '„URGENT“ (eine Dringlichkeit oder Fassung der Agentur)',
    'noch-einmal.txt',
    'Diese Datei wurde schon importiert: kran.txt. Es entsteht kein zweiter Entwurf.',
    'leer.txt',
    'leer.txt ist leer.',
  ])
})

test('what keeps a story back, and what its text is made of, is seen before a draft is made', async () => {
  const {container} = render(
    <ThemeProvider theme={buildTheme()}>
      <ImportDesk />
    </ThemeProvider>,
  )
  const value =
    '<p>Ein Kran ist gestürzt.</p><h2>Was folgt</h2><ul><li>Gutachten</li></ul><table><tr><th>Hafen</th><th>Kräne</th></tr><tr><td>Korsund</td><td>4</td></tr></table><p>Mehr in Kürze.</p>'
  const item = {
    uri: 'urn:1',
    standard: {name: 'ninjs', version: '3.1'},
    language: 'de',
    headlines: [{value: 'Kran stürzt'}],
    bodies: [{contentType: 'text/html', value}],
    subjects: [{name: 'Local'}, {name: 'Häfen'}],
    embargoedUntil: '2027-03-01T06:00:00Z',
    edNote: 'Fotos folgen',
  }
  const file = new File([JSON.stringify(item)], 'kran.json', {type: 'application/json'})
  fireEvent.change(screen.getByLabelText('Dateien'), {target: {files: [file]}})
  await screen.findByText('Kran stürzt')
  const until = new Date('2027-03-01T06:00:00Z').toLocaleString('de-DE', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  expect(linesOf(container).slice(linesOf(container).indexOf('kran.json'))).toEqual([
    'kran.json',
    'Kran stürzt',
    'Keine Autorenzeile · Keine Ortsmarke · Local · 4 Absätze · 1 Tabelle',
    `Gesperrt bis ${until}`,
    'Redaktioneller Hinweis: Fotos folgen',
    'Ein Kran ist gestürzt.',
    'Was folgt',
    '• ',
    'Gutachten',
    'Der ganze Artikel',
    'Hafen',
    'Kräne',
    'Korsund',
    '4',
    'Mehr in Kürze.',
    'Nicht im Artikel (1)',
    '„Häfen“ (weitere Themen der Datei: Nur das Ressort wird übernommen)',
  ])
})

/** The texts that stand in elements of their own. */
function linesOf(container: HTMLElement): string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  const lines: string[] = []
  while (walker.nextNode()) lines.push(walker.currentNode.nodeValue!)
  return lines.filter((line) => line.trim() !== '')
}

test('the tools have German names', () => {
  const names: string[] = []
  const props = {
    tools: ['structure', 'copydesk', 'new-story-from', 'vision', 'releases'].map((name) => ({
      name,
      title: name,
    })),
    renderDefault: ({tools}: ToolMenuProps) => {
      names.push(...tools.map(({title}) => title))
      return <></>
    },
  } as unknown as ToolMenuProps
  render(<DeskToolMenu {...props} />)
  expect(names).toEqual([
    'Redaktion',
    'Schlussredaktion',
    'Neuer Artikel aus …',
    'Abfrage',
    'releases',
  ])
})

// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {configure, render, screen, within} from '@testing-library/react'
import {expect, test, vi} from 'vitest'
import FromTextDialog from '../../../desk/fromText/FromTextDialog.tsx'
import '../../studio/nothingDrawn.ts'
import {harborArticle} from './harborArticle.ts'

vi.mock(import('sanity'), async (original) => {
  const {translation} = await import('../translation.ts')
  const client = {withConfig: () => client, fetch: async () => []}
  return {
    ...(await original()),
    useClient: (() => client) as never,
    useTranslation: (() => translation('de')) as never,
  }
})

configure({asyncUtilTimeout: 60_000, defaultHidden: true})

test('a German newsroom is asked in German for the people, places and quotes of a story', async () => {
  render(
    <ThemeProvider theme={buildTheme()}>
      <FromTextDialog article={harborArticle()} onClose={() => {}} onConfirm={() => {}} />
    </ThemeProvider>,
  )
  const dialog = await screen.findByRole('dialog')
  const headings = await within(dialog).findAllByRole('heading', {level: 3})
  const choices = new Set(
    within(dialog)
      .getAllByRole('option')
      .map(({textContent}) => textContent),
  )
  const names = ['Joren Halmar', 'Ilse Brandvold', 'Otto Rimdal']
  expect({
    title: within(dialog).getByText(/Personen, Orte/).textContent,
    headings: headings.map(({textContent}) => textContent),
    buttons: within(dialog)
      .getAllByRole('button')
      .map(({textContent}) => textContent)
      .filter(Boolean),
    choices: [...choices].filter((choice) => !names.includes(choice!)),
    fields: [
      ...new Set(
        within(dialog)
          .getAllByRole('textbox')
          .map((one) => one.ariaLabel),
      ),
    ],
  }).toEqual({
    title: 'Personen, Orte und Zitate dieses Artikels',
    headings: ['Personen', 'Orte', 'Zitate'],
    buttons: ['Abbrechen', 'Übernehmen (9)'],
    choices: ['Neue Quelle', 'Weglassen', 'Neuer Ort', 'Sprecher/in: später wählen'],
    fields: ['Redeverb'],
  })
})

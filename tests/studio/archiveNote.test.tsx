// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {render} from '@testing-library/react'
import {expect, test, vi} from 'vitest'
import {ArchiveIndex} from '../../plugins/copydesk/engine/index.ts'
import {type ArchiveState} from '../../plugins/copydesk/story/index.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'
import {ArchiveNote} from '../../plugins/copydesk/studio/publish/ArchiveNote.tsx'

vi.mock(import('sanity'), async (original) => ({
  ...(await original()),
  useTranslation: (() => ({
    t: (key: keyof typeof en, {error}: {error?: string} = {}) =>
      en[key].replace('{{error}}', String(error)),
  })) as never,
}))

const theme = buildTheme()

const ready = (isCurrent: boolean): ArchiveState => ({
  status: 'ready',
  index: new ArchiveIndex(),
  changes: 0,
  stories: 0,
  isCurrent,
})

test.each<[string, ArchiveState | undefined, string]>([
  ['no earlier stories are read', undefined, ''],
  ['they are in the list', ready(true), ''],
  ['what is kept of them is', ready(false), en['publish.archiveReading']],
  ['they are being read', {status: 'reading', read: 1, total: 9}, en['publish.archiveReading']],
  [
    'they could not be read',
    {status: 'failed', error: new Error('No connection.'), retry() {}},
    'Could not read earlier stories: No connection.',
  ],
])('what a list of what is left says of earlier stories: %s', (_, archive, text) => {
  const {container} = render(
    <ThemeProvider theme={theme}>
      <ArchiveNote archive={archive} />
    </ThemeProvider>,
  )
  expect(container.textContent).toBe(text)
})

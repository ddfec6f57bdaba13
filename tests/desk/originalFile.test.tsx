// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {fireEvent, render, screen} from '@testing-library/react'
import {expect, test, vi} from 'vitest'
import {OriginalFile} from '../../desk/notes/OriginalFile.tsx'

vi.mock(import('sanity'), async (original) => {
  const {translation} = await import('./translation.ts')
  return {...(await original()), useTranslation: (() => translation('en')) as never}
})

const shown = (original: object | undefined) =>
  render(
    <ThemeProvider theme={buildTheme()}>
      <OriginalFile original={original} />
    </ThemeProvider>,
  )

test('the file of a story is given back, as bytes that no browser shows', async () => {
  const given: {blob?: Blob; name?: string} = {}
  URL.createObjectURL = (blob) => {
    given.blob = blob as Blob
    return 'blob:file'
  }
  URL.revokeObjectURL = () => {}
  HTMLAnchorElement.prototype.click = function () {
    given.name = this.download
  }
  shown({name: 'cafe.html', base64: btoa('<p>caf\xe9</p>')})
  fireEvent.click(screen.getByText('Download cafe.html'))
  expect([given.name, given.blob?.type, given.blob?.size]).toEqual([
    'cafe.html',
    'application/octet-stream',
    11,
  ])
})

test.each([undefined, {name: 'photos.docx', size: 5_000_000}])(
  'nothing is offered where its bytes are not kept: %o',
  (original) => {
    expect(shown(original).container.querySelector('button')).toBe(null)
  },
)

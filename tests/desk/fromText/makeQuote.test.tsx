// @vitest-environment jsdom
import {ThemeProvider} from '@sanity/ui'
import {buildTheme} from '@sanity/ui/theme'
import {act, configure, fireEvent, render, screen, waitFor, within} from '@testing-library/react'
import {useRef} from 'react'
import {type BlockProps} from 'sanity'
import {expect, test, vi} from 'vitest'
import {FromTextBar} from '../../../desk/fromText/FromTextBar.tsx'
import {BlocksOfText, RepeatedBlock} from '../../../plugins/copydesk/studio/marks/RepeatedBlock.tsx'
import {type TextBlock} from '../../studio/textBlocks.ts'
import '../../studio/nothingDrawn.ts'
import {harborArticle} from './harborArticle.ts'

vi.mock(import('sanity'), async (original) => {
  const {translation} = await import('../translation.ts')
  const client = {withConfig: () => client, fetch: async () => []}
  return {
    ...(await original()),
    useClient: (() => client) as never,
    useDocumentOperation: (() => ({patch: {execute: () => {}}})) as never,
    useTranslation: (() => translation('en')) as never,
  }
})

configure({asyncUtilTimeout: 60_000, defaultHidden: true})

const article = {...harborArticle(), _id: 'drafts.harbor'}
const blocks = article.body as TextBlock[]
const blockOf = (words: string) => blocks.find(({children}) => children[0].text.includes(words))!

/** An editor as the form draws it: each block in what the copy check puts around it. */
function Form() {
  const editor = useRef<HTMLDivElement>(null)
  return (
    <ThemeProvider theme={buildTheme()}>
      <div ref={editor}>
        <FromTextBar article={() => article} editor={editor} />
        <BlocksOfText value={{path: ['body'], repeated: new Map()}}>
          {blocks.map((value) => (
            <RepeatedBlock
              key={value._key}
              {...({
                value,
                renderDefault: () => (
                  <p data-testid={value._key}>
                    {/* a word in italics is a node of its own */}
                    <span>{value.children[0].text.slice(0, 10)}</span>
                    <span contentEditable={false}>Photo</span>
                    <em>{value.children[0].text.slice(10)}</em>
                  </p>
                ),
              } as unknown as BlockProps)}
            />
          ))}
        </BlocksOfText>
      </div>
    </ThemeProvider>
  )
}

/** Selects from a text of the page to another, `[node, offset]`. */
function select(start: [Node, number], end: [Node, number]): void {
  act(() => {
    document.getSelection()!.setBaseAndExtent(...start, ...end)
    document.dispatchEvent(new Event('selectionchange'))
  })
}

const textsOf = (words: string) => {
  const [first, , rest] = screen.getByTestId(blockOf(words)._key).children
  return {first: first!.firstChild!, rest: rest!.firstChild!}
}

const makeQuote = () => screen.getByRole<HTMLButtonElement>('button', {name: 'Create a quote…'})

async function proposed() {
  fireEvent.click(makeQuote())
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByRole('checkbox')
  const quotes = within(dialog)
    .getAllByRole('checkbox')
    .map(({id}) => document.querySelector(`label[for="${id}"]`)!.textContent)
  const [confirm] = within(dialog).getAllByRole('button', {name: 'Create quote'})
  await waitFor(() => expect(document.activeElement).toBe(confirm))
  const names = within(dialog)
    .getAllByRole('combobox')
    .slice(0, -1)
    .map(({id}) => document.querySelector(`label[for="${id}"]`)!.textContent)
  const speaker = within(dialog).getByRole<HTMLSelectElement>('combobox', {name: 'Speaker'})
  fireEvent.click(within(dialog).getByRole('button', {name: 'Cancel'}))
  expect(document.activeElement).toBe(makeQuote())
  return {names, quotes, speaker: speaker.selectedOptions[0].textContent}
}

test('words that are selected in a story become the quote that they stand in, with its speaker', async () => {
  render(<Form />)
  expect(makeQuote().disabled).toBe(true)

  const {first, rest} = textsOf('We heard it before')
  select([first, 4], [rest, 12])
  expect(await proposed()).toEqual({
    names: ['Capt. Joren Halmar'],
    quotes: ['“We heard it before we saw it, and then every light on the quay went out”'],
    speaker: 'Joren Halmar',
  })

  const outside = textsOf('Ilse Brandvold, an engineer').rest
  const said = 'she had asked for repairs'
  const at = outside.nodeValue!.indexOf(said)
  select([outside, at], [outside, at + said.length])
  expect(await proposed()).toEqual({
    names: ['Ilse Brandvold · 3 mentions'],
    quotes: [`“${said}”`],
    speaker: 'Ilse Brandvold',
  })

  // a click on a whole paragraph ends at the start of the next
  const whole = textsOf('We have two berths')
  select([whole.first, 0], [textsOf('The price of grain').first, 0])
  expect((await proposed()).speaker).toBe('Otto Rimdal')

  select([whole.first, 0], [textsOf('The price of grain').first, 3])
  expect(makeQuote().disabled).toBe(true)
})

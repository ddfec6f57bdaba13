// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react'
import {renderToString} from 'react-dom/server'
import {ServerStyleSheet} from 'styled-components'
import {afterEach, expect, test} from 'vitest'
import {CloseTogether} from '../../desk/CloseTogether.tsx'

afterEach(() => {
  cleanup()
  document.head.innerHTML = ''
})

/** A form of the Studio, with the elements that it names. */
const Form = ({first}: {first: string}) => (
  <div data-testid="form-view">
    <div className="stack" data-testid="title-row">
      <h1 data-testid="document-panel-document-title">Crane falls</h1>
    </div>
    <div data-testid="fields">
      <div data-testid={first}>
        <input aria-label="First" />
      </div>
      <div data-testid="field-standfirst">
        <input aria-label="Standfirst" />
      </div>
    </div>
  </div>
)

const looks = () => ({
  title: getComputedStyle(screen.getByTestId('title-row')).display,
  gap: getComputedStyle(screen.getByTestId('fields')).getPropertyValue('gap'),
  headline: getComputedStyle(screen.getByLabelText('First')).fontSize,
  standfirst: getComputedStyle(screen.getByLabelText('Standfirst')).fontSize,
})

/** How `@sanity/ui` draws a Stack. */
const STACK = '<style>.stack.stack:not([hidden]) {display: grid}</style>'

/** The rules on the page; what runs in Node writes them as for a server. */
function addRules() {
  const sheet = new ServerStyleSheet()
  renderToString(sheet.collectStyles(<CloseTogether />))
  document.head.innerHTML = sheet.getStyleTags() + STACK
}

test('a story’s fields stand close together, without the title that its headline says again', () => {
  render(<Form first="field-headline" />)
  const before = looks()
  addRules()
  expect([before, looks()]).toEqual([
    {title: 'block', gap: '', headline: before.standfirst, standfirst: before.standfirst},
    {title: 'none', gap: '1.25rem', headline: '1.25rem', standfirst: before.standfirst},
  ])
})

test('a form without a headline stays as it is, but for its title', () => {
  render(<Form first="field-name" />)
  const before = looks()
  addRules()
  expect(looks()).toEqual({...before, title: 'none'})
})

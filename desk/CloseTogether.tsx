import {createGlobalStyle} from 'styled-components'

/**
 * The head of a story and the start of its text on one screen: the Studio sets its fields far apart, and a title above
 * them that the headline says again. By rules on the Studio's own elements: `tests/browser/desk/intake.test.ts` says
 * when it names them otherwise.
 */
export const CloseTogether = createGlobalStyle`
  [data-testid='form-view'] > div:has(> [data-testid='field-headline']) {
    gap: 1.25rem;
  }
  [data-testid='form-view'] div:has(> [data-testid='document-panel-document-title']) {
    /* its own rule is more specific: .stack.stack:not([hidden]) */
    display: none !important;
  }
  [data-testid='field-headline'] input {
    font-size: 1.25rem;
  }
`

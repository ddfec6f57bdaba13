import {textBlocks} from '../../story/index.ts'
import {isRich, type Pasted, pastedHtml, type PasteTarget} from './pastedHtml.ts'

/** What a clipboard, or what was dropped, holds. */
export interface Clipboard {
  getData(type: string): string
}

/** What the Studio copies itself it also pastes itself. */
const OWN = ['application/x-portable-text', 'application/json', 'text/markdown']

/** What is pasted: blocks, or a single line, which goes into the sentence where the caret is, spaces and all. */
export type ReadPaste = (Pasted & {from: 'text/plain' | 'text/html'}) | {line: string}

/** What a clipboard gives. Undefined for a copy from within the Studio, and for what holds no text. */
export function readPaste(
  clipboard: Clipboard,
  target: PasteTarget,
  newKey: () => string,
): ReadPaste | undefined {
  if (OWN.some((type) => clipboard.getData(type) !== '')) return undefined
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (html !== '' && html !== text && (text === '' || isRich(html))) {
    const pasted = pastedHtml(html, target, newKey)
    if (pasted.blocks.length + pasted.lost.length > 0) return {...pasted, from: 'text/html'}
  }
  if (text.trim() === '') return undefined
  if (!/[\n\r\u2028\u2029]/u.test(text.trim()))
    return {line: text.replace(/[\n\r\u2028\u2029]/gu, '')}
  const blocks = textBlocks(text, newKey)
  return blocks.length > 0 ? {blocks, lost: [], pictures: [], from: 'text/plain'} : undefined
}

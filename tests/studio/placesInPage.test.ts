// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {BLOCK_ATTRIBUTE, storyWords, textRange} from '../../plugins/copydesk/studio/pane/places.ts'

/** A block as the editor of Portable Text draws it, with an inline object after the name. */
function drawn(isReadOnly = false): HTMLElement {
  const block = document.createElement('div')
  block.setAttribute(BLOCK_ATTRIBUTE, 'body[_key=="b"]')
  block.innerHTML = `<p><span data-pt-inline="span">The mayor</span><span data-pt-inline="object"${
    isReadOnly ? '' : ' contenteditable="false"'
  }><span>\uFEFF</span><span>Mara Velten</span></span><span data-pt-inline="span">, who left</span><span contenteditable="false">Photo</span></p>`
  document.body.replaceChildren(block)
  return block
}

test.each([
  ['before an inline object', 4, 9, 'mayor'],
  ['after it', 12, 15, 'who'],
  ['around it', 4, 15, 'mayor\uFEFFMara Velten, who'],
])('a place %s is shown where it stands', (_, from, to, text) => {
  for (const isReadOnly of [false, true])
    expect(textRange(drawn(isReadOnly), from, to)?.toString()).toBe(text)
})

test.each([
  ['before an inline object', 0, 4, 0, 9, {offset: 4, text: 'mayor'}],
  ['after it', 2, 2, 2, 5, {offset: 12, text: 'who'}],
  ['around it', 0, 4, 2, 5, {offset: 4, text: 'mayor⬚, who'}],
])('words selected %s are told as the checks read them', (_, first, from, last, to, words) => {
  const spans = drawn().querySelector('p')!.children
  const range = document.createRange()
  range.setStart(spans[first]!.firstChild!, from)
  range.setEnd(spans[last]!.firstChild!, to)
  expect(storyWords(range)).toEqual({path: ['body', {_key: 'b'}], ...words})
})

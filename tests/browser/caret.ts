import {type Locator, type Page} from 'playwright-core'

/**
 * Puts the caret behind the last character of a paragraph in the story, with the mouse, as a person
 * would who goes on writing there. The first click wakes the editor, which may scroll; the second
 * places the caret. Both are on the same spot, because the editor may go back once from a place
 * that was chosen a moment after it woke to the one before.
 */
export async function placeCaretAtEnd(page: Page, paragraph: string): Promise<void> {
  const block = page.getByTestId('text-block').filter({hasText: paragraph})
  await clickAtEnd(page, block)
  await page.locator('[contenteditable="true"]:focus').waitFor()
  await clickAtEnd(page, block)
}

async function clickAtEnd(page: Page, block: Locator): Promise<void> {
  await block.scrollIntoViewIfNeeded()
  const {x, y} = await endOfText(block)
  await page.mouse.click(x, y)
}

/** The point in the page where the last line of an element's text ends, in CSS pixels. */
function endOfText(block: Locator): Promise<{x: number; y: number}> {
  return block.evaluate((element) => {
    const text = document.createRange()
    text.selectNodeContents(element)
    const lastLine = [...text.getClientRects()].findLast((line) => line.width > 1)
    if (!lastLine) throw new Error('The paragraph shows no text.')
    return {x: lastLine.right - 1, y: (lastLine.top + lastLine.bottom) / 2}
  })
}

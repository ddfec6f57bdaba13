import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readWire, type WireStory} from '../../../plugins/copydesk/core.ts'
import {labelOf} from '../../../plugins/copydesk/engine/wire/forms/titleLabel.ts'
import {plain, type WrittenCopy} from '../../../training/copy/writtenCopy.ts'

/** A hundred stories as agencies and others send them, written by somebody who did not know the reader. */
const COPY: WrittenCopy[] = readFileSync('tests/fixtures/unseenCopy.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((row) => JSON.parse(row))

const isHeadline = ({headline}: WireStory, copy: WrittenCopy) =>
  plain(headline ?? '') === plain(labelOf(copy.headline ?? '').text) ||
  plain(headline ?? '') === plain(copy.headline ?? '')

const isDateline = ({dateline}: WireStory, copy: WrittenCopy) =>
  copy.dateline === null
    ? dateline === undefined
    : plain(dateline?.text ?? '').startsWith(plain(copy.dateline))

test('of a hundred stories that nothing was learned from, most headlines and datelines are right', () => {
  const read = COPY.map((copy) => ({copy, story: readWire(copy.text)}))
  const right = (is: (story: WireStory, copy: WrittenCopy) => boolean) =>
    read.filter(({copy, story}) => is(story, copy)).length

  expect(right(isHeadline)).toBeGreaterThanOrEqual(91)
  expect(right(isDateline)).toBeGreaterThanOrEqual(94)
})

import {expect, test} from 'vitest'
import {readDocument, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const setup = resolveOptions({types: ['post'], fields: {portableText: ['body']}})
const records = {}
const draft = {_id: 'drafts.a', _type: 'post', body: textBlocks('Zahir spoke.\nZaheer left.')}

test.each<[what: string, other: typeof draft & Record<string, unknown>, isKept: boolean]>([
  ['as it goes out', {...draft, _id: 'a', _rev: 'r', decisions: undefined}, true],
  ['with a list of no decisions from beside it', {...draft, _id: 'a', decisions: []}, true],
  ['with a decision', {...draft, decisions: [{_type: 'copydeskDecision', kind: 'x'}]}, false],
  ['with another text', {...draft, body: textBlocks('Zahir spoke.')}, false],
])('what was read of a draft is kept for the story %s: %#', (_, other, isKept) => {
  const read = readDocument(draft, setup, records)
  expect(readDocument(other, setup, records) === read).toBe(isKept)
})

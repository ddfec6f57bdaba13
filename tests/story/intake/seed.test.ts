import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {docxOf, intakeOf, p} from './intakeOf.ts'
import {escaped, seedFindings} from './seedFindings.ts'

const TEXT = readFileSync('content/stories/leiban-wire.txt', 'utf8')
const LINES = TEXT.split('\n').filter((line) => line.trim() !== '')

test.each<[string, string | Uint8Array]>([
  ['as text', TEXT],
  ['as HTML', LINES.map((line) => `<p>${escaped(line)}</p>`).join('\n')],
  ['as DOCX', docxOf(LINES.map((line) => p(escaped(line))).join(''))],
])(
  'the Leiban story %s has one repeat of 37 paragraphs and six groups of names',
  async (_, file) => {
    const {headline, byline, dateline, blocks, leftOut} = await intakeOf(file, 'leiban')
    expect({
      headline,
      byline,
      dateline: dateline?.text,
      blocks: blocks.length,
      leftOut,
      ...seedFindings(blocks, dateline?.text),
    }).toEqual({
      headline: undefined,
      byline: undefined,
      dateline: 'LHEIBAN:',
      blocks: 75,
      leftOut: [{text: ',', why: 'it says nothing'}],
      repeats: ['Paragraphs 2–38 are repeated word for word in paragraphs 39–75'],
      names: 6,
    })
  },
)

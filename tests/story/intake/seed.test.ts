import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {checkArticle} from '../../../plugins/copydesk/core.ts'
import {docxOf, intakeOf, p} from './intakeOf.ts'

const TEXT = readFileSync('content/stories/leiban-wire.txt', 'utf8')
const LINES = TEXT.split('\n').filter((line) => line.trim() !== '')
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

test.each<[string, string | Uint8Array]>([
  ['as text', TEXT],
  ['as HTML', LINES.map((line) => `<p>${escaped(line)}</p>`).join('\n')],
  ['as DOCX', docxOf(LINES.map((line) => p(escaped(line))).join(''))],
])(
  'the Leiban story %s has one repeat of 37 paragraphs and six groups of names',
  async (_, file) => {
    const {headline, byline, dateline, blocks, leftOut} = await intakeOf(file, 'leiban')
    const article = {_id: 'drafts.leiban', _type: 'article', dateline: dateline?.text, body: blocks}
    const fields = {text: ['dateline'], portableText: ['body']}
    const findings = checkArticle(article, {fields})
    const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
    const [repeat] = findings.filter(({rule}) => rule === 'duplicate-paragraph')
    expect({
      headline,
      byline,
      dateline: dateline?.text,
      blocks: blocks.length,
      leftOut,
      repeats: count('duplicate-paragraph'),
      repeat: /Paragraphs[^.]*/.exec(repeat.message)?.[0],
      names: findings.filter(({message}) => /the same (?:person|place)\?/.test(message)).length,
    }).toEqual({
      headline: undefined,
      byline: undefined,
      dateline: 'LHEIBAN:',
      blocks: 75,
      leftOut: [{text: ',', why: 'it says nothing'}],
      repeats: 1,
      repeat: 'Paragraphs 2–38 are repeated word for word in paragraphs 39–75',
      names: 6,
    })
  },
)

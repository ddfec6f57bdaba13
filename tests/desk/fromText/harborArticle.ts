import {readFileSync} from 'node:fs'
import {type ReadArticle} from '../../../desk/fromText/propose.ts'
import {readWire} from '../../../plugins/copydesk/core.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

/** The harbor story of the fixtures, as a form has it. */
export function harborArticle(): ReadArticle {
  const {paragraphs, dateline} = readWire(readFileSync('tests/fixtures/harborStory.txt', 'utf8'))
  return {
    _type: 'article',
    language: 'en',
    dateline: {text: dateline!.text},
    body: textBlocks(...paragraphs.map(({text}) => text)),
  }
}

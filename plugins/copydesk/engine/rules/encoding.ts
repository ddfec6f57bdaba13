import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {decodedAgain} from '../mechanics/mojibake.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * Letters that were read in the wrong encoding: `â€™` for an apostrophe, `Ã©` for é, the sign `�`, a question mark
 * inside a word. Where the bytes tell what stood there, it is offered.
 *
 * Bad: `It wasnâ€™t the mayor who left.`
 * Good: `It wasn’t the mayor who left the café in São Paulo.`
 */
export const encoding = defineRule({
  id: 'encoding',
  tier: 'warning',
  core: false,
  about: 'Characters in the wrong encoding.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  yieldsTo: ['html'],
  check: (reading) => defectsIn(reading, look),
})

const LOST = /[\p{L}\p{M}’']*\ufffd+[\p{L}\p{M}’'\ufffd]*/gu
const QUESTION = /(?<=\p{L})\?(?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu

function look(text: string): Defect[] {
  if (/^[\u0000-\u007f]*$/u.test(text) && !text.includes('?')) return []
  const inAddress = addressAt(text)
  return [
    ...decodedAgain(text).map(({offset, length, decoded}): Defect => ({
      offset,
      length,
      severity: 'warning',
      phrases: [
        phrase('finding.encoding', {text: text.slice(offset, offset + length), right: decoded}),
      ],
      suggestion: decoded,
      identity: [text.slice(offset, offset + length)],
    })),
    ...[...text.matchAll(LOST)].map(({0: word, index}): Defect => ({
      offset: index,
      length: word.length,
      severity: 'warning',
      phrases: [phrase('finding.encoding-lost', {text: word})],
    })),
    ...[...text.matchAll(QUESTION)]
      .filter(({index}) => !inAddress(index, index + 1))
      .map(({index}): Defect => ({
        offset: index,
        length: 1,
        severity: 'warning',
        phrases: [phrase('finding.encoding-question', {text: wordAround(text, index)})],
        suggestion: '’',
      })),
  ].sort((a, b) => a.offset - b.offset)
}

function wordAround(text: string, at: number): string {
  return /\p{L}*$/u.exec(text.slice(0, at))![0] + /^\?\p{L}*/u.exec(text.slice(at))![0]
}

import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {decodedAgain} from '../mechanics/mojibake.ts'
import {strangeScript} from '../mechanics/scripts.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * Letters that were read in the wrong encoding: `â€™` for an apostrophe, `Ã©` for é, the sign `�`, a question mark
 * inside a word. Where the bytes tell what stood there, it is offered, but for letters of another script than those
 * around them.
 *
 * Bad: `It wasnâ€™t the mayor who left.`
 * Good: `It wasn’t the mayor who left the café in São Paulo. It is “the Café“”.`
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

const LOST = /(?<![\p{L}\p{M}’'])[\p{L}\p{M}’']*\ufffd+[\p{L}\p{M}’'\ufffd]*/gu
const QUESTION = /\?(?<=\p{L}\?)(?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu

function look(text: string): Defect[] {
  if (!text.includes('?') && !/[^\u0000-\u007f]/u.test(text)) return []
  const inAddress = addressAt(text)
  return [
    ...wronglyRead(text),
    ...(text.includes('\ufffd') ? [...text.matchAll(LOST)] : []).map(
      ({0: word, index}): Defect => ({
        offset: index,
        length: word.length,
        severity: 'warning',
        phrases: [phrase('finding.encoding-lost', {text: word})],
      }),
    ),
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

/** A letter and marks of typography, which are the bytes of another letter only by chance: `é“”`, those of 铔. */
const LETTER_AND_MARKS = /^\p{L}\p{P}{2,3}$/u

function wronglyRead(text: string): Defect[] {
  const places = decodedAgain(text)
  if (places.length === 0) return []
  const isStrange = strangeScript(text, places)
  return places.flatMap(({offset, length, decoded}): Defect[] => {
    const run = text.slice(offset, offset + length)
    const isUnsure = isStrange(decoded)
    if (isUnsure && LETTER_AND_MARKS.test(run)) return []
    return [
      {
        offset,
        length,
        severity: 'warning',
        phrases: [
          isUnsure
            ? phrase('finding.encoding-lost', {text: run})
            : phrase('finding.encoding', {text: run, right: decoded}),
        ],
        ...(isUnsure ? {} : {suggestion: decoded}),
        identity: [run],
      },
    ]
  })
}

function wordAround(text: string, at: number): string {
  return (
    /\p{L}*$/u.exec(text.slice(Math.max(0, at - 40), at))![0] +
    /^\?\p{L}*/u.exec(text.slice(at))![0]
  )
}

import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {phrase} from '../phrases/phrase.ts'
import {once} from '../text/once.ts'
import {defineRule} from './rule.ts'

/**
 * Characters that nobody sees and that break words, searches and names: soft hyphens, zero-width and control
 * characters, and, as a note, no-break spaces where no word needs them. Scripts and emoji that are written with joiners
 * keep them.
 *
 * Bad: `The min\u00adister left.`
 * Good: `The minister paid 5\u00a0million. 👩‍👩‍👧`
 */
export const invisibleCharacters = defineRule({
  id: 'invisible-characters',
  tier: 'warning',
  core: false,
  about: 'Characters that cannot be seen.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  yieldsTo: ['punctuation', 'double-space', 'html', 'encoding'],
  check: (reading) => defectsIn(reading, look),
})

const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]+/gu
/** Scripts in which joiners and marks of direction say something, and emoji, which are joined. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}\p{Extended_Pictographic}]/u
/** Between words that need none; not before a number or a unit, nor after a title or an initial. */
const NO_BREAK =
  /(?<=\p{Ll}{4})\u00a0(?=\p{Ll}{4})|(?<= )\u00a0|\u00a0(?= )|\u00a0{1,40}(?=[.,)]|$)|^\u00a0+/gu

const NAMES: Record<string, string> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u000b': 'line break',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
  '\ufffc': 'object placeholder',
}

function look(text: string): Defect[] {
  return [...charactersIn(text), ...spacesIn(text)].sort((a, b) => a.offset - b.offset)
}

function charactersIn(text: string): Defect[] {
  const isJoined = once(() => JOINED.test(text))
  return [...text.matchAll(INVISIBLE)].flatMap(({0: run, index}): Defect[] => {
    const isJoiner = /^[\u200c-\u200f\u202a-\u202e\u2066-\u2069\u200b\u{e0000}-\u{e007f}]+$/u.test(
      run,
    )
    if (isJoiner && isJoined()) return []
    const parts =
      /[\u000b\u000c\u0085\u2028\u2029]/u.test(run) &&
      /\S/u.test(text[index - 1] ?? ' ') &&
      /\S/u.test(text[index + run.length] ?? ' ')
    const name =
      NAMES[run[0]!] ?? `U+${run.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    const word = around(text, index, run.length)
    return [
      {
        offset: index,
        length: run.length,
        severity: 'warning',
        phrases: [phrase('finding.invisible', {name, around: word})],
        suggestion: parts ? ' ' : '',
        identity: [name, word],
      },
    ]
  })
}

/** The word in which it stands, without it. */
function around(text: string, at: number, length: number): string {
  const before = /\S{0,20}$/u.exec(text.slice(Math.max(0, at - 20), at))![0]
  const after = /^\S{0,20}/u.exec(text.slice(at + length))![0]
  return (before + after).replace(INVISIBLE, '')
}

function spacesIn(text: string): Defect[] {
  if (!text.includes('\u00a0') || /[«»]/u.test(text)) return []
  return [...text.matchAll(NO_BREAK)].map(({0: spaces, index}) => ({
    offset: index,
    length: spaces.length,
    severity: 'info',
    phrases: [phrase('finding.no-break-space')],
    suggestion:
      /\p{L}/u.test(text[index - 1] ?? '') && /\p{L}/u.test(text[index + spaces.length] ?? '')
        ? ' '
        : '',
    identity: ['no-break space'],
  }))
}

import {type Defect, foundAt} from '../mechanics/defects.ts'
import {LEADING, NEVER_LAST} from '../mechanics/determiners.ts'
import {type ParagraphKinds, paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * Text that was cut: it ends with a word that asks for more, with a comma or a hyphen, or with what a feed sets for
 * the rest (`[…]`, `[+1234 chars]`). Speech that breaks off, and lines that go on below, are left alone.
 *
 * Bad: `The harbor is old. ¶ The ferry will not run in the winter, the company said, because of the ¶ The harbor is closed.`
 * Good: `“I never meant to …” he said. ¶ It is what the ferry is for. ¶ The winners were, in order, ¶ Velden and Korsund.`
 */
export const textCutOff = defineRule({
  id: 'text-cut-off',
  tier: 'warning',
  core: false,
  about: 'Text that stops in the middle.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['html', 'encoding'],
  check(reading) {
    const kinds = paragraphKinds(reading)
    return foundAt(
      reading.paragraphs.flatMap((text, paragraph) => {
        const defect = cutIn(reading, kinds, text, paragraph)
        return defect ? [{paragraph, defect}] : []
      }),
      reading.paragraphs,
    )
  },
})

/** What feeds set in place of the rest. */
const MORE =
  /(?:…|\.\.\.)?\s*[[(](?:(?:…|\.\.\.)\s*(?:\+?\d+ )?(?:more|read more|chars)?|(?:…|\.\.\.)?\s*\+\d+ chars|read more|continue reading|click here[^\])]*)[\])]\s*$|(?:…|\.\.\.)\s*(?:read more|continue reading|more)\W{0,4}$/iu
const LONGEST_MORE = 300
/** How what stands there ends: looked for first, since it is quick. */
const MAY_BE_MORE = /$(?<=[\])]\s*|(?:more|reading)\W{0,4})/iu
/** From the end back: to try each word of a long paragraph takes a hundred times as long. */
const LAST_WORD = /$(?<=(?<![\p{L}’'])(\p{L}+)([^\p{L}\p{N}]*))/u
const MIN_WORDS = 5

function cutIn(
  reading: Reading,
  {shapes, isProse, isBody, isSet}: ParagraphKinds,
  text: string,
  at: number,
): Defect | undefined {
  const before = Math.max(0, text.length - LONGEST_MORE)
  const more = MAY_BE_MORE.test(text) ? MORE.exec(text.slice(before)) : null
  const moreAt = before + (more?.index ?? 0)
  const isEllipsis = more && /^\s*[[(](?:…|\.\.\.)[\])]\s*$/u.test(more[0])
  const isLast = at === reading.paragraphs.length - 1
  // an editor's `[...]` may stand for what a quotation leaves out
  const isMore =
    more &&
    (!isEllipsis || isLast || !/[.!?]["”’']?$/u.test(text.slice(Math.max(0, moreAt - 2), moreAt)))
  if (isMore && text.trim().length > more[0].length + 3) return defectAt(text, moreAt, 'more')
  if (!reading.isEnglish || !isSet || !isBody(at)) return undefined
  const shape = shapes[at]!
  if (shape.words < MIN_WORDS || !isProse(at) || shapes[at + 1]?.isLower) return undefined
  const [, word = '', end = ''] = LAST_WORD.exec(text) ?? []
  const start = text.length - word.length - end.length
  if (!reading.roles && at === 0 && shape.words <= 14) return undefined
  const isLeading =
    LEADING.has(word) &&
    !/^(?:said|says|is|are|was|were|more)$/u.test(word) &&
    text[start - 1] !== '/'
  if (/^\s*$/u.test(end) && isLeading && !isTitle(text)) return defectAt(text, start, 'word')
  if (/^(?:\.{3,}|…|\s?[-‐–—]{1,2})\s*$/u.test(end) && isLeading && !/["“”]/u.test(text))
    return {...defectAt(text, start, 'word'), severity: 'review'}
  if (/^\.\s*$/u.test(end) && NEVER_LAST.has(word)) return defectAt(text, start, 'word')
  if (/^(?:,|;|[-‐–—]{1,2})\s*$/u.test(end) && word && isAlone(reading, shapes, at))
    return defectAt(text, start, 'comma')
  return undefined
}

/** Whether a paragraph after it is one that starts anew, so that it does not go on there. */
function isAlone({paragraphs}: Reading, shapes: ParagraphKinds['shapes'], at: number): boolean {
  const next = shapes[at + 1]
  if (!next) return true
  return next.isProse && !/^\s*["“‘']/u.test(paragraphs[at + 1]!) && next.words > 7
}

const isTitle = (text: string) => !/\p{Ll}{4}/u.test(text)

function defectAt(text: string, from: number, kind: 'more' | 'word' | 'comma'): Defect {
  const end = text.trimEnd().length
  const offset = from + /^\s*/u.exec(text.slice(from))![0].length
  return {
    offset,
    length: end - offset,
    severity: 'warning',
    phrases: [phrase(`finding.cut-off-${kind}`, {text: text.slice(offset, end)})],
  }
}

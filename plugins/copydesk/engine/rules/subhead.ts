import {type Defect, foundAt} from '../mechanics/defects.ts'
import {type ParagraphKinds, paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * A subhead in odd case (`night Visions`), and, as a note, a short line between paragraphs that is set as one of
 * them. Lists, credits and lines after a colon are left alone.
 *
 * Bad: `The villagers kept watch for most of the winter. ¶ night Visions ¶ The guards sent signals from the ridge to the town.`
 * Good: `The villagers kept watch for most of the winter. ¶ The guards sent signals from the ridge to the town.`
 */
export const subhead = defineRule({
  id: 'subhead',
  tier: 'warning',
  core: false,
  about: 'A subhead in odd case, or set as a paragraph.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['text-cut-off', 'html', 'encoding'],
  check(reading) {
    if (!reading.isEnglish) return []
    const kinds = paragraphKinds(reading)
    return foundAt(
      reading.paragraphs.flatMap((text, paragraph) => {
        const isSet = reading.roles?.[paragraph] === 'subhead'
        if (!isSet && !looksSet(reading, kinds, paragraph)) return []
        const defect = oddCase(text) ?? (isSet ? undefined : asParagraph(text))
        return defect ? [{paragraph, defect}] : []
      }),
      reading.paragraphs,
    )
  },
})

/** A short line of the body between two paragraphs of prose. */
function looksSet(
  {paragraphs}: Reading,
  {shapes, isProse, isBody}: ParagraphKinds,
  at: number,
): boolean {
  if (!shapes[at]!.isShort || !isBody(at) || /[,;]\s*$/u.test(paragraphs[at]!)) return false
  if (at === 0 || at === paragraphs.length - 1) return false
  const [before, after] = [shapes[at - 1]!, shapes[at + 1]!]
  const isBetween = isProse(at - 1) && isProse(at + 1) && before.hasStop && after.words > 7
  return isBetween && !/:\s*$/u.test(paragraphs[at - 1]!) && /\p{Ll}/u.test(paragraphs[at]!)
}

function oddCase(text: string): Defect | undefined {
  const plain = text.trim()
  if (!/^\p{Ll}/u.test(plain) || /^\p{Ll}{1,3}\p{Lu}|^\p{Ll}[-\d]/u.test(plain)) return undefined
  const first = plain[0]!.toUpperCase() + plain.slice(1)
  const isMixed = /\s\p{Lu}\p{Ll}/u.test(plain)
  const sentence = first[0]! + first.slice(1).toLowerCase()
  return {
    offset: text.indexOf(plain),
    length: plain.length,
    severity: 'warning',
    phrases: [phrase('finding.subhead-case', {text: plain})],
    ...(isMixed ? {choices: [sentence, first]} : {suggestion: first}),
  }
}

const asParagraph = (text: string): Defect => ({
  offset: 0,
  length: text.length,
  severity: 'info',
  phrases: [phrase('finding.subhead-paragraph', {text: text.trim()})],
})

import {type Defect, foundAt} from '../mechanics/defects.ts'
import {paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {kindsOf} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {APOSTROPHES, QUOTES} from '../text/typography.ts'
import {defineRule} from './rule.ts'

/**
 * A paragraph of prose that starts in lowercase. Brands (`iPhone`), particles (`de Gaulle`), lists, verse and what
 * goes on after a colon are left alone. A capital is offered where the word is known: what lost its first letter
 * (`atican`) is only asked about.
 *
 * Bad: `under the new rules the harbor will close at midnight on every day of the week.`
 * Good: `iPhone sales fell by a third in the quarter. ¶ de Gaulle went home to his village that winter.`
 */
export const lowercaseStart = defineRule({
  id: 'lowercase-start',
  tier: 'warning',
  core: false,
  about: 'A paragraph that starts in lowercase.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['subhead', 'name-glued', 'run-together', 'html', 'encoding'],
  check(reading) {
    const {paragraphs} = reading
    const {shapes, isProse, isSet} = paragraphKinds(reading)
    if (!reading.isEnglish) return []
    const goesOn = (at: number) => {
      const before = shapes[at - 1]
      return (
        before !== undefined &&
        (/[,;:…–—-]\s*$/u.test(paragraphs[at - 1]!) || (before.isLower && !before.hasStop))
      )
    }
    const isBroken = (at: number) => {
      const before = shapes[at - 1]
      return before !== undefined && before.words > 7 && !before.hasStop && isProse(at - 1)
    }
    return foundAt(
      shapes.flatMap(({isLower}, paragraph) =>
        isLower && isProse(paragraph) && !goesOn(paragraph)
          ? [{paragraph, defect: defectOf(paragraphs[paragraph]!, isSet, isBroken(paragraph))}]
          : [],
      ),
      paragraphs,
    )
  },
})

const FIRST = new RegExp(`^[\\s${QUOTES}${APOSTROPHES}(\\[]*`, 'u')

function defectOf(text: string, isSet: boolean, isBroken: boolean): Defect {
  const offset = FIRST.exec(text)![0].length
  const word = /^[\p{L}\p{M}’'-]+/u.exec(text.slice(offset))![0]
  return {
    offset,
    length: word.length,
    severity: isSet ? 'warning' : 'info',
    phrases: [phrase(isBroken ? 'finding.lowercase-broken' : 'finding.lowercase-start', {word})],
    ...(isBroken || !isKnown(word)
      ? {}
      : isSet
        ? {suggestion: word[0]!.toUpperCase() + word.slice(1)}
        : {choices: [word[0]!.toUpperCase() + word.slice(1)]}),
  }
}

/** Whether a word, or what stands before its apostrophe or hyphen, is a word or a name by what is known. */
function isKnown(word: string): boolean {
  const [first = ''] = word.toLowerCase().split('-')
  const stems = [first, first.replace(/[’']\p{L}*$/u, ''), first.replace(/n[’']t$/u, '')]
  return /^[aio]$/u.test(first) || stems.some((stem) => stem.length > 1 && kindsOf(stem) !== 0)
}

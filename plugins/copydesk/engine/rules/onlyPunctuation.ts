import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * A paragraph without a letter or a digit. Rows of stars, dashes and the like, which part a text, are left alone.
 *
 * Bad: `The ferry left at dawn. ¶ ,`
 * Good: `The ferry left at dawn. ¶ *** ¶ It came back at noon.`
 */
export const onlyPunctuation = defineRule({
  id: 'only-punctuation',
  tier: 'warning',
  core: false,
  about: 'A paragraph of nothing but punctuation.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  check: (reading) => defectsIn(reading, look),
})

/** Three marks and more, or a star: they part a text. */
const DECORATION = /^(?:[*#~⁂\s]+|(?:[-\u2010-\u2015_=•·…+♦◆■●○]\s*){3,})$/u

function look(text: string): Defect[] {
  const plain = text.trim()
  if (!/^[\p{P}\s|]{1,12}$/u.test(plain) || DECORATION.test(plain)) return []
  return [
    {
      offset: 0,
      length: text.length,
      severity: /^\p{Pd}+$/u.test(plain) ? 'review' : 'warning',
      phrases: [phrase('finding.only-punctuation', {text: plain})],
      suggestion: '',
    },
  ]
}

import {evidence} from '../../model/evidence.ts'
import {type Found} from '../../model/finding.ts'
import {phrase} from '../../phrases/phrase.ts'
import {HYPHENS, plainApostrophes} from '../../text/typography.ts'
import {type Decided} from '../records/decisions.ts'
import {type SpellingGroups} from '../pairs/spellingGroups.ts'
import {type Form, spansOf} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/**
 * Findings for names that are written with accents or apostrophes in one place and without in another.
 * Capitals often drop accents, so they tell nothing.
 *
 * Bad: `Mr Erdoğan … Erdogan`. Good: `MÁLAGA … Málaga`, `al-Sadr … Sadr`.
 */
export function markFindings(spellings: SpellingGroups, names: Names, decided: Decided): Found[] {
  return [...names.forms.values()].flatMap((form) => {
    if (isWrittenOneWay(form) || decided.isRight(form.key) || spellings.inGroup(form)) return []
    const written = spellingsOf(form)
    if (written.length < 2) return []
    const counted = written.map(({text, count}) => phrase('finding.counted', {text, times: count}))
    const found: Found = {
      identity: ['marks', form.key],
      severity: 'review',
      phrases: [phrase('finding.marks', {forms: counted})],
      spans: spansOf([form]),
      variants: written,
      evidence: [evidence('for', 'marks', 'finding.marks-same')],
      suggestion: written[0]!.text,
    }
    return [found]
  })
}

function isWrittenOneWay({mentions}: Form): boolean {
  return mentions.every(({word}) => word.text === mentions[0]!.word.text)
}

/** The ways in which a form is marked, the most frequent first; given names of several persons apart. */
function spellingsOf({mentions, after}: Form): {text: string; count: number}[] {
  const spellings = new Map<string, {text: string; count: number}>()
  for (const {word, run, at} of mentions) {
    const isGiven = at < run.words.length - 1
    if (word.caps || (isGiven && after.size > 1)) continue
    const marked = markedLetters(word.text)
    const known = spellings.get(marked)
    if (known) known.count++
    else spellings.set(marked, {text: word.text, count: 1})
  }
  return [...spellings.values()].sort((a, b) => b.count - a.count)
}

const ARTICLE = new RegExp(`^\\p{L}{2}[${HYPHENS}](?=\\p{L}{2})`, 'u')

/** Its letters and marks in lower case; without article, hyphens and what cannot be seen. */
export function markedLetters(text: string): string {
  return plainApostrophes(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(/[^\p{L}\p{M}']+/gu, '')
}

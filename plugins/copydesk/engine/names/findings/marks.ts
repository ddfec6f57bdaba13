import {type Finding} from '../../model/finding.ts'
import {findingId} from '../../findingId.ts'
import {phrase} from '../../phrases/phrase.ts'
import {evidence, message} from '../../phrases/say.ts'
import {HYPHENS, plainApostrophes} from '../../text/typography.ts'
import {type Decided} from '../decisions.ts'
import {type Form} from '../story/forms.ts'
import {type Story} from '../story/story.ts'
import {spansOf} from './spans.ts'

/**
 * Findings for names that are written with accents or apostrophes in one place and without in another.
 * Capitals often drop accents, so they tell nothing.
 *
 * Bad: `Mr Erdoğan … Erdogan`. Good: `MÁLAGA … Málaga`, `al-Sadr … Sadr`.
 */
export function markFindings(
  story: Story,
  decided: Decided,
  isExplained: (form: Form) => boolean,
): Finding[] {
  return [...story.forms.values()].flatMap((form) => {
    if (isWrittenOneWay(form) || decided.isRight(form.key) || isExplained(form)) return []
    const spellings = spellingsOf(form)
    if (spellings.length < 2) return []
    const counted = spellings.map(({text, count}) =>
      phrase('finding.counted', {text, times: count}),
    )
    const finding: Finding = {
      id: findingId('name-spelling', ['marks', form.key]),
      rule: 'name-spelling',
      severity: 'review',
      ...message(phrase('finding.marks', {forms: counted})),
      spans: spansOf([form]),
      variants: spellings,
      evidence: [evidence('for', 'marks', 'finding.marks-same')],
      suggestion: spellings[0]!.text,
    }
    return [finding]
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
function markedLetters(text: string): string {
  return plainApostrophes(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(/[^\p{L}\p{M}']+/gu, '')
}

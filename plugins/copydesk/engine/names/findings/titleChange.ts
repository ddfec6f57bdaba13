import {RANKS} from '../../data/titles.ts'
import {type Finding} from '../../model/finding.ts'
import {findingId} from '../../findingId.ts'
import {phrase, type Phrase} from '../../phrases/phrase.ts'
import {message} from '../../phrases/say.ts'
import {type Form, type Mention} from '../story/forms.ts'
import {type Story} from '../story/story.ts'
import {spanOf} from './spans.ts'

/**
 * The `name-title-change` findings: one person with two ranks. A surname that several given names share
 * is left alone, and so is a former rank.
 *
 * Bad: `Colonel Kahar Johar … Captain Johar`. Good: `Lt. Col. Kahar Johar … Colonel Johar`.
 */
export function titleChangeFindings(story: Story): Finding[] {
  return [...story.forms.values()].flatMap((form) => {
    if (story.introducers(form).length !== 1) return []
    const ranks = ranksOf(form)
    if (ranks.size < 2) return []
    const [[first, places], [second, others]] = [...ranks] as [
      [string, Mention[]],
      [string, Mention[]],
    ]
    const finding: Finding = {
      id: findingId('name-title-change', [form.key, ...[first, second].sort()]),
      rule: 'name-title-change',
      severity: 'review',
      ...message(
        phrase('finding.title-change', {
          name: form.text,
          first: withArticle(first),
          second: withArticle(second),
        }),
      ),
      spans: [...places, ...others].map(spanOf),
    }
    return [finding]
  })
}

/** The mentions of a surname by its rank, ranks in order of first use. */
function ranksOf(form: Form): Map<string, Mention[]> {
  const ranks = new Map<string, Mention[]>()
  for (const mention of form.mentions) {
    const {title, words} = mention.run
    const parts = title.split(' ')
    const rank = FULL[parts.at(-1)!] ?? parts.at(-1)!
    if (mention.at !== words.length - 1 || !parts.every((part) => RANKS.has(part))) continue
    const known = ranks.get(rank)
    if (known) known.push(mention)
    else ranks.set(rank, [mention])
  }
  return ranks
}

const FULL: Record<string, string> = {
  adm: 'admiral',
  capt: 'captain',
  cmdr: 'commander',
  col: 'colonel',
  cpl: 'corporal',
  gen: 'general',
  lt: 'lieutenant',
  maj: 'major',
  prof: 'professor',
  sen: 'senator',
  sgt: 'sergeant',
}

function withArticle(word: string): Phrase {
  return phrase(/^[aeiou]/.test(word) ? 'finding.an' : 'finding.a', {word})
}

import {
  changeName,
  type Finding,
  isWithinParagraph,
  phraseText,
  ruleWords,
} from '../../engine/index.ts'
import {type Translate} from './useTranslate.ts'

/** A finding in one short line, in the Studio's language, made from its data. */
export function findingTitle(
  {rule, variants, spans, duplicates, changes}: Finding,
  t: Translate,
): string {
  const repeat = duplicates?.[0]
  if (repeat && isWithinParagraph({duplicates}))
    return t(repeat.kind === 'conflict' ? 'repeat.inside-conflict' : 'repeat.inside')
  if (repeat) return t(`repeat.${repeat.kind}`, {count: repeat.length})
  const [change] = changes ?? []
  if (change)
    return t('rule.archive-reuse.changed', {
      count: spans.length,
      change: phraseText(changeName(change), t),
    })
  const [usual, other] = variants ?? []
  return t(ruleWords(rule).title, {
    count: usual?.count ?? spans.length,
    name: other?.text ?? spans[0]?.text ?? '',
    spellings: variants?.map(({text, count}) => `${text} (${count})`).join(' / ') ?? '',
    usual: usual?.text ?? '',
  })
}

/** The titles of a list of findings by their ids; those that would read the same have their first words, too. */
export function findingTitles(findings: readonly Finding[], t: Translate): Map<string, string> {
  const byTitle = Map.groupBy(findings, (finding) => findingTitle(finding, t))
  return new Map(
    [...byTitle].flatMap(([title, all]) =>
      all.map(({id, spans: [place]}): [string, string] => {
        const words = place && all.length > 1 ? firstWords(place.text) : ''
        return [id, words ? t('finding.titled', {title, words}) : title]
      }),
    ),
  )
}

const WORDS_SHOWN = 5

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u)
  const shown = words.slice(0, WORDS_SHOWN).join(' ')
  return words.length > WORDS_SHOWN ? `${shown} …` : shown
}

import {
  type ArticleParagraph,
  articleParagraphNames,
  changeName,
  type Finding,
  isElsewhere,
  isWithinParagraph,
  type ParagraphName,
  phraseText,
  ruleWords,
  type Variant,
} from '../../engine/index.ts'
import {placeText} from './placeText.ts'
import {type Translate} from './useTranslate.ts'

/** A finding in one short line, in the Studio's language, made from its data. */
export function findingTitle(
  {rule, variants, spans, duplicates, changes, evidence}: Finding,
  t: Translate,
): string {
  const repeat = duplicates?.[0]
  if (repeat && isWithinParagraph({duplicates}))
    return t(repeat.kind === 'conflict' ? 'repeat.inside-conflict' : 'repeat.inside')
  // what differs comes first of the reasons
  const differing = repeat?.kind === 'conflict' ? evidence?.[0]?.phrase.values : undefined
  const {first, second} = differing ?? {}
  if (repeat && typeof first === 'string' && typeof second === 'string')
    return t('repeat.differs', {count: repeat.length, first, second})
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
    spellings: spellingsText(variants ?? [], t),
    usual: usual?.text ?? '',
  })
}

/** `Zahir (2) / Zaheer (1)`; `Lindquist (1); on file: Anna Lindqvist` where the story has not what is on file. */
function spellingsText(variants: readonly Variant[], t: Translate): string {
  const written = variants.filter(({count}) => count > 0)
  const spellings = written.map(({text, count}) => `${text} (${count})`).join(' / ')
  const recorded = variants.find(({count}) => count === 0)
  return recorded ? t('finding.onRecord', {spellings, name: recorded.text}) : spellings
}

/**
 * The titles of a list of findings by their ids. Those that would read the same have their first words, too, or where
 * these are the same as well, the place; that of what cannot be read, such as spaces, and of what stands in another
 * document has its place in any case.
 * @param paragraphs of the document; without them no place is told
 */
export function findingTitles(
  findings: readonly Finding[],
  t: Translate,
  paragraphs: readonly ArticleParagraph[] = [],
): Map<string, string> {
  const byTitle = Map.groupBy(findings, (finding) => findingTitle(finding, t))
  return new Map(
    [...byTitle].flatMap(([title, all]) => {
      const beginnings = all.map(({spans: [place]}) => firstWords(place?.text ?? ''))
      const isToldByWords = new Set(beginnings).size === all.length && !beginnings.includes('')
      return all.map((finding, index): [string, string] => {
        if (all.length === 1 && isTelling(finding)) return [finding.id, title]
        if (all.length > 1 && isToldByWords)
          return [finding.id, t('finding.titled', {title, words: beginnings[index]})]
        const place = firstPlace(finding, paragraphs)
        return [
          finding.id,
          place ? t('finding.placed', {title, place: placeText(place, place, t)}) : title,
        ]
      })
    }),
  )
}

const isTelling = ({spans: [place]}: Finding) =>
  !place || (place.text.trim() !== '' && !isElsewhere(place.path ?? []))

/** The paragraph in which a finding is first; undefined where it is in none of these. */
function firstPlace(
  {spans: [span]}: Finding,
  paragraphs: readonly ArticleParagraph[],
): ParagraphName | undefined {
  const path = JSON.stringify(span?.path)
  // those that the checks read may have one more, the dateline of the records
  const index = paragraphs.findIndex(
    (one) => one.blockOffset === span?.blockOffset && JSON.stringify(one.path) === path,
  )
  return index < 0 ? undefined : articleParagraphNames(paragraphs)(index)
}

const WORDS_SHOWN = 5

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u)
  const shown = words.slice(0, WORDS_SHOWN).join(' ')
  return words.length > WORDS_SHOWN ? `${shown} …` : shown
}

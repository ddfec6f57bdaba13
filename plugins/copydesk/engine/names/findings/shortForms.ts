import {wordSet} from '../../data/wordSet.ts'
import {type Found} from '../../model/finding.ts'
import {GIVEN, kindsOf} from '../knowledge/kinds.ts'
import {type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {articleOf} from '../story/writing.ts'
import {byWriting, withBefore, type Writing, writingFound} from './writingFound.ts'

/**
 * A name whose first word stands in full and shortened, or whose Arabic `Abd al-` is spelled in two ways; null for
 * none. Before other surnames they are other people, who may spell it their own way.
 *
 * Bad: `Fort Worden … Ft. Worden`, `Abdel Fattah … Abd al-Fattah`.
 * Good: `Saint Peter … St. Peter’s Square`, `Saint Clarin … on Harley St. Clarin left.`, `Abdel Fattah Younis … Abd al-Fattah Karouni`.
 */
export function shortFormFound(mentions: Mention[], names: Names): Found | null {
  if (mentions.length < 2) return null
  const before = (mention: Mention): string =>
    firstWord(names.textOf(mention), mention.word.offset, articleOf(mention.word.text))
  const ways = byWriting(mentions, (mention) => wayOf(before(mention), mention))
  const kinds = new Set(ways.map(({mentions: [one]}) => initialOf(before(one!))))
  if (ways.length < 2 || kinds.size > 1) return null
  const [{word}] = mentions as [Mention]
  if (kinds.has('s') && kindsOf(word.key) & GIVEN && !ways.every((way) => isPlace(way, names)))
    return null
  const next = ways.flatMap((way) => way.mentions.map(({run, at}) => run.words[at + 1]?.key ?? ''))
  if (new Set(next.filter(Boolean)).size > 1) return null
  return writingFound(
    'short',
    ways.map((way) => withBefore(way, before, names)),
  )
}

/** The spellings of `Abd al-` as one word, to find a name in which they are joined. */
export const SERVANTS = ['abdel', 'abdul', 'abdal']

const FIRST_WORD =
  /(?:^|[^\p{L}\p{N}-])((?:St|Ste|Saint|Sainte|Ft|Fort|Mt|Mount)\.?|Abd(?:[eua]l)?) $/u
/** A street or a number of feet, not a saint or a fort: the word belongs to what stands before it. */
const OF_ANOTHER = /(?:\d\S*|\p{Lu}[\p{L}’'-]*) $/u
const HEADS = wordSet(
  'The In At On To From For Of By And But With Near Around While When As After Before',
)

/** `Ft.` before `Worden`, `Abd` before `al-Fattah`, as written; `''` for another word or none. */
function firstWord(text: string, at: number, article: string): string {
  const [, word = ''] = FIRST_WORD.exec(text.slice(Math.max(0, at - 10), at)) ?? []
  if (word === 'Abd') return article ? word : ''
  if (!/^(?:St|Ft)\.?$/.test(word)) return word
  const from = at - word.length - 1
  const [other] = OF_ANOTHER.exec(text.slice(Math.max(0, from - 24), from)) ?? []
  return other && !HEADS.has(other.trim()) ? '' : word
}

const PLACED = /\b(?:in|at|from|to|near|outside|around) (?:St|Ste|Saint|Sainte)\.? $/u

/** Whether it stands once as a place does: the apostle is Saint Peter, his church is St. Peter’s. */
function isPlace({mentions}: Writing, names: Names): boolean {
  return mentions.some((mention) => {
    const at = mention.word.offset
    return PLACED.test(names.textOf(mention).slice(Math.max(0, at - 16), at))
  })
}

/** What is one however it is spelled: `s` for a saint, `a` for a servant. */
const initialOf = (word: string): string => word.slice(0, 1).toLowerCase()

/** How it is spelled, points apart: `Abd al-`, `Abdel`; `St`. */
function wayOf(word: string, {word: {text}}: Mention): string {
  const plain = word.replace('.', '').toLowerCase()
  return plain === 'abd' ? `abd ${articleOf(text)}` : plain
}

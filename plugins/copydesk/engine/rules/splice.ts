import {wordSet} from '../data/wordSet.ts'
import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {DETERMINERS, LEADING} from '../mechanics/determiners.ts'
import {paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {type Severity} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {once} from '../text/once.ts'
import {defineRule} from './rule.ts'

/**
 * A capital inside a sentence that starts another: two sentences were joined, or words left over. Only small words
 * that no name has there: names (`The Hague`), titles and quotations keep their capitals.
 *
 * Bad: `The mission goes on even as its The combat role officially ends in December.`
 * Good: `He went to The Hague to read The Times, and said: The ship is lost. Vitamin A is good.`
 */
export const splice = defineRule({
  id: 'splice',
  tier: 'warning',
  core: false,
  about: 'A capital in the middle of a sentence that starts another.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['doubled-word', 'run-together', 'name-glued', 'html'],
  check(reading) {
    if (!reading.isEnglish) return []
    const {isProse, shapes} = paragraphKinds(reading)
    return defectsIn(reading, look, (at) => isProse(at) && shapes[at]!.words > 5)
  },
})

/** Seldom but at the head of a sentence, even after a name or before one. */
const AFTER_NAME = wordSet(`
  it he she they but this these those there while however although because since according meanwhile
  during despite many some when`)
/** Seldom but there, too, if not after a name. */
const PLAIN = new Set([...AFTER_NAME, ...wordSet('and if after before in on at for')])
/**
 * Words that open a sentence; with a capital inside one they are no part of a name, if a word in lower case follows.
 */
const OPENERS = new Set([
  ...PLAIN,
  ...wordSet(`
  the we that his her its their our so yet from with as by what where
  why how both several two three another an a such until under over between among about
  also then now last more nor`),
])
/** `vitamin A is`, `plan A was`. */
const LETTERED =
  /^(?:vitamin|hepatitis|influenza|type|grade|plan|group|class|section|level|series|schedule|category|league|serie|exhibit|division|figure|table|chapter|part|unit|single|double|triple|straight|list|team|an|the|big|block|line|point|option|company|shares?|of|with|to|in|for|and|or)$/u
const DATE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|(?:19|20)\d\d)$/u
const DIVINE = /\b(?:God|Lord|Christ|Jesus|Allah|Father|Spirit)\b/u

const PLACE = /(,?)(?<!\s)(\s+)(\p{Lu}\p{Ll}*)(?=,?\s+([\p{L}\p{N}$£€“"][\p{L}\p{M}.]*))/gu
const BEFORE = /(?<![\p{L}\p{N}\p{M}’'.])[\p{L}\p{M}\p{N}’'-]+$/u

function look(text: string): Defect[] {
  const inAddress = addressAt(text)
  const isDivine = once(() => DIVINE.test(text))
  return [...text.matchAll(PLACE)].flatMap((place): Defect[] => {
    const [whole, comma = '', gap = '', word = '', next = ''] = place
    const small = word.toLowerCase()
    if (!OPENERS.has(small)) return []
    const before = BEFORE.exec(text.slice(Math.max(0, place.index - 40), place.index))?.[0]
    if (!before) return []
    const at = place.index - before.length
    const length = before.length + whole.length
    if (inAddress(at, at + length)) return []
    const severity = severityOf(before, comma !== '', small, next, text, at, isDivine)
    return severity ? [defectOf(before, comma, gap, word, at, length, severity)] : []
  })
}

/** How sure it is that a small word with a capital starts a sentence; undefined where it hardly does. */
function severityOf(
  before: string,
  hasComma: boolean,
  small: string,
  next: string,
  text: string,
  at: number,
  isDivine: () => boolean,
): Severity | undefined {
  const isNextLower = !/^\p{Lu}/u.test(next)
  if (/^(?:he|his|her|she)$/u.test(small) && isDivine()) return undefined
  if (small === 'a' && (LETTERED.test(before) || !isNextLower || hasComma || /^share/u.test(next)))
    return undefined
  // `We the People`; a surname: `He Ping`
  if ((small === 'we' && next === 'the') || (small === 'he' && !isNextLower)) return undefined
  // `non-Big Three`, `pro-Velten`
  if (!/^\p{Ll}/u.test(before) || /-\p{Lu}/u.test(before)) {
    const isAcronym = /^\p{Lu}{2,}$/u.test(before) && !hasComma
    if (small === 'the' && !hasComma && DATE.test(before)) return 'review'
    if (!isAcronym && !AFTER_NAME.has(small) && !(hasComma && PLAIN.has(small))) return undefined
    if (!isNextLower || isTitle(text, at) || /[-’']\p{L}*$/u.test(before)) return undefined
    return isAcronym || hasComma ? 'warning' : 'review'
  }
  if (hasComma) {
    if (!PLAIN.has(small) && small !== 'the') return undefined
    if (isNextLower) return 'warning'
    return small === 'the' ? undefined : 'review'
  }
  if (isNextLower) {
    // `called the For the People act`; `Never has His providence failed`
    const isOdd = DETERMINERS.has(before) && !DETERMINERS.has(small) && !AFTER_NAME.has(small)
    if (isOdd) return undefined
    return small === 'a' || small === 'his' || small === 'her' ? 'review' : 'warning'
  }
  return PLAIN.has(small) ? 'review' : undefined
}

/** Words with capitals before it: the title of a work, a firm. */
const isTitle = (text: string, at: number) =>
  /\p{Lu}[\p{L}\p{M}’'-]*\s+$/u.test(text.slice(Math.max(0, at - 60), at))

function defectOf(
  before: string,
  comma: string,
  gap: string,
  word: string,
  offset: number,
  length: number,
  severity: Severity,
): Defect {
  const small = word.toLowerCase()
  const last = before.toLowerCase()
  const joined = `${before}${comma}${gap}${small}`
  const apart = [
    `${before}. ${word}`,
    comma ? joined : `${before}, ${small}`,
    `${before}; ${small}`,
  ]
  const areTwo = DETERMINERS.has(last) && DETERMINERS.has(small)
  return {
    offset,
    length,
    severity,
    phrases: [phrase('finding.splice', {text: `${before}${comma} ${word}`})],
    choices: areTwo ? [before, small] : LEADING.has(last) ? [joined] : apart,
  }
}

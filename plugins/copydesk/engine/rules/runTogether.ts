import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, defectsIn, foundAt} from '../mechanics/defects.ts'
import {paragraphKinds} from '../mechanics/paragraphKinds.ts'
import {type GluedWord, gluedWords} from '../mechanics/gluedWords.ts'
import {type Found} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {isLetterAt} from '../text/categories.ts'
import {OPENERS} from '../text/sentences.ts'
import {defineRule} from './rule.ts'

/**
 * Words without a space between them: after a period or a comma (`year.In`, `Columbus,Ohio`), around quotation marks,
 * and two words in one (`ofthe`, `forceShia`). Brands, addresses, numbers and what the story writes again the same
 * way are left alone. What stood between the words is offered, never a space that makes nonsense; where it may be
 * meant (`Net.Commerce`, `LucasVarity`), it is a question.
 *
 * Bad: `The figures fell last year.In the spring they rose.`
 * Good: `See example.com, Node.js and 1,000 others at eBay, easyJet and WaterAid.`
 */
export const runTogether = defineRule({
  id: 'run-together',
  tier: 'warning',
  core: false,
  about: 'Two words without a space between them.',
  marks: 'words',
  against: 'story',
  yieldsTo: ['name-glued', 'html', 'encoding', 'text-cut-off'],
  check(reading) {
    const {shapes} = paragraphKinds(reading)
    const isText = (at: number) => !shapes[at]!.isCode
    if (!reading.isEnglish) return []
    return [...defectsIn(reading, afterMarks, isText), ...wordsOnce(reading, isText)]
  },
})

const AFTER_STOP =
  /(?<![\p{L}\p{N}.@/_-])(\p{L}?[\p{Ll}’'-]{0,40}\p{Ll}{2})([.!?]|[.!?,]?[”])(\p{Lu}(?:\p{Ll}+|(?=[\s’'])))(?!\.\p{L})/gu
const AFTER_COMMA = /(?<![\p{L}\p{N}.@/_-])(\p{L}{2,40}|(?:19|20)\d\d)([,;])(\p{L}[\p{L}’']+)/gu
const BEFORE_QUOTE = /(?<!\p{Ll})(\p{Ll}{2,40},?)(“)(\p{L})/gu
/** What stands after a point in the names of products and firms: `Node.Js`, `Amazon.Com`. */
const ENDING = /^(?:com|net|org|co|uk|js|io|inc|tv|ai|info|gov|edu)$/iu

/** Each form with a sign of it, which is looked for first: it is quick, and most paragraphs have none. */
const FORMS: [sign: RegExp, form: RegExp][] = [
  [/[.!?”]\p{Lu}(?<=\p{Ll}{2}[.!?,]?[.!?”]\p{Lu})/u, AFTER_STOP],
  [/[,;]\p{L}/u, AFTER_COMMA],
  [/“\p{L}(?<=\p{Ll}{2},?“\p{L})/u, BEFORE_QUOTE],
]

function afterMarks(text: string): Defect[] {
  const forms = FORMS.flatMap(([sign, form]) => (sign.test(text) ? [form] : []))
  if (forms.length === 0) return []
  const inAddress = addressAt(text)
  const found = forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(
      ({0: whole, 1: left = '', 2: mark = '', 3: right = '', index}): Defect[] => {
        if (ENDING.test(right) || inAddress(index, index + whole.length)) return []
        if (mark === ';' && text[index - 1] === '&') return []
        const apart = mark === '“' ? `${left} ${mark}${right}` : `${left}${mark} ${right}`
        return [
          {
            offset: index,
            length: whole.length,
            severity: 'warning',
            phrases: [phrase('finding.run-together-mark', {text: whole})],
            ...(mayBeMeant(left, mark, right) ? {choices: [apart]} : {suggestion: apart}),
          },
        ]
      },
    ),
  )
  return found
    .sort((a, b) => a.offset - b.offset)
    .filter((defect, i, all) => i === 0 || all[i - 1]!.offset + all[i - 1]!.length <= defect.offset)
}

/** A product with a stop in its name (`Net.Commerce`), or a dash that became a question mark (`soon?I`). */
const mayBeMeant = (left: string, mark: string, right: string) =>
  mark === '?' || (mark === '.' && /^\p{Lu}/u.test(left) && !OPENERS.has(right.toLowerCase()))

/** Two words in one, where the story does not write that word again; names where it has them elsewhere. */
function wordsOnce(reading: Reading, isText: (at: number) => boolean): Found[] {
  const read = reading.readEach(gluedWords)
  if (read.every((words) => words.length === 0)) return []
  const {repeated} = reading.repeats
  const times = new Map<string, number>()
  read.forEach((words, at) => {
    if (repeated[at]) return
    for (const {text} of words) times.set(text, (times.get(text) ?? 0) + 1)
  })
  const isNamed = (name: string) => reading.paragraphs.some((text) => hasWord(text, name))
  return foundAt(
    read.flatMap((words, paragraph) =>
      words
        .filter(
          ({text, names = []}) =>
            isText(paragraph) && (times.get(text) ?? 0) <= 1 && names.every(isNamed),
        )
        .map((word) => ({
          paragraph,
          defect: defectOf(word, word.unknown !== undefined && !isNamed(word.unknown)),
        })),
    ),
    reading.paragraphs,
  )
}

/** Whether letters stand in a text with no other letter beside them. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + word.length)) return true
  }
  return false
}

function defectOf({text, offset, choices, isSure, names}: GluedWord, mayBeOne: boolean): Defect {
  const isCertain = isSure || names !== undefined
  return {
    offset,
    length: text.length,
    severity: isCertain ? 'warning' : 'info',
    phrases: [phrase('finding.run-together', {text})],
    ...(choices.length === 1 && isCertain && !mayBeOne ? {suggestion: choices[0]} : {choices}),
    identity: [text],
  }
}

import {type Found} from '../../model/finding.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type SpellingGroups} from '../pairs/spellingGroups.ts'
import {type Decided} from '../records/decisions.ts'
import {type RecordedName, type RecordIndex} from '../records/recordIndex.ts'
import {type Form, isKnown, type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {markedLetters} from './marks.ts'
import {nearFinding} from './nearRecord.ts'

/**
 * Findings for names that have other accents than their record, or none. Of a record of several words another one has to
 * stand beside, for a surname alone may be somebody else's. Capitals tell nothing, nor does a record without accents.
 *
 * Bad: `Annika Bergstrom`, where Annika Bergström is on record. Good: `Karl Bergstrom`, `BERGSTROM`.
 */
export function recordMarkFindings(
  spellings: SpellingGroups,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): Found[] {
  return [...names.forms.values()].flatMap((form) => {
    if (decided.isRight(form.key) || spellings.inGroup(form)) return []
    const marked = markedOnRecord(form, records)
    if (!marked) return []
    const {name, mentions} = marked
    const copies = form.copies.filter(({word}) => !word.caps)
    return [nearFinding({...form, text: mentions[0]!.word.text, mentions, copies}, name, 0, true)]
  })
}

/** The recorded name that a form has other accents than, its word there, and the mentions that mean it. */
export function markedOnRecord(
  form: Form,
  records: RecordIndex,
): {name: RecordedName; word: string; mentions: Mention[]} | undefined {
  if (!records.has(form.key)) return undefined
  const mentions = form.mentions.filter(({word}) => !word.caps)
  const [written, ...others] = new Set(mentions.map(({word}) => markedLetters(word.text)))
  // two ways in one story are told by themselves
  if (written === undefined || others.length > 0) return undefined
  const all = records.withWord(form.key).map((name) => ({name, ...wordOf(name, form.key)}))
  const fitting = all.filter(({name, at}) => isNamed(form, mentions, name, at))
  const [first] = fitting
  const isOnRecord = all.some(
    ({name, word}) =>
      markedLetters(word) === written && fitting.some((one) => one.name.record === name.record),
  )
  if (!first || isOnRecord || markedLetters(first.word) === form.key) return undefined
  const {name, at, word} = first
  const ofName = mentions.filter((one) => stands(one, name, at))
  const isOthers = mentions.some((one) => !isAlone(one) && !ofName.includes(one))
  return {name, word, mentions: name.words.length > 1 && isOthers ? ofName : mentions}
}

/** The word of a recorded name that has a key, as written, and which of its telling words it is. */
function wordOf({text, words}: RecordedName, key: string): {word: string; at: number} {
  const word = text.split(/[\s,]+/).find((one) => keyOf(one) === key) ?? ''
  return {word, at: words.indexOf(key)}
}

/** Whether the story means the recorded name: by another of its words, or where it has one, by its standing alone. */
function isNamed(form: Form, mentions: Mention[], name: RecordedName, at: number): boolean {
  if (name.words.length > 1) return mentions.some((one) => stands(one, name, at))
  if (!mentions.every(isAlone)) return false
  return name.kind === 'location' ? form.located > 0 : !isKnown(form.key)
}

/** Whether another word of a recorded name stands right beside a mention of one, on the side where it has it. */
function stands({run, at: place}: Mention, {words}: RecordedName, at: number): boolean {
  return words.some((word, i) => i !== at && run.words[place + (i < at ? -1 : 1)]?.key === word)
}

const isAlone = ({run}: Mention): boolean => run.words.length === 1

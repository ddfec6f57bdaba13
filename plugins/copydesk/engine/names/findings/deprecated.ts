import {evidence} from '../../model/evidence.ts'
import {type Found, type Span} from '../../model/finding.ts'
import {phrase} from '../../phrases/phrase.ts'
import {plainTypography} from '../../text/typography.ts'
import {type Decided} from '../records/decisions.ts'
import {type RecordedName, type RecordIndex} from '../records/recordIndex.ts'
import {type Extracted} from '../story/extract.ts'
import {type IsCopy} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type NameWord} from '../story/runs.ts'

/** Findings for spellings that a record marks as deprecated, be they alone in the story. */
export function deprecatedFindings(
  {extracted, isCopy}: Names,
  records: RecordIndex,
  decided: Decided,
): Found[] {
  const found = new Map<RecordedName, {spans: Span[]; count: number}>()
  extracted.forEach(({runs}, paragraph) => {
    for (const {words} of runs)
      words.forEach((word, at) => {
        if (decided.isRight(word.key)) return
        for (const name of records.deprecated(word.key)) {
          const place = standsAt(words, at, name)
          if (!place) continue
          const known = found.get(name) ?? {spans: [], count: 0}
          found.set(name, known)
          known.spans.push({paragraph, ...place})
          if (!isCopy(paragraph, place.offset)) known.count++
        }
      })
  })
  return [...found].map(([{text, preferred}, {spans, count}]) => ({
    identity: [text, preferred],
    severity: 'warning',
    phrases: [phrase('finding.record-prefers', {name: spans[0]!.text, times: count, preferred})],
    spans,
    variants: [
      {text: preferred, count: countOf(preferred, extracted, isCopy)},
      {text: spans[0]!.text, count},
    ],
    evidence: [
      evidence('for', 'record-deprecated', 'finding.record-deprecated', {preferred, name: text}),
    ],
    suggestion: preferred,
  }))
}

/** The place of a recorded name if it is written, letter by letter but for case, from a word of a run on. */
function standsAt(
  words: NameWord[],
  at: number,
  {text, words: keys}: RecordedName,
): Omit<Span, 'paragraph'> | null {
  const last = words[at + keys.length - 1]
  if (!last || !keys.every((key, i) => words[at + i]!.key === key)) return null
  const offset = words[at]!.offset
  const length = last.offset + last.text.length - offset
  const written = words
    .slice(at, at + keys.length)
    .map((word) => word.text)
    .join(' ')
  // a longer name in between, particles say, is compared by its keys alone
  if (length === written.length && plain(written) !== plain(text)) return null
  return length === written.length ? {offset, length, text: written} : null
}

function plain(text: string): string {
  return plainTypography(text).normalize('NFC').toLowerCase()
}

function countOf(name: string, extracted: Extracted[], isCopy: IsCopy): number {
  const wanted = plain(name)
  let count = 0
  extracted.forEach(({runs}, paragraph) => {
    for (const {words} of runs)
      if (
        !isCopy(paragraph, words[0]!.offset) &&
        plain(words.map(({text}) => text).join(' ')).includes(wanted)
      )
        count++
  })
  return count
}

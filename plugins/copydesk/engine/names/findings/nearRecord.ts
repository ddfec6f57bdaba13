import {evidence} from '../../model/evidence.ts'
import {type Evidence, type Found} from '../../model/finding.ts'
import {phrase} from '../../phrases/phrase.ts'
import {areSpellingsOfOneName} from '../../data/givenNameSpellings.ts'
import {type Decided} from '../records/decisions.ts'
import {isDerived} from '../letters/derived.ts'
import {similarity} from '../letters/similarity.ts'
import {type Form, isKnown, spansOf} from '../story/forms.ts'
import {type SpellingGroups} from '../pairs/spellingGroups.ts'
import {type RecordedName, type RecordIndex} from '../records/recordIndex.ts'
import {type Names} from '../story/readNames.ts'

/** Log odds, set by hand, since the development data has no records; higher than without: no second spelling speaks. */
export const WARNING = 4
const REVIEW = 2.8

/** Findings for names that are close to one on record, and not one of its spellings. */
export function nearRecordFindings(
  spellings: SpellingGroups,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): Found[] {
  if (records.isEmpty) return []
  const findings: Found[] = []
  for (const form of names.forms.values()) {
    if (form.mentions.length === 0 || records.has(form.key)) continue
    if (records.isDeprecated(form.key) || decided.isRight(form.key) || spellings.inGroup(form))
      continue
    const best = nearestRecord(form, names, records, decided)
    if (best) findings.push(nearFinding(form, best.name, best.score, best.beside))
  }
  return findings
}

/** A recorded name that is close to a form: how close, and whether another word of it stands beside. */
interface NearRecord {
  name: RecordedName
  score: number
  beside: boolean
}

/** The name on record that a form is closest to, if it is close enough to ask. */
export function nearestRecord(
  form: Form,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): NearRecord | undefined {
  let best: NearRecord | undefined
  const alike = records.alike(form.key)
  // whoever is another person is so by each of their spellings
  const others = new Set(
    alike
      .filter(({name, at}) => decided.areTwo(form.key, name.words[at]!))
      .map(({name}) => name.record),
  )
  for (const {name, at} of alike) {
    const word = name.words[at]!
    if (others.has(name.record)) continue
    const beside = standsBeside(form, name, at)
    const isOne = beside && areSpellingsOfOneName(form.key, word)
    if (!isOne && (form.key.length < 4 || isDerived(word, form.key) || isDerived(form.key, word)))
      continue
    const score = Math.max(isOne ? REVIEW : 0, nearness(form, word, name, beside, names))
    if (score >= REVIEW && (!best || score > best.score)) best = {name, score, beside}
  }
  return best
}

function nearness(
  form: Form,
  word: string,
  name: RecordedName,
  beside: boolean,
  names: Names,
): number {
  let score = Math.min(4, similarity(form.key, word, name.kind === 'location'))
  if (beside) score += 2.5
  else if (name.words.length > 1 && form.surname + form.given > 0) score -= 4
  if (name.kind === 'location' && form.located > 0) score += 0.7
  if (name.kind === 'source' && form.speaks + form.titled > 0) score += 0.5
  if (isKnown(form.key)) score -= 3
  if (names.isOrdinary(form.key)) score -= 3
  return score
}

/** Whether another word of the recorded name stands beside the form. */
function standsBeside(form: Form, {words}: RecordedName, at: number): boolean {
  return words.some((word, i) => i !== at && (i < at ? form.before : form.after).has(word))
}

/** That a name of the story is close to one on record. */
export const nearEvidence = ({text}: Form, {text: recorded}: RecordedName): Evidence =>
  evidence('for', 'record-near', 'finding.record-near', {name: text, recorded})

/** The finding for a name that is close to one on record; for review, unless the score says more. */
export function nearFinding(form: Form, name: RecordedName, score: number, beside: boolean): Found {
  const names = {name: form.text, recorded: name.text}
  return {
    identity: [form.key, name.text],
    severity: score >= WARNING ? 'warning' : 'review',
    phrases: [phrase('finding.record-unlike', {...names, times: form.mentions.length})],
    spans: spansOf([form]),
    variants: [
      {text: name.text, count: 0},
      {text: form.text, count: form.mentions.length},
    ],
    evidence: [
      nearEvidence(form, name),
      ...(beside ? [evidence('for', 'record-beside', 'finding.record-beside')] : []),
    ],
    suggestion: name.text,
  }
}

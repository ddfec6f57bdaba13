import {evidence} from '../../model/evidence.ts'
import {type Evidence, type Found} from '../../model/finding.ts'
import {phrase, type Phrase} from '../../phrases/phrase.ts'
import {type Group, type JudgedPair, type SpellingGroups} from '../pairs/spellingGroups.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type Form, kindOf, spansOf} from '../story/forms.ts'
import {type Decided} from '../records/decisions.ts'
import {type RecordIndex} from '../records/recordIndex.ts'
import {type Names} from '../story/readNames.ts'
import {evidenceOf} from './evidence.ts'
import {nearestRecord, nearEvidence, WARNING} from './nearRecord.ts'
import {markedOnRecord} from './recordMarks.ts'

/** Findings for the names that the story itself spells in several ways. */
export function groupFindings(
  {groups}: SpellingGroups,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): Found[] {
  return groups.map((group) => groupFinding(group, names, records, decided))
}

function groupFinding(
  {main, others}: Group,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): Found {
  const forms = [main, ...others.map(({form}) => form)]
  const isPreferred = ({key}: Form): boolean =>
    records.withWord(key).some(({status}) => status === 'preferred')
  const onRecord = forms.find(isPreferred) ?? forms.find(({key}) => records.has(key))
  const near = onRecord
    ? []
    : forms.flatMap((form) => {
        const found = nearestRecord(form, names, records, decided)
        // what is suggested may be written without a look: it takes more than to ask
        return found && (found.beside || found.score >= WARNING) ? [{form, ...found}] : []
      })
  const [nearest] = near.sort((a, b) => b.score - a.score)
  const preferred = onRecord ?? main
  const marked = markedOnRecord(preferred, records)
  const isWhole = marked?.mentions.length === preferred.mentions.length
  const recorded = nearest?.name.text ?? (isWhole ? marked?.word : undefined)
  const ordered = [preferred, ...forms.filter((form) => form !== preferred)]
  // two people may be meant: where nothing speaks for a spelling, none is suggested
  const isTie =
    !onRecord &&
    !nearest &&
    others.some(
      ({form}) =>
        form.mentions.length === main.mentions.length &&
        names.isIntroduced(form) === names.isIntroduced(main),
    )
  const counted = ordered.map(({text, mentions}, index) => ({
    text: index ? text : writtenSmall(preferred, records),
    count: mentions.length,
  }))
  const variants = recorded ? [{text: recorded, count: 0}, ...counted] : counted
  const reasons = others.flatMap(({form, pair}) => [
    ...recordEvidence(main, form, pair, records),
    ...evidenceOf(main, form, pair.context, names),
  ])
  const weighed = nearest ? [nearEvidence(nearest.form, nearest.name), ...reasons] : reasons
  return {
    identity: forms.map(({key}) => key).sort(),
    severity: others.some(({pair}) => pair.tier === 'warning') ? 'warning' : 'review',
    phrases: sentences(ordered, weighed),
    spans: spansOf(forms),
    variants,
    evidence: weighed,
    suggestion: isTie ? undefined : variants[0]!.text,
  }
}

/** A name that the story has in capitals alone, as its record writes it. */
function writtenSmall({text, key}: Form, records: RecordIndex): string {
  if (text !== text.toUpperCase()) return text
  const words = records.withWord(key).flatMap((name) => name.text.split(/\s+/))
  return words.find((word) => keyOf(word) === key) ?? text
}

function recordEvidence(
  main: Form,
  other: Form,
  {relation}: JudgedPair,
  records: RecordIndex,
): Evidence[] {
  if (relation === 'none') return []
  const [on, off] = records.has(main.key) ? [main, other] : [other, main]
  const {preferred} = records.withWord(on.key)[0]!
  if (relation === 'same')
    return [evidence('for', 'record', 'finding.record-accepted', {name: preferred})]
  const values = {name: on.text, recorded: preferred, other: off.text}
  return [evidence('for', 'record', 'finding.record-one', values)]
}

/** `Zahir (3) and Zaheer (1): the same person? “Helmet Zahir” is introduced …` */
function sentences(forms: Form[], weighed: Evidence[]): Phrase[] {
  const counted = forms.map(({text, mentions}) =>
    phrase('finding.counted', {text, times: mentions.length}),
  )
  const question = phrase(`finding.same.${kindOf(forms)}`, {forms: counted})
  const reason = weighed.find(({weighs}) => weighs === 'for')
  return reason ? [question, reason.phrase] : [question]
}

import {evidence} from '../../model/evidence.ts'
import {type Evidence, type Found} from '../../model/finding.ts'
import {phrase, type Phrase} from '../../phrases/phrase.ts'
import {type Group, type JudgedPair, type SpellingGroups} from '../pairs/spellingGroups.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type Form, kindOf, spansOf} from '../story/forms.ts'
import {type RecordIndex} from '../records/recordIndex.ts'
import {type Names} from '../story/readNames.ts'
import {evidenceOf} from './evidence.ts'

/** Findings for the names that the story itself spells in several ways. */
export function groupFindings(
  {groups}: SpellingGroups,
  names: Names,
  records: RecordIndex,
): Found[] {
  return groups.map((group) => groupFinding(group, names, records))
}

function groupFinding({main, others}: Group, names: Names, records: RecordIndex): Found {
  const forms = [main, ...others.map(({form}) => form)]
  const isPreferred = ({key}: Form): boolean =>
    records.withWord(key).some(({status}) => status === 'preferred')
  const preferred = forms.find(isPreferred) ?? forms.find(({key}) => records.has(key)) ?? main
  const ordered = [preferred, ...forms.filter((form) => form !== preferred)]
  const suggestion = writtenSmall(preferred, records)
  const weighed = others.flatMap(({form, pair}) => [
    ...recordEvidence(main, form, pair, records),
    ...evidenceOf(main, form, pair.context, names),
  ])
  return {
    identity: forms.map(({key}) => key).sort(),
    severity: others.some(({pair}) => pair.tier === 'warning') ? 'warning' : 'review',
    phrases: sentences(ordered, weighed),
    spans: spansOf(forms),
    variants: ordered.map(({text, mentions}, index) => ({
      text: index === 0 ? suggestion : text,
      count: mentions.length,
    })),
    evidence: weighed,
    suggestion,
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

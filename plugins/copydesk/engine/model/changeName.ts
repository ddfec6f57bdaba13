import {type FactChange} from './finding.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'

/** `“24” there, “25” here`; of a “not” that one of them lacks, only where it stands. */
export function changeName({earlier, here}: Pick<FactChange, 'earlier' | 'here'>): Phrase {
  if (!here) return phrase('finding.archive-change-there', {earlier})
  if (!earlier) return phrase('finding.archive-change-here', {here})
  return phrase('finding.archive-change', {earlier, here})
}

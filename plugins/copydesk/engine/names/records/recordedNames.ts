import {type Records} from '../../model/records.ts'
import {keysOf} from '../letters/nameKeys.ts'

/** One spelling of one record. */
export interface RecordedName {
  /** The record's identifier and preferred spelling. */
  record: string
  preferred: string
  kind: 'source' | 'location'
  text: string
  /** The keys of its telling words. */
  words: string[]
  status: 'preferred' | 'accepted' | 'deprecated'
}

/** All spellings on record, each with the house’s word on it. */
export function recordedNames({sources = [], locations = []}: Records): RecordedName[] {
  const names: RecordedName[] = []
  const add = (
    record: string,
    preferred: string,
    kind: RecordedName['kind'],
    text: string,
    status: RecordedName['status'],
  ): void => {
    const words = keysOf(text)
    if (words.length > 0) names.push({record, preferred, kind, text, words, status})
  }
  for (const {id, name, aliases = []} of sources) {
    add(id, name, 'source', name, 'preferred')
    for (const alias of aliases) add(id, name, 'source', alias, 'accepted')
  }
  for (const {id, name, variants = []} of locations) {
    const preferred = variants.find(({status}) => status === 'preferred')?.text ?? name
    if (!variants.some(({text}) => text === name)) add(id, preferred, 'location', name, 'accepted')
    for (const {text, status} of variants) add(id, preferred, 'location', text, status)
  }
  return names
}

import {type Correction} from '../index.ts'

const KINDS = {
  correction: 'Correction',
  clarification: 'Clarification',
  editorsNote: 'Editor’s note',
  refile: 'Refile',
  withdrawal: 'Withdrawal',
}

/** What readers see over a correction: its kind, in a word. */
export function correctionKind(type: Correction['type']): string {
  return (type && Object.hasOwn(KINDS, type) && KINDS[type]) || KINDS.correction
}

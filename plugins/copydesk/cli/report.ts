import {type Finding, type Severity} from '../engine/index.ts'
import {type StoredDecision} from '../story/index.ts'
import {type ReportPlace} from './place.ts'

/** What was found in one story. */
export interface StoryReport {
  /** The file's name, or the draft's headline. */
  name: string
  /** The document's id; none for a file. */
  id?: string
  /** The path of the file; none for a document or standard input. */
  file?: string
  findings: Finding[]
  /** What an editor has decided and is therefore no finding, with the decision; worked out when it is asked for. */
  decided?: () => DecidedFinding[]
  /** The languages in which its names are not checked. */
  unread?: string[]
  place: (paragraph: number, offset: number) => ReportPlace
}

export interface DecidedFinding {
  finding: Finding
  decision: StoredDecision
}

/** In which languages the names were not checked: a sentence for each. */
export function unreadText(reports: StoryReport[]): string[] {
  const languages = new Set(reports.flatMap(({unread = []}) => unread))
  return [...languages].map((code) =>
    code === 'und'
      ? 'Names are checked in English copy only.'
      : `Names are not checked in ${new Intl.DisplayNames(['en'], {type: 'language'}).of(code)} copy.`,
  )
}

export function count(reports: StoryReport[], severity: Severity): number {
  return reports.flatMap(({findings}) => findings).filter((f) => f.severity === severity).length
}

/** 1 with warnings, 0 without; what is worth a look only does not stop anything. */
export function exitStatus(reports: StoryReport[]): 0 | 1 {
  return count(reports, 'warning') > 0 ? 1 : 0
}

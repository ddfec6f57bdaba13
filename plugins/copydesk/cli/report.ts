import {type Finding, type Severity} from '../engine/index.ts'
import {type ReportPlace} from './place.ts'

/** What was found in one story. */
export interface StoryReport {
  /** The file's name, or the draft's headline. */
  name: string
  /** The document's id; none for a file. */
  id?: string
  findings: Finding[]
  /** The languages in which its names are not checked. */
  unread?: string[]
  place: (paragraph: number, offset: number) => ReportPlace
}

export function count(reports: StoryReport[], severity: Severity): number {
  return reports.flatMap(({findings}) => findings).filter((f) => f.severity === severity).length
}

/** 1 with warnings, 0 without; what is worth a look only does not stop anything. */
export function exitStatus(reports: StoryReport[]): 0 | 1 {
  return count(reports, 'warning') > 0 ? 1 : 0
}

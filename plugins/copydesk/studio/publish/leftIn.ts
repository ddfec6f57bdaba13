import {type Finding, type Records} from '../../engine/index.ts'
import {type CheckedDocument, readDocument} from '../check/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'

/** What is asked about or blocks. A document that cannot be read does not keep anybody from publishing. */
export function leftIn(document: CheckedDocument, setup: Setup, records: Records): Finding[] {
  try {
    const {findings} = readDocument(document, setup, records)
    return findings.filter(({severity}) => [...setup.ask, ...setup.block].includes(severity))
  } catch (error) {
    console.warn('copydesk: the copy check could not read this document.', error)
    return []
  }
}

import {
  ALL_RULES,
  checkParagraphs,
  unreadLanguage,
  lineAt,
  textParagraphs,
} from '../engine/index.ts'
import {bySeriousness} from '../story/index.ts'
import {type StoryReport} from './report.ts'
import {columnAt, sourceLines} from './sourceText.ts'

/** Checks a plain text with every rule that needs nothing but the story itself. */
export function checkText(name: string, text: string): StoryReport {
  const paragraphs = textParagraphs(text)
  const texts = paragraphs.map((paragraph) => paragraph.text)
  const source = sourceLines(text)
  // Plain text cannot set a subhead otherwise.
  const findings = checkParagraphs(texts, {rules: ALL_RULES}).filter(
    ({rule, severity}) => rule !== 'subhead' || severity !== 'info',
  )
  return {
    name,
    findings: bySeriousness(findings),
    unread: [unreadLanguage(texts)].filter((language) => language !== null),
    place: (paragraph, offset) => {
      const column = columnAt(paragraphs[paragraph], source, offset)
      return {
        unit: 'line',
        number: lineAt(paragraphs[paragraph], offset),
        ...(column && {column}),
      }
    },
  }
}

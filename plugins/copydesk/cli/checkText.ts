import {ALL_RULES, checkParagraphs, lineAt, textParagraphs} from '../engine/index.ts'
import {bySeriousness} from '../story/index.ts'
import {type StoryReport} from './report.ts'

/** Checks a plain text with every rule that needs nothing but the story itself. */
export function checkText(name: string, text: string): StoryReport {
  const paragraphs = textParagraphs(text)
  const findings = checkParagraphs(
    paragraphs.map((paragraph) => paragraph.text),
    {rules: ALL_RULES},
  )
  return {
    name,
    findings: bySeriousness(findings),
    place: (paragraph, offset) => ({
      unit: 'line',
      number: lineAt(paragraphs[paragraph], offset),
    }),
  }
}

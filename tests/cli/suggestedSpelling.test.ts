import {expect, test} from 'vitest'
import {checkParagraphs} from '../../plugins/copydesk/core.ts'
import {textReport} from '../../plugins/copydesk/cli/textReport.ts'

test('the report suggests the word that goes into the text, not the whole name on record', () => {
  const sources = [{id: 'k', name: 'Yusuf Al-Khatib', aliases: []}]
  const texts = ['Yousef Al-Khatib, a teacher, said on Monday that the road was open.']
  const findings = checkParagraphs(texts, {records: {sources}})
  const report = textReport([
    {name: 'story.txt', findings, place: () => ({unit: 'line', number: 1})} as never,
  ])
  expect(
    report
      .split('\n')
      .find((line) => line.includes('Suggested'))
      ?.trim(),
  ).toBe('Suggested: Yusuf')
})

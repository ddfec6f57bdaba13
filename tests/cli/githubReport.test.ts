import {expect, test} from 'vitest'
import {type Finding} from '../../plugins/copydesk/engine/index.ts'
import {githubReport} from '../../plugins/copydesk/cli/githubReport.ts'

const finding = (severity: string, message: string) =>
  ({
    rule: 'name-spelling',
    severity,
    message,
    spans: [{paragraph: 2, offset: 4, length: 1, text: 'a'}],
  }) as Finding

test('a finding in a file is an annotation of its line, a draft is named', () => {
  const file = {
    name: 'a,b:c.txt',
    findings: [finding('warning', '50 % of\nthem')],
    place: () => ({unit: 'line' as const, number: 7}),
  }
  const draft = {
    name: 'Harbor',
    id: 'drafts.a',
    findings: [finding('review', 'Look')],
    place: () => ({unit: 'paragraph' as const, name: '3'}),
  }
  const [first, second, ...more] = githubReport([file, draft] as never).split('\n')
  expect(first).toBe('::warning file=a%2Cb%3Ac.txt,line=7,title=name-spelling::50 %25 of%0Athem')
  expect(second).toMatch(/^::notice title=name-spelling%3A Harbor%2C .*3::Look$/)
  expect(more).toEqual([''])
})

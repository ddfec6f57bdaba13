import {expect, test} from 'vitest'
import {type Severity} from '../../plugins/copydesk/engine/index.ts'
import {countsText} from '../../plugins/copydesk/studio/i18n/countsText.ts'

const t = (key: string, values = {}) => `${(values as {count: number}).count} ${key}`

test.each<[Severity[], string]>([
  [[], ''],
  [['review'], '1 count.review'],
  [['info', 'warning', 'review', 'warning'], '2 count.warning, 1 count.review, 1 count.info'],
])('%j', (severities, text) => {
  const findings = severities.map((severity) => ({severity}) as never)
  expect(countsText(findings, t)).toBe(text)
})

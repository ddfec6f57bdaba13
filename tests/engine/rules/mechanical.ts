import {expect, test} from 'vitest'
import {type CheckOptions, type Finding, type RuleId} from '../../../plugins/copydesk/core.ts'
import {check} from './check.ts'

/** A story, its paragraphs apart by ` ¶ `, and what the rule says of it: `severity: place → what may be written`. */
export type Flag = [story: string, ...findings: string[]]

/**
 * `warning: the the → the`, the choices apart by ` | `, one alone with a question mark; nothing behind the arrow takes
 * the place out.
 */
function brief({severity, spans, suggestion, choices}: Finding): string {
  const fixes = choices?.length === 1 ? `${choices[0]}?` : (choices?.join(' | ') ?? suggestion)
  const places = spans.map(({text}) => text).join(', ')
  return `${severity}: ${places}${fixes === undefined ? '' : ` → ${fixes}`}`
}

const found = (rule: RuleId, story: string, options?: CheckOptions) =>
  check(story.split(' ¶ '), {...options, rules: [rule]}).map(brief)

/** The two tables of a rule. */
export function testRule(
  rule: RuleId,
  {flags, passes}: {flags: Flag[]; passes: string[]},
  options?: CheckOptions,
): void {
  test.each(flags)('flags %s', (story, ...findings) => {
    expect(found(rule, story, options)).toEqual(findings)
  })
  test.each(passes)('passes %s', (story) => {
    expect(found(rule, story, options)).toEqual([])
  })
}

import type {StringRule, TextRule} from 'sanity'

/** True for text that holds something besides white space. */
export function isWritten(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** Rules for a text that must be there; white space alone does not count. */
export function written<Rule extends StringRule | TextRule>(rule: Rule, message: string) {
  return [
    rule.required().error(message),
    rule.custom((value: string | undefined) => !value || isWritten(value) || message),
  ]
}

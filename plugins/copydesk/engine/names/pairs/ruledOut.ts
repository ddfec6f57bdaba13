import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/** Whether two forms stand side by side in a name or a list: they are two names then. */
export function standTogether(a: Form, b: Form, names: Names): boolean {
  return names.besides(a.key).has(b.key) || a.before.has(b.key) || a.after.has(b.key)
}

/** Whether one is the other with its possessive ending misplaced: `Mr Ebber’s` for Ebbers. */
export function isMisplacedPossessive(a: Form, b: Form): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  return long.key === `${short.key}s` && short.mentions.every(({word}) => word.possessive)
}

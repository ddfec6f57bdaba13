import {type BaseIssue, safeParse} from 'valibot'
import {optionError} from './optionError.ts'
import {optionsSchema} from './optionsSchema.ts'

/** @throws Error that names the first option that makes no sense, its value and what to write */
export function checkOptions(options: unknown): void {
  const problems = safeParse(optionsSchema, options).issues?.flatMap((issue) => problemsOf(issue))
  if (!problems) return
  // A key that is not known may be the misspelled one of another that is missing.
  const {names, message, isUnknown} = problems.find((one) => one.isUnknown) ?? problems[0]
  const option = `option “${names.join('.')}”`
  if (isUnknown) throw optionError(`copydesk: there is no ${option}${message}`)
  throw optionError(`copydesk: ${names.length > 0 ? `the ${option}` : 'the options'} ${message}.`)
}

interface Problem {
  /** The option, from the outermost on; an item of a list goes by the name of the list. */
  names: string[]
  message: string
  isUnknown: boolean
}

/** Where an option may be of several kinds, the problem is within the object that was given, if one was. */
function problemsOf({path, issues, message, expected}: BaseIssue<unknown>): Problem[] {
  const names = (path ?? []).filter(({type}) => type !== 'array').map(({key}) => String(key))
  const within = (issues ?? [])
    .filter((issue) => issue.path)
    .flatMap((issue) => problemsOf(issue))
    .map((problem) => ({...problem, names: [...names, ...problem.names]}))
  return within.length > 0 ? within : [{names, message, isUnknown: expected === 'never'}]
}

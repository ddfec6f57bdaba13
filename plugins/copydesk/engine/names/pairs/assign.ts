import {type Severity} from '../../model/finding.ts'
import {type Relation} from '../records/recordIndex.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type Context} from './context.ts'

/** Two forms that may be one name, judged. */
export interface JudgedPair {
  a: Form
  b: Form
  logOdds: number
  tier: Severity
  context: Context
  relation: Relation
}

/** Spellings of one name: the one that is introduced or used most, and the others with what tells them. */
export interface Group {
  main: Form
  others: {form: Form; pair: JudgedPair}[]
}

/** Joins pairs, the likeliest first: a spelling keeps only its best partner, a name may gather several. */
export function assign(pairs: JudgedPair[], names: Names): Group[] {
  const order = [...pairs].sort(
    (x, y) => y.logOdds - x.logOdds || compare(x.a.key, y.a.key) || compare(x.b.key, y.b.key),
  )
  const groups = new Map<Form, Group>()
  const joined = new Set<Form>()
  for (const pair of order) {
    const [main, other] = mainFirst(pair.a, pair.b, names)
    const [host, guest] = groups.has(other) && !groups.has(main) ? [other, main] : [main, other]
    if (joined.has(guest) || joined.has(host) || groups.has(guest)) continue
    const group = groups.get(host)
    if (group) group.others.push({form: guest, pair})
    else groups.set(host, {main: host, others: [{form: guest, pair}]})
    joined.add(guest)
  }
  return [...groups.values()]
}

/** The form that is introduced with a full name stands first, then the more frequent, then the earlier. */
function mainFirst(a: Form, b: Form, names: Names): [Form, Form] {
  const introduced = Number(names.isIntroduced(b)) - Number(names.isIntroduced(a))
  const frequent = b.mentions.length - a.mentions.length
  return introduced > 0 || (introduced === 0 && frequent > 0) ? [b, a] : [a, b]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

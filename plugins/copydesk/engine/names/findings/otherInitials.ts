import {type Found} from '../../model/finding.ts'
import {fold} from '../../text/fold.ts'
import {type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {initialsBefore} from '../story/writing.ts'
import {byWriting, withBefore, writingFound} from './writingFound.ts'

/** `Ewan P. Harlock`, `Ewan B. Harlock`; `J.P. Velten`, `JP Velten`. */
export function otherInitials(mentions: Mention[], names: Names): Found | null {
  const initialsOf = (mention: Mention): string =>
    initialsBefore(names.textOf(mention), mention.word.offset)
  const named = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const initials = initialsOf(mention)
    if (!initials) continue
    const given = mention.run.words[mention.at - 1]?.key ?? ''
    named.set(given, [...(named.get(given) ?? []), mention])
  }
  for (const [given, list] of named) {
    const ways = byWriting(list, (mention) => initialsOf(mention))
    const letters = new Set(ways.map(({mentions: [one]}) => fold(initialsOf(one!))))
    if (ways.length < 2 || (letters.size > 1 && given === '' && !isInitialChanged(letters)))
      continue
    // George W. Bush and George H.W. Bush are two
    if (new Set([...letters].map(({length}) => length)).size > 1) continue
    const written = ways.map((way) => withBefore(way, initialsOf, names))
    return writingFound(letters.size > 1 ? 'initials' : 'joints', written)
  }
  return null
}

/** `J.P. Velten`, `J.R. Velten`: the same first initial, and others after it; `J. Velten` and `R. Velten` are two. */
function isInitialChanged(letters: ReadonlySet<string>): boolean {
  return new Set([...letters].map((each) => (each.length > 1 ? each[0] : each))).size === 1
}

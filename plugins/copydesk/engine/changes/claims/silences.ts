import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'

/** Somebody was asked and would not say, or was not found or did not answer. By words in a row. */
const DECLINED = /^(?:(?:declin\S*|refus\S*) (?:any |further |to )?comment\S*|would not comment)/u
const UNANSWERED =
  /^(?:(?:not|nt|be|never|unable) (?:\S+ )?(?:be |to )?(?:reach|reached|respond\S*|repl\S*|answer\S*|return\S*|available for comment)|unavailable for comment|unreachable)\b/u
/** So far from the word it begins with, it is read. */
const FAR = 5
/** `the phone was not answered` tells it of no request. */
const ASKED = /^(?:comment\S*|calls?|requests?|questions?|messages?|emails?|reach\S*|inquir\S*)$/u

/** That somebody declined to comment who could not be reached now, or the other way round. */
export function silenceChanges({a, b}: Region): RawChange[] {
  const [was, now] = [silenceIn(a), silenceIn(b)]
  if (!was || !now || was.isDeclined === now.isDeclined) return []
  return [{fact: 'meaning', a: [was.at, was.at + 1], b: [now.at, now.at + 1]}]
}

function silenceIn({tokens}: Side): {isDeclined: boolean; at: number} | undefined {
  let found: {isDeclined: boolean; at: number} | undefined
  for (const at of tokens.keys()) {
    const words = tokens
      .slice(at, at + FAR)
      .map(({key}) => key)
      .join(' ')
    const isDeclined = DECLINED.test(words)
    const isOpen = UNANSWERED.test(words) && tokens.some(({key}) => ASKED.test(key))
    if (!isDeclined && !isOpen) continue
    // some declined, others did not answer
    if (found && found.isDeclined !== isDeclined) return undefined
    found ??= {isDeclined, at}
  }
  return found
}

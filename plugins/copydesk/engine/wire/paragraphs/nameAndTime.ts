import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {isByline} from '../forms/byline.ts'
import {type Line} from './lines.ts'
import {isMoment} from '../forms/moments.ts'
import {isNameAlone} from '../forms/nameAlone.ts'

/** `Mara Velten  | 20.11.2026 - Update : 20.11.2026`, on top: the name, and when it was sent. */
export function withoutTime(line: Line): Line[] {
  const sent = BYLINE_AND_TIME.exec(line.text)?.groups
  if (sent && isByline(sent.by!) && isMoment(sent.time!))
    return [
      {...line, text: sent.by!},
      {...line, text: line.text.slice(sent.by!.length).trim(), afterGap: true},
    ]
  const {name, bar, time} = NAME_AND_TIME.exec(line.text)?.groups ?? {}
  const isBoth =
    name &&
    time &&
    isMoment(time) &&
    // a place may stand before a day, too
    (bar === '|' ? isNameAlone(name, []) : isGivenName(name) && DATED.test(time))
  return isBoth
    ? [
        {...line, text: name},
        {...line, text: time, afterGap: true},
      ]
    : [line]
}

/** `Victoria Velten`, and no `Victoria`, `Victoria Falls`. */
function isGivenName(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return (
    words.length > 1 &&
    GIVEN_NAMES.has(words[0]!) &&
    !OF_PLACES.test(words.at(-1)!) &&
    !KNOWN_PLACES.has(name.toLowerCase())
  )
}

const OF_PLACES =
  /^(?:bay|beach|city|creek|falls|harbou?r|hills?|islands?|lakes?|park|point|port|river|springs|town|valley|village)$/u

const NAME_AND_TIME =
  /^(?<name>\p{Lu}[^|\d,]{3,60}?)(?: *(?<bar>[|•]) *|,? [–—-] |, )(?<time>(?=\P{N}{0,20}\d).{6,60})$/u

/** `By Mara Velten, KYODO NEWS - Mar 10, 2026 - 11:05 | All, Norvay` */
const BYLINE_AND_TIME =
  /^(?<by>by \P{N}{5,80}?) [–—-] (?<time>(?=\P{N}{0,20}\d)[^|]{6,60}?)(?: ?\| ?[^|]{2,60})*$/iu

const DATED = /\p{L}{3}.*\d{4}/u

import {evidence} from '../../model/evidence.ts'
import {type Found, type Span} from '../../model/finding.ts'
import {phrase, type PhraseKey} from '../../phrases/phrase.ts'
import {isInHandle} from '../pairs/around.ts'
import {type Form, type Mention, spanOf} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/** One way to write a name, and where it stands so. */
export interface Writing {
  text: string
  mentions: Mention[]
  /** The places, where they hold more than the mentions' words. */
  places?: Span[]
}

type Difference = 'capitals' | 'initials' | 'joints' | 'order' | 'particle' | 'possessive' | 'short'

/**
 * The ways in which mentions are written by a measure, the most frequent first; what it gives no word for is left out.
 */
export function byWriting(mentions: Mention[], measure: (mention: Mention) => string): Writing[] {
  const ways = new Map<string, Writing>()
  for (const mention of mentions) {
    const way = measure(mention)
    if (!way) continue
    const known = ways.get(way)
    if (known) known.mentions.push(mention)
    else ways.set(way, {text: mention.word.text, mentions: [mention]})
  }
  return [...ways.values()].sort((a, b) => b.mentions.length - a.mentions.length)
}

/** All mentions of a form, as it is most often written. */
export function writing(form: Form): Writing {
  return {text: form.text, mentions: form.mentions}
}

/** Whether a mention is copy that somebody wrote: no handle, no model number, no `E-mail`. */
export function isWritten(mention: Mention, names: Names): boolean {
  const {offset, text} = mention.word
  if (/\d/.test(text) || /^\p{L}[-‐‑]/u.test(text)) return false
  return !isInHandle(names.textOf(mention), offset, offset + text.length)
}

/** A way to write a name with what stands before it: particles, initials. Its places hold that, too. */
export function withBefore(
  {text, mentions}: Writing,
  before: (mention: Mention) => string,
  names: Names,
): Writing {
  return {
    text: `${before(mentions[0]!)} ${text}`,
    mentions,
    places: mentions.map((mention) => placeFrom(mention, before(mention), names)),
  }
}

/** The place of a mention from the words on that stand before it. */
export function placeFrom(mention: Mention, before: string, names: Names): Span {
  const {paragraph, offset, length} = spanOf(mention)
  const from = offset - before.length - 1
  const text = names.textOf(mention).slice(from, offset + length)
  return {paragraph, offset: from, length: text.length, text}
}

/** The finding for one name that is written in these ways, the most frequent first. */
export function writingFound(difference: Difference, ways: Writing[]): Found {
  const key: PhraseKey = `finding.written.${difference}`
  const counted = ways.map(({text, mentions}) =>
    phrase('finding.counted', {text, times: mentions.length}),
  )
  const spans = ways
    .flatMap(({mentions, places}) => places ?? mentions.map(spanOf))
    .sort((x, y) => x.paragraph - y.paragraph || x.offset - y.offset)
  return {
    identity: [difference, ...ways.map(({text}) => text).sort()],
    severity: 'review',
    phrases: [phrase(key, {forms: counted})],
    spans,
    variants: ways.map(({text, mentions}) => ({text, count: mentions.length})),
    // Ft. and Fort, Abdel and Abd al- are not
    evidence: difference === 'short' ? [] : [evidence('for', 'same-letters', 'finding.marks-same')],
  }
}

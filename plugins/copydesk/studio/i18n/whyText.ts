import {INTAKE_ENGLISH} from '../../story/index.ts'
import {textKeyOf} from './textKeyOf.ts'
import {type TextKey, type Translate} from './useTranslate.ts'

/** Why the reader of wire copy leaves a line out, in its own words, and their key. */
const WHYS: Record<string, TextKey> = {
  'a heading of the wire’s own': 'paste.why.heading',
  'a note to editors': 'paste.why.note',
  'a priority or version of the wire': 'paste.why.priority',
  'a time of transmission': 'paste.why.time',
  'a transmission line of the wire': 'paste.why.transmission',
  'it ends the story': 'paste.why.ends',
  'it says nothing': 'paste.why.nothing',
  'it stands below the end of the story': 'paste.why.below',
  markup: 'paste.why.markup',
  'the story’s slug': 'paste.why.slug',
}

const READER_REASONS = Object.fromEntries(
  Object.entries(INTAKE_ENGLISH).filter(([key]) => key.startsWith('intake.why.')),
) as Partial<typeof INTAKE_ENGLISH>

/** A reason of `readWire` or `readFile` in the Studio's language; as it is where it is not known. */
export function whyText(why: string, t: Translate): string {
  if (WHYS[why]) return t(WHYS[why])
  const known = textKeyOf(why, READER_REASONS)
  return known ? t(known.key, known.values) : why
}

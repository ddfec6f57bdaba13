import {type TextKey, type Translate} from '../i18n/useTranslate.ts'

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

/** A reason of `readWire` in the Studio's language; as it is where it is not known. */
export const whyText = (why: string, t: Translate): string => {
  const key = WHYS[why]
  return key ? t(key) : why
}

import {type Found} from '../../model/finding.ts'
import {fold} from '../../text/fold.ts'
import {GIVEN, kindsOf, PLACE, WORD} from '../knowledge/kinds.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {jointsOf, wordBefore} from '../story/writing.ts'
import {SERVANTS} from './shortForms.ts'
import {isWritten, placeFrom, type Writing, writing, writingFound} from './writingFound.ts'

/** `Mc Tarvish` beside McTarvish, `Port Velda` beside Portvelda, `St. Clarin` beside Saint-Clarin. */
export function joinedOtherwise(
  form: Form,
  names: Names,
  isSettled: (form: Form) => boolean,
): Found | null {
  const apart = new Map<Form, Writing>()
  const shortened = new Set<Form>()
  for (const mention of form.mentions) {
    const word = wordBefore(names.textOf(mention), mention.word.offset)
    if (!word || mention.word.caps || !isWritten(mention, names)) continue
    const key = fold(word)
    const exact = names.forms.get(key + form.key)
    const whole = exact ?? spelledOtherwise(key, form, names)
    if (!whole || whole === form || isSettled(whole) || kindsOf(whole.key) & WORD) continue
    // Georgetown and George Town are two
    if (kindsOf(key) & GIVEN && kindsOf(form.key) & WORD) continue
    if (whole.mentions.every((each) => each.word.caps || !isWritten(each, names))) continue
    if (isFirmOfPlace(whole, form, names)) continue
    const known = apart.get(whole) ?? {
      text: `${word} ${mention.word.text}`,
      mentions: [],
      places: [],
    }
    known.mentions.push(mention)
    known.places?.push(placeFrom(mention, word, names))
    apart.set(whole, known)
    if (!exact) shortened.add(whole)
  }
  const [first] = apart
  if (!first) return null
  return writingFound(shortened.has(first[0]) ? 'short' : 'joints', [writing(first[0]), first[1]])
}

/** `Saint-Clarin` for `St. Clarin`, `Abdelfattah` for `Abd al-Fattah`. */
function spelledOtherwise(key: string, form: Form, names: Names): Form | undefined {
  if (key === 'st') return names.forms.get(`saint${form.key}`)
  if (key !== 'abd' && !SERVANTS.includes(key)) return undefined
  return SERVANTS.map((servant) => names.forms.get(servant + form.key)).find(Boolean)
}

/**
 * Whether a place stands alone, and as one word only at the head of firms, which spell it their way: `Hongkong
 * Electric`.
 */
function isFirmOfPlace(whole: Form, place: Form, names: Names): boolean {
  if (jointsOf(whole.text).includes('-') || kindsOf(place.key) & GIVEN) return false
  if (place.located === 0 && !(kindsOf(place.key) & PLACE)) return false
  return whole.mentions.every((mention) => {
    const {offset, text} = mention.word
    const after = names.textOf(mention).slice(offset + text.length, offset + text.length + 12)
    return /^ (?:&|(?:and )?\p{Lu})/u.test(after)
  })
}

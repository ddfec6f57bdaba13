import {type Found} from '../../model/finding.ts'
import {fold} from '../../text/fold.ts'
import {COMMON_WORD, kindsOf, WORD} from '../knowledge/kinds.ts'
import {type SpellingGroups} from '../pairs/spellingGroups.ts'
import {type Decided} from '../records/decisions.ts'
import {type RecordIndex} from '../records/recordIndex.ts'
import {type Form, type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {articleOf, capitalsOf, jointsOf, particlesBefore} from '../story/writing.ts'
import {joinedOtherwise} from './joinedNames.ts'
import {otherInitials} from './otherInitials.ts'
import {shortFormFound} from './shortForms.ts'
import {turnedRound} from './turnedNames.ts'
import {byWriting, isWritten, withBefore, writing, writingFound} from './writingFound.ts'

/**
 * Findings for one name with the same letters and other capitals, joints, particles or initials, in another order, or
 * with its last s taken for a possessive. All are for review: the house may write both.
 *
 * Bad: `McTarvish … Mctarvish`, `Jin-seok … Jinseok`, `Park Jin-seok … Jin-seok Park`, `Holmes … Holme’s report`.
 * Good: `MCTARVISH … McTarvish`, `van der Holmen … Van der Holmen`, `al-Karouni … Karouni`.
 */
export function writingFindings(
  spellings: SpellingGroups,
  names: Names,
  records: RecordIndex,
  decided: Decided,
): Found[] {
  const found: Found[] = []
  const isSettled = (form: Form): boolean => spellings.inGroup(form) || decided.isRight(form.key)
  for (const form of names.forms.values()) {
    if (form.mentions.length === 0 || form.key.length < SHORTEST || isSettled(form)) continue
    const own = ofOneForm(form, names, records)
    if (own) found.push(own)
    const joined = joinedOtherwise(form, names, isSettled)
    if (joined) found.push(joined)
    const singular = names.forms.get(form.key.replace(/s$/, ''))
    if (singular && singular !== form && isLostS(form, singular, names))
      found.push(
        writingFound('possessive', [
          writing(form),
          {...writing(singular), text: `${singular.text}’s`},
        ]),
      )
  }
  return [...found, ...turnedRound(names, isSettled)]
}

const SHORTEST = 4

/** Other capitals, joints, particles or initials at the same letters; the first difference that there is. */
function ofOneForm(form: Form, names: Names, records: RecordIndex): Found | null {
  const recorded = recordedWriting(form, records)
  if (form.mentions.length === 1 && !recorded) return null
  const mentions = form.mentions.filter(
    (mention) => !mention.word.caps && isWritten(mention, names),
  )
  if (mentions.length === 0) return null
  const letters = ofLetters(form, mentions, recorded)
  if (letters !== undefined) return letters
  const particles = (mention: Mention): string =>
    particlesBefore(names.textOf(mention), mention.word.offset)
  const families = byWriting(mentions, (mention) => particles(mention).toLowerCase())
  // Office du Café, Prix de Café: French, and nobody's name
  if (families.length > 1 && !(kindsOf(form.key) & COMMON_WORD))
    return writingFound(
      'particle',
      families.map((each) => withBefore(each, particles, names)),
    )
  return shortFormFound(mentions, names) ?? otherInitials(mentions, names)
}

/**
 * Other joints, capitals or articles in a word; null where the difference is none to tell, undefined where there is
 * none.
 */
function ofLetters(
  form: Form,
  mentions: Mention[],
  recorded: string[] | null,
): Found | null | undefined {
  const {text} = mentions[0]!.word
  const isOne = mentions.every(({word}) => word.text === text)
  if (isOne && !recorded) return undefined
  const joints = byWriting(mentions, ({word}) => jointsOf(word.text).toLowerCase())
  if (joints.length > 1) return kindsOf(form.key) & WORD ? null : writingFound('joints', joints)
  const firm = mentions.filter(({run, at}) => !run.doubtful || at === 0)
  const capitals = byWriting(firm, ({word}) => capitalsOf(word.text))
  // G'Beli and Gbeli differ by their apostrophe first, which is told elsewhere
  const areMarkedAlike = new Set(firm.map(({word}) => /['’‘ʼ]/.test(word.text))).size < 2
  if (capitals.length > 1 && areMarkedAlike) return writingFound('capitals', capitals)
  if (
    recorded &&
    capitals.length === 1 &&
    !recorded.map(capitalsOf).includes(capitalsOf(capitals[0]!.text))
  )
    return writingFound('capitals', [{text: recorded[0]!, mentions: []}, ...capitals])
  const articles = byWriting(mentions, ({word}) => articleOf(word.text))
  return articles.length > 1 ? writingFound('particle', articles) : undefined
}

/** Whether the singular is the name with its last s taken for a possessive: `Mara Holmes … Holme’s report`. */
function isLostS(name: Form, singular: Form, names: Names): boolean {
  const isPerson = names.isIntroduced(name) || name.titled > 0
  return (
    isPerson && singular.mentions.every(({word, run}) => word.possessive && run.words.length === 1)
  )
}

/** How the records write a word; null where they do not have it. */
function recordedWriting({key}: Form, records: RecordIndex): string[] | null {
  const words = records
    .withWord(key)
    .flatMap(({text}) => text.split(/\s+/))
    .filter((word) => fold(word) === key)
  return words.length > 0 ? words : null
}

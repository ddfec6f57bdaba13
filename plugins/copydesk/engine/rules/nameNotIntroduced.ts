import {GIVEN_NAMES} from '../data/givenNames.ts'
import {KNOWN_PLACES} from '../data/places.ts'
import {type Form, type RecordIndex, spansOf} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * Somebody is quoted by surname alone and never named in full. Only where a form of address, an age or `who`
 * shows that it is a person: companies have one-word names, too. A head of state is introduced by the office.
 *
 * Bad: `According to Ismail, head of relations, talks failed.`
 * Good: `Hiwa Ismail left. ¶ Talks failed, Mr Ismail said. ¶ President Velten agreed, and Ms Velten said so.`
 */
export const nameNotIntroduced = defineRule({
  id: 'name-not-introduced',
  tier: 'review',
  core: false,
  about: 'A person who speaks and is never introduced.',
  marks: 'words',
  against: 'story',
  check: ({names, records, spellings}) =>
    [...names.forms.values()]
      .filter((form) => isLone(form) && isPerson(form))
      .filter((form) => !isRecordedPlace(form, records) && !spellings.inGroup(form))
      .map((form) => ({
        identity: [form.key],
        severity: 'review',
        phrases: [phrase('finding.not-introduced', {name: form.text})],
        spans: spansOf([form]),
      })),
})

const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|professor|prof|captain|capt|colonel|col|general|gen|sgt|sergeant)$/

/** `President Velten` needs no given name. */
const HEAD =
  /^(?:president|premier|chancellor|pope|king|queen|prince|princess|emperor|empress|sultan|emir)$/

function isPerson({mentions, firm, key}: Form): boolean {
  return mentions.some(
    ({run}) => ADDRESS.test(run.title) || (run.isWho && firm > 0 && !key.endsWith('s')),
  )
}

/** A record of a person introduces nobody to the reader; one of a place says that it is none. */
function isRecordedPlace({key}: Form, records: RecordIndex): boolean {
  return records.withWord(key).some(({kind}) => kind === 'location')
}

function isLone(form: Form): boolean {
  return (
    form.bare > 0 &&
    form.surname + form.given + form.initialed + form.located === 0 &&
    form.speaks > 0 &&
    form.mentions.every(({word, run}) => !word.caps && !HEAD.test(run.title)) &&
    !GIVEN_NAMES.has(form.key) &&
    !KNOWN_PLACES.has(form.key)
  )
}

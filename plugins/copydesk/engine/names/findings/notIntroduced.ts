import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {type Finding} from '../../model/finding.ts'
import {findingId} from '../../findingId.ts'
import {phrase} from '../../phrases/phrase.ts'
import {message} from '../../phrases/say.ts'
import {type RecordIndex} from '../records/recordIndex.ts'
import {type Form} from '../story/forms.ts'
import {type Story} from '../story/story.ts'
import {spansOf} from './spans.ts'

const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|professor|prof|captain|capt|colonel|col|general|gen|sgt|sergeant)$/

/**
 * The `name-not-introduced` findings: somebody speaks by surname alone and is nowhere named in full. Only
 * where a form of address, an age or `who` shows a person: companies speak by one name too.
 *
 * Bad: `According to Ismail, head of relations, …`. Good: `Hiwa Ismail said … Ismail added`.
 */
export function notIntroducedFindings(
  story: Story,
  records: RecordIndex,
  isExplained: (form: Form) => boolean,
): Finding[] {
  return [...story.forms.values()]
    .filter((form) => isLone(form) && isPerson(form))
    .filter((form) => !records.has(form.key) && !isExplained(form))
    .map((form) => ({
      id: findingId('name-not-introduced', [form.key]),
      rule: 'name-not-introduced',
      severity: 'review',
      ...message(phrase('finding.not-introduced', {name: form.text})),
      spans: spansOf([form]),
    }))
}

function isPerson({mentions, firm, key}: Form): boolean {
  return mentions.some(
    ({run}) => ADDRESS.test(run.title) || (run.isWho && firm > 0 && !key.endsWith('s')),
  )
}

function isLone(form: Form): boolean {
  return (
    form.bare > 0 &&
    form.surname + form.given + form.initialed + form.located === 0 &&
    form.speaks > 0 &&
    form.mentions.every(({word}) => !word.caps) &&
    !GIVEN_NAMES.has(form.key) &&
    !KNOWN_PLACES.has(form.key)
  )
}

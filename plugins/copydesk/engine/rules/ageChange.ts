import {readAges, spanAt, type WrittenAge} from '../facts/index.ts'
import {type Found} from '../model/finding.ts'
import {type Names} from '../names/index.ts'
import {phrase} from '../phrases/phrase.ts'
import {placeName} from '../article/places.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * Two ages for one person. An age at another time is left alone: `was 20 when`, `then 20`.
 *
 * Bad: `Ann Fisk, 34, runs the mill. ¶ The mill is old, said Fisk, 43.`
 * Good: `Ann Fisk, 34, runs the mill. ¶ Tom Fisk, 43, helps her.`
 */
export const ageChange = defineRule({
  id: 'age-change',
  tier: 'warning',
  core: false,
  about: 'One person with two ages.',
  marks: 'words',
  against: 'story',
  check(reading) {
    const ages = readAges(reading.names)
    const named = ages.filter(({name}) => name.length > 0)
    return [
      ...named.flatMap((one, i) => {
        const other = named
          .slice(i + 1)
          .find((age) => age.age !== one.age && isSamePerson(one, age, reading.names))
        return other ? [foundFor(one, other, 'warning', reading)] : []
      }),
      ...anaphors(ages, named).map(([one, other]) => foundFor(one, other, 'review', reading)),
    ]
  },
})

/** The same surname, and no other given name; a surname alone only where the story has one person of that name. */
function isSamePerson(one: WrittenAge, other: WrittenAge, names: Names): boolean {
  const surname = one.name.at(-1)!
  if (surname !== other.name.at(-1)) return false
  const [given, otherGiven] = [one.name.slice(0, -1), other.name.slice(0, -1)]
  if (given.length > 0 && otherGiven.length > 0) return given[0] === otherGiven[0]
  const form = names.forms.get(surname)
  return !form || names.introducers(form).length <= 1
}

/** `The 43-year-old said`, in a story that gives one person an age, and another. */
function anaphors(ages: WrittenAge[], named: WrittenAge[]): [WrittenAge, WrittenAge][] {
  const [one] = named
  if (!one || named.some((age) => age.name.at(-1) !== one.name.at(-1))) return []
  const other = ages.find(({name, age}) => name.length === 0 && age !== one.age)
  const isTold = other && named.some(({age}) => age === other.age)
  return other && !isTold ? [[one, other]] : []
}

function foundFor(
  one: WrittenAge,
  other: WrittenAge,
  severity: Found['severity'],
  {paragraphs, numbers}: Reading,
): Found {
  const spans = [one, other].map((age) => spanAt(paragraphs[age.paragraph]!, age.paragraph, age))
  return {
    identity: spans.map(({text}) => text),
    severity,
    phrases: [
      phrase('finding.two-values', {
        first: spans[0]!.text,
        where: placeName(one.paragraph, 1, numbers),
        second: spans[1]!.text,
        there: placeName(other.paragraph, 1, numbers),
      }),
      phrase('finding.age-change'),
    ],
    spans,
  }
}

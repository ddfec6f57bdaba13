import {type Side} from '../sentences/region.ts'

/** What one person is to another; words of one line are one. */
const RELATIONS = `
  wife widow spouse
  husband widower spouse
  partner boyfriend girlfriend companion fiance fiancee
  mother mom mum mama
  father dad papa
  stepmother
  stepfather
  parent
  son
  daughter
  stepson
  stepdaughter
  child
  brother sibling twin
  sister sibling twin
  half-brother
  half-sister
  uncle
  aunt
  nephew
  niece
  cousin
  grandfather grandad granddad grandpa
  grandmother grandma granny
  grandson
  granddaughter
  godfather
  godmother
  brother-in-law
  sister-in-law
  mother-in-law
  father-in-law
  son-in-law
  daughter-in-law
  great-uncle
  great-aunt
  great-grandfather
  great-grandmother
  ex-wife former-wife
  ex-husband former-husband
  neighbor neighbour
  landlady landlord
  boss employer
  colleague co-worker coworker teammate
  friend
  lawyer attorney solicitor barrister counsel
  agent
  manager
  coach trainer
  assistant aide
  teacher tutor
  doctor physician gp
  roommate flatmate housemate
  classmate
  business-partner`
/** The lines of each word; of `business partner` the two words are one. */
const lines = new Map<string, number[]>()
for (const [line, words] of RELATIONS.trim().split('\n').entries())
  for (const word of words.trim().split(' ')) lines.set(word, [...(lines.get(word) ?? []), line])

/** `brother-in-law` and `ex-wife` are read as several words. */
const BEFORE = /^(?:half|great|ex|former|business|co|step)$/u

/** A word for what somebody is, with those that make one with it. */
export function relationAt(
  side: Side,
  at: number,
): {lines: readonly number[]; from: number; to: number} | undefined {
  const {tokens} = side
  const {key} = tokens[at]!
  const lead = tokens[at - 1]?.key ?? ''
  const whole = isInLaw(side, at) ? `${key}-in-law` : key
  const of = (BEFORE.test(lead) ? lines.get(`${lead}-${whole}`) : undefined) ?? lines.get(whole)
  if (!of) return undefined
  const from = BEFORE.test(lead) ? at - 1 : at
  return {lines: of, from, to: isInLaw(side, at) ? at + 3 : at + 1}
}

/** Whether `in-law` follows. */
export const isInLaw = ({tokens}: Side, at: number): boolean =>
  tokens[at + 1]?.key === 'in' && tokens[at + 2]?.key === 'law'

import {AGENCY_WORDS} from '../forms/agencies.ts'

/** What people do for a story; no film or play is made so. */
const WORK = String.raw`(?:additional |with )?(?:author|compil(?:ation|ed|er|ing)|copy(?: editor| editing)?|desk|edit(?:ed|ing|or)|files|graphics?|inputs?|night desk|(?:an? )?reports?|photo(?:graph(?:er|s|y))?s?|pictures?|produc(?:ed|er|ing)|proofread(?:er|ing)?|report(?:age|ed|er|ing)s?|research(?:er)?|sub(?:bed|bing|s)?(?:-?editor)?|text|translat(?:ed|ing|ion|or)|words|writ(?:er|ing|ten)s?)`
const WORKS = new RegExp(
  `^(?:[A-Z]{2} ?[–—-] )?${WORK}(?:(?:,| and| &) ${WORK})*(?: ?[:–—-] ?| by:? | from )(?<names>\\S.*)$`,
  'iu',
)
const NAME = String.raw`(?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:(?:al|bin|da|de|del|der|di|dos|el|la|of|van|von)|\p{Lu}[\p{L}.’'-]*)){0,3}`
const NAMES = new RegExp(`^${NAME}(?:(?:,| and| &| in|, in) ${NAME}){0,3}(?: \\(${NAME}\\))?$`, 'u')
/** `Agerpres/(AS - …)` */
const AGENCY_AHEAD = /^(?<agency>[^/(]{2,20})\/ ?\((?<rest>.*)\)$/u
const AROUND = /^[\s([=*•–—-]+|[\s)\].*]+$/gu
const LONGEST = 160

/**
 * Whether a line says who made a story, by its form: kinds of work, each with its names, and nothing else: `Translator:
 * Mara Velten, Editor: Ann Lee`, `— With files from Jan Roe in Korsund`, `(Reporting By Mara Velten)`.
 */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST || /[!?"“”]/u.test(text)) return false
  const {agency, rest} = AGENCY_AHEAD.exec(text)?.groups ?? {}
  const bare = (agency && rest && AGENCY_WORDS.has(agency.toLowerCase()) ? rest : text).replace(
    AROUND,
    '',
  )
  const parts = bare.split(/[;/|]\s*|,\s+(?=\p{L}+(?: by|:))/u).filter(Boolean)
  const works = parts.map((part) => WORKS.exec(part)?.groups!.names?.replace(AROUND, ''))
  return (
    works[0] !== undefined && parts.every((part, index) => NAMES.test(works[index] ?? part.trim()))
  )
}

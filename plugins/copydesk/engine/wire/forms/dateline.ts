import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {APOSTROPHES, DASHES, HYPHENS, plainTypography} from '../../text/typography.ts'

/** A dateline as written in plain text. */
export interface WrittenDateline {
  place: string
  country?: string
  /** The day, as written: `Dec. 3`, `3 December 2021`, `Monday`. */
  date?: string
  provider?: string
  /** What follows it. */
  rest: string
}

const LETTERS = String.raw`[\p{Lu}\p{M}.${APOSTROPHES}]`
/** `KORSUND`, `ST.`, `McLEAN`. */
const CAPITAL_WORD = String.raw`(?:\p{Lu}\p{Ll}{1,2}(?=\p{Lu}{2}))?\p{Lu}${LETTERS}*(?!\p{L})`
/** What stands in small letters inside a name in capitals. */
const SMALL =
  'al|am|an|au|da|das|de|del|der|des|di|do|dos|du|el|en|la|las|le|les|los|of|on|san|sur|the|upon|y'
export const CAPITALS = String.raw`${CAPITAL_WORD}(?:(?: ?/ ?|[ ${HYPHENS}])(?:(?:${SMALL})[ ${HYPHENS}])*${CAPITAL_WORD}){0,5}`
const MIXED_WORD = String.raw`\p{Lu}[\p{L}\p{M}.${APOSTROPHES}]*`
export const MIXED = String.raw`${MIXED_WORD}(?:(?: ?/ ?|[ ${HYPHENS}])(?:(?:${SMALL})[ ${HYPHENS}])*${MIXED_WORD}){0,5}`

export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|sept?iembre|octubre|noviembre|dic(?:iembre)?|' +
  'gen(?:naio)?|febbraio|aprile|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?|settembre|set|ott(?:obre)?|novembre|dicembre|' +
  'januar|februar|märz?|mai|juni|juli|okt(?:ober)?|dez(?:ember)?|' +
  'janv(?:ier)?|févr?(?:ier)?|mars|avr(?:il)?|juin|juil(?:let)?|août|septembre|octobre|déc(?:embre)?|' +
  'janeiro|fev(?:ereiro)?|março|maio|junho|julho|setembro|out(?:ubro)?|novembro|dez(?:embro)?'
/** The same with a capital, where the rest of an expression tells capitals from small letters. */
export const MONTH_NAME = MONTH.replace(/(^|\|)\p{Ll}/gu, (start) => start.toUpperCase())
export const WEEKDAY =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
export const DAY = String.raw`(?:(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)|\d{1,2}(?:st|nd|rd|th|er|º)?\.? (?:de )?(?:${MONTH})\b\.?)(?:(?:(?:,| del?)? |/)\d{4}\b)?|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d`
const DATE = new RegExp(
  String.raw`^,? ?(?:\((?<inside>(?:${DAY})|(?:${WEEKDAY}))\)|(?<date>(?:(?:${WEEKDAY})\b\.?,? )?(?:${DAY})|(?:${WEEKDAY})\b\.?))`,
  'iu',
)
const COUNTRY = new RegExp(
  String.raw`^, ?(?<country>\p{Lu}[\p{L}\p{M}.]*(?: (?!(?:${MONTH_NAME})\b\.? \d)(?:and |of |the )*\p{Lu}[\p{L}\p{M}.]*){0,3})`,
  'u',
)
const BRACKETS = new RegExp(
  String.raw`^(?: ?[${DASHES}]{0,3}|\.?) ?(?:\((?<round>[\p{L}\p{N} .&/,+${HYPHENS}]{2,40})\)|\[(?<square>\p{Lu}[\p{L} .${HYPHENS}]{1,40})\]|/ ?(?<slashes>[\p{L}][\p{L} .${APOSTROPHES}${HYPHENS}]{1,60}?) ?/)`,
  'u',
)
const END = new RegExp(
  String.raw`^\s*(?:,\s*)?(?:\.? ?[${DASHES}_]{1,3}|:)(?:\s+(?<rest>.*))?$`,
  'su',
)
/** `MOSCOW, March 3. /TASS/. The …`, `Reno, NV / ACCESSWIRE / March 3, 2025 / The …` */
const END_OF_SLASHES = /^(?:\.| ?\/)\s+(?<rest>\S.*)$/su
/** `TOKYO, March 3 Kyodo -`, `SYDNEY, March 3 AAP -` */
const BARE_AGENCY = new RegExp(
  String.raw`^,? (?<agency>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?= ?[${DASHES}])`,
  'u',
)
/** `NEW YORK, March 11 -The …`: only with a day or an agency. */
const END_WITHOUT_SPACE = new RegExp(
  String.raw`^\s*(?:\.? ?[${DASHES}_]{1,3}|:)(?<rest>[\p{L}\p{N}<“"].*)$`,
  'su',
)
const PREFIX = new RegExp(
  String.raw`^\((?<provider>[^()]{2,30})\)(?: ?[${DASHES}]{1,2} ?| (?=\p{Lu}{2}))`,
  'u',
)

/** Agencies, in small letters; of a pair as `tca/dpa` one is enough. */
const AGENCIES = new Set(
  (
    'aap aa accesswire adnkronos afp agerpres anadolu ani anp ansa ansamed antara ap apa apn apx ' +
    'azertac belga bernama bloomberg mercopress panapress sanews ukrinform ' +
    'bss businesswire bta cna cnn cnw cp ctk dpa efe ens newswire ' +
    'globenewswire hina ians ina interfax irna jiji ki kyodo kuna lusa mena mti ' +
    'ntb pa pap petra prnewswire pti reuter reuters rfe/rl ria ritzau sana sapa sid spa stt tanjug tass tca tna tt ' +
    'unb uni upi wam xinhua yonhap'
  ).split(' '),
)
/** Said of places in brackets, and no agencies although in capitals. */
const COUNTRY_LETTERS = new Set('CAR DRC UAE UK US USA'.split(' '))

/** Labels that wires put in front of a story in the same way. */
const LABELS =
  /^(?:ADVISORY|ALERT|ANALYSIS|BREAKING|BULLETIN|CLARIFICATION|COLUMN|COMMENTARY|CORRECTED|CORRECTION|EDITORS?'?S? NOTE|EMBARGOED|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FILE|FLASH|FOCUS|INSIGHT|INTERVIEW|KILL|LEAD|LIVE|NOTE|OBITUARY|OPINION|PHOTOS?|PREVIEW|PROFILE|Q&A|REFILE|REPEAT|REVIEW|RPT|SCENARIOS|SNAP|SPECIAL REPORT|TIMELINE|UPDATED?|URGENT|VIDEO|WATCH|WITHDRAWN|WRAPUP)\b/

/**
 * Splits a dateline off the start of a text: a place in capitals (in small letters, too, where an agency is named),
 * maybe a country, a day, an agency in brackets or slashes, in any order, then a dash or a colon:
 * `LEIBAN, Iraq (AP) — As a backhoe …`, `(ANSA) - ROME, OCT 11 - …`, `Madrid, Jan 2 (EFE).- …`. Undefined where the
 * text starts with none. It reads the form alone: whether a bare `NATO —` is a place, `readWire` weighs.
 */
export function splitDateline(text: string): WrittenDateline | undefined {
  const line = text
    .replace(/^\ufeff/, '')
    .replaceAll('\u00a0', ' ')
    .trim()
  if (!/^[\p{Lu}(]/u.test(line) || LABELS.test(plainTypography(line))) return undefined
  const prefix = PREFIX.exec(line)
  const first = prefix?.groups!.provider
  if (first && !isAgency(first)) return undefined
  const from = line.slice(prefix?.[0].length ?? 0)
  return partsOf(from, PLACE_IN_CAPITALS, first) ?? partsOf(from, PLACE, first)
}

const PLACE_IN_CAPITALS = new RegExp(`^${CAPITALS}`, 'u')
const PLACE = new RegExp(`^${MIXED}`, 'u')

function partsOf(line: string, form: RegExp, prefix?: string): WrittenDateline | undefined {
  const place = form.exec(line)?.[0]
  if (!place || place.length < 2 || place.length > 60) return undefined
  let at = line.slice(place.length)
  const countries: string[] = []
  let date: string | undefined
  let provider = prefix
  let isInSlashes = false
  const take = (match: RegExpExecArray) => (at = at.slice(match[0].length))
  for (let more = true; more;) {
    more = false
    const day = date === undefined ? DATE.exec(at) : null
    if (day) {
      date = (day.groups!.inside ?? day.groups!.date).trim()
      take(day)
      more = true
      continue
    }
    const named = BRACKETS.exec(at)
    const inside = named && (named.groups!.round ?? named.groups!.square ?? named.groups!.slashes)
    if (
      named &&
      inside &&
      provider === undefined &&
      (isAgency(inside) || (date && /^ ?[([]/.test(named[0]) && isSource(inside)))
    ) {
      provider = inside.trim()
      isInSlashes = named.groups!.slashes !== undefined
      take(named)
      more = true
      continue
    }
    if (named && inside && countries.length < 2 && /^ ?[([/]/.test(named[0]) && isCountry(inside)) {
      countries.push(inside.trim())
      take(named)
      more = true
      continue
    }
    const bare = date !== undefined && provider === undefined ? BARE_AGENCY.exec(at) : null
    if (bare && AGENCIES.has(bare.groups!.agency.toLowerCase())) {
      provider = bare.groups!.agency
      take(bare)
      more = true
      continue
    }
    const comma = COUNTRY.exec(at)
    if (!comma) continue
    const name = comma.groups!.country
    const isNamed = AGENCIES.has(name.toLowerCase()) || (date !== undefined && isAgency(name))
    if (provider === undefined && isNamed) provider = name
    else if (countries.length < 2 && date === undefined) countries.push(name)
    else continue
    take(comma)
    more = true
  }
  const isTold = date !== undefined || provider !== undefined
  const end =
    END.exec(at) ??
    (isTold ? END_WITHOUT_SPACE.exec(at) : null) ??
    (isInSlashes ? END_OF_SLASHES.exec(at) : null)
  // `NEW DELHI, Mar 3 (PTI) The government …`: with a day and an agency the dash may be missing
  const isPlain = provider && date && /^ ["“‘']?\p{Lu}/u.test(at)
  if (!end && !isPlain) return undefined
  if (form === PLACE && provider === undefined && !(date && end && isLikelyPlace(place)))
    return undefined
  const country = countries.join(', ')
  return {
    // `ASTANA. Oct 22 (Interfax) -`
    place: place.trim().replace(/(?<=\p{L}{4})\.$/u, ''),
    ...(country ? {country} : {}),
    ...(date ? {date} : {}),
    ...(provider ? {provider} : {}),
    rest: (end ? (end.groups!.rest ?? '') : at).trim(),
  }
}

const NAMED_DAY = new RegExp(`\\b(?:${WEEKDAY}|${MONTH})\\b`, 'iu')

/** No `On Monday, March 11 -`: one of its words at least is no ordinary one. */
export const isLikelyPlace = (place: string) =>
  place
    .toLowerCase()
    .split(/[ /-]/)
    .some((word) => !ORDINARY_WORDS.has(word)) &&
  !/^(?:After|At|Before|By|From|In|Near|On|Since|The|Until)\b/u.test(place) &&
  !NAMED_DAY.test(place)

/** `AP`, `tca/dpa`, `BUSINESS WIRE`, or letters that can be nothing else: `PTI`. */
function isAgency(text: string): boolean {
  const known = text
    .toLowerCase()
    .split(new RegExp(`[/${HYPHENS}]`, 'u'))
    .some(
      (part) =>
        AGENCIES.has(part.trim()) ||
        /^corr(?:espondent)?\.? \w+$|\b(?:agency|dow jones|news|newswire|press|wire)\b|newswire|presswire|^newsfile\b|^tass\b/.test(
          part,
        ),
    )
  return known || (/^\p{Lu}{2,6}$/u.test(text) && !COUNTRY_LETTERS.has(text))
}

/** `Prensa Latina`, `STA/Agerpres`, `Eye Radio`: behind a place and a day whoever sends it is named. */
const isSource = (text: string) => /^\p{Lu}[\p{L}.]*(?:[ /]\p{Lu}[\p{L}.]*){0,2}$/u.test(text)

const isCountry = (text: string) =>
  COUNTRY_LETTERS.has(text) ||
  /^\p{Lu}[\p{L}.]+(?:[ -](?:of |and |the )?\p{Lu}[\p{L}.]*){0,3}$/u.test(text)

/** Reads a text that is a dateline and nothing else; the dash may be missing. */
export function readDateline(text: string): WrittenDateline | undefined {
  const written = splitDateline(text) ?? splitDateline(`${text} —`)
  return written?.rest === '' ? written : undefined
}

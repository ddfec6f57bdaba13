import {DASHES, QUOTES} from '../../text/typography.ts'
import {isByline} from '../forms/byline.ts'
import {readDateline, splitDateline} from '../forms/dateline.ts'
import {headOf, LEAST_OF_STORY, signsInHead, step, wordsOf} from './headSigns.ts'
import {isSender} from '../forms/senders.ts'
import {isMoment} from '../forms/moments.ts'
import {isNameAlone} from '../forms/nameAlone.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {isSentence, isTitle, wordsIn} from '../forms/titleForm.ts'
import {labelOf} from '../forms/titleLabel.ts'

/**
 * What each line of a head shows: its form, what other rules take it for, how much of it the story below says again,
 * its neighbors, and its words where it is short. Each sign is a short text, for which `lineKinds.table.ts` has
 * weights.
 */
export function signsOf(all: readonly TextParagraph[], most: number): string[][] {
  const words = all.map(({text}) => (wordsIn(text) > LEAST_OF_STORY ? wordsOf(text) : []))
  const lines = all.slice(0, most)
  const head = headOf(all)
  const own = lines.map((line, at) => [
    ...formOf(line.text),
    ...takenFor(line.text),
    ...toldBelow(line.text, new Set(words.slice(at + 1).flat())),
    ...placeOf(line, lines[at - 1], at),
    ...shortWords(line.text),
    ...signsInHead(head, at),
  ])
  const near = (at: number, prefix: string, seen: RegExp, none: string[]) =>
    (own[at] ?? none).filter((sign) => seen.test(sign)).map((sign) => `${prefix}${sign}`)
  return own.map((signs, at) => [
    'any',
    ...signs,
    ...near(at + 1, 'n:', SEEN_NEAR, ['END']),
    ...near(at - 1, 'p:', SEEN_NEAR, ['START']),
    ...near(at + 2, 'nn:', SEEN_AFAR, []),
  ])
}

const SEEN_NEAR =
  /^(?:words|shape|sentence|byline|name|date|place|why|told|small|function|finite|gap|moment|colon|stop|clock|sender|END|START)(?:=|$)/u
const SEEN_AFAR = /^(?:words|shape|sentence|byline|place)(?:=|$)/u

const FUNCTION_WORDS =
  /(?:^| )(?:about|after|ahead|amid|among|an|are|as|at|be|before|but|by|can|could|despite|during|from|has|have|his|her|how|if|in|into|is|it|its|more|must|near|not|off|on|out|over|than|that|their|they|this|through|to|under|up|was|were|what|when|where|who|why|will|with|without|would|you)(?= |$)/giu
/** `25-04471`, `031/2026`, `PW114B` */
const CODE =
  /(?:^|[ (#:])(?:\d{1,4}[-/]\d{4,}|0\d{2,}(?:[-/]\d+)?|\p{Lu}{1,5}[-/]?\d{4,}\S*|\d+(?:[-/:]\d+){2,})(?=$|[ ):,])/u
const CLOCK =
  /\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|h|hrs)?(?= |$|,)|\b\d{4} (?:GMT|UTC|[BC]E?ST|E[DS]T)\b/iu

/** What may be seen in a line, each by its name. */
const FORMS: Record<string, RegExp> = {
  stop: new RegExp(`[.!…][${QUOTES}’')\\]]*$`, 'u'),
  colon: /:$/u,
  comma: /,$/u,
  question: /\?/u,
  stopInside: /\p{Ll}[.!?] \p{Lu}/u,
  finite: /\p{L}{2}(?:s|ed|en)(?<!ss|us)(?:$|[ ,])/iu,
  code: CODE,
  clock: CLOCK,
  year: /\b(?:19|20)\d\d\b/u,
  address: /\S@\S|https?:|www\.|\+\d{2}[\d ]{6}|\b0\d{2,} \d{3}/u,
  piped: / [|/»›>] |::/u,
  slash: /\p{L}\/\p{L}/u,
  bracketed: /^[([].*[)\]]$/u,
  marked: /^[([*#>=_~+]/u,
  bracket: /[([]/u,
  joined: /\p{L}[-_/]\p{L}+[-_/]\p{L}/u,
  joinedAll: /^\S*\p{L}[-_/]\S+$/u,
  underscore: /_/u,
  hyphen: /\p{L}-\p{L}/u,
  labeled: /^\p{L}[\p{L} ]{1,20}:\s/u,
  colonInside: /\S: \S/u,
  dash: new RegExp(` [${DASHES}]{1,2} `, 'u'),
  quote: new RegExp(`[${QUOTES}‘]`, 'u'),
  commaInside: /, /u,
  semicolon: /;/u,
  by: /^by /iu,
  person: /\b(?:I|I['’]m|I['’]ve|we|my|me|you|your)\b/u,
  toDesk:
    /^(?:please|pls|note|see|with|for|not|hold|use|here|sent|filed|file|story|copy|photos?|pic|subject|from|to|date)\b/iu,
  count: /\b\d{2,4} ?(?:words|wds|w)\b/iu,
  agency:
    /\b(?:AP|AFP|dpa|PA|Reuters|EFE|ANSA|PTI|AAP|CP|TASS|Xinhua|Kyodo|Yonhap|IANS|Bernama|UPI|Belga|MTI|APA|Lusa|PAP)\b/u,
}

function formOf(text: string): string[] {
  const words = wordsIn(text)
  const shape = shapeOf(text)
  const isLabelAhead = shape !== 'capitals' && /^\p{Lu}{2,}[:,-]?(?: |$)/u.test(text)
  return [
    `words=${step(words, [1, 2, 3, 5, 8, 12, 18, 30, 60])}`,
    `shape=${shape}`,
    `shaped=${shape}${step(words, [1, 2, 3, 5, 8, 12, 18, 30])}`,
    `digits=${step(countOf(/\d/gu, text), [0, 1, 2, 4, 8])}`,
    `function=${step(countOf(FUNCTION_WORDS, text), [0, 1, 2, 4])}`,
    `small=${step(countOf(/(?<= )\p{Ll}{2,}/gu, text), [0, 1, 2, 4, 8])}`,
    ...(isLabelAhead ? ['shoutedFirst'] : []),
    ...(isSentence(text) ? ['sentence'] : []),
    ...Object.entries(FORMS).flatMap(([name, form]) => (form.test(text) ? [name] : [])),
  ]
}

/** How the words of a line are set. */
function shapeOf(text: string): string {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
  const share = (form: RegExp) => words.filter((word) => form.test(word)).length / words.length
  const shouted = share(/^\P{Ll}+$/u)
  if (shouted === 1) return 'capitals'
  if (shouted > 0.5) return 'mostlyCapitals'
  if (share(/^\P{L}*\p{Lu}/u) > 0.75) return 'title'
  return /^\P{L}*\p{Ll}/u.test(text) ? 'small' : 'plain'
}

/** What other rules take it for. */
function takenFor(text: string): string[] {
  const taken: Record<string, boolean> = {
    byline: isByline(text),
    name: isNameAlone(text, []),
    date: readDateline(text) !== undefined,
    place: splitDateline(text) !== undefined,
    moment: isMoment(text),
    sender: isSender(text),
    title: isTitle(text),
    label: labelOf(text).label !== '',
  }
  const names = Object.keys(taken).filter((name) => taken[name])
  return [...names, `why=${whyLeftOut(text) ?? ''}`]
}

/** How many of its longer words are told in the paragraphs below it. */
function toldBelow(text: string, told: ReadonlySet<string>): string[] {
  const words = [...new Set(wordsOf(text).filter((word) => word.length > 3))]
  const count = words.filter((word) => told.has(word)).length
  const share = words.length > 0 ? step(count / words.length, [0, 0.25, 0.5, 0.75, 0.99]) : 'none'
  return [`told=${step(count, [0, 1, 2, 3, 5])}`, `share=${share}`]
}

function placeOf(line: TextParagraph, before: TextParagraph | undefined, at: number): string[] {
  if (!before) return [`at=${at}`]
  const gap = line.line > before.lines.at(-1)!.number + 1
  const pair = `${caseOf(line.text)}${caseOf(before.text)}${gap ? 'g' : ''}${wordsIn(before.text) > 3 ? 'L' : ''}`
  return [
    `at=${Math.min(at, 6)}`,
    `pair=${pair}`,
    ...(gap ? ['gap'] : []),
    ...(!gap && LEFT_OPEN.test(before.text) ? ['goesOn'] : []),
    ...(!gap && /^\P{L}*\p{Ll}/u.test(line.text) ? ['startsSmall'] : []),
  ]
}

const LEFT_OPEN =
  /(?:[,;–-]|\b(?:a|an|after|and|as|at|by|for|from|in|is|of|on|or|over|says?|that|the|to|with|who|when))$/iu

const caseOf = (text: string) =>
  !/\p{Ll}/u.test(text) ? 'U' : /^\P{L}*\p{Ll}/u.test(text) ? 'l' : 'S'

const MOST_OF_SHORT = 14
const MOST_OF_ENDS = 25

/** The words of a short line; of a longer one the first and the last. */
function shortWords(text: string): string[] {
  if (wordsIn(text) > MOST_OF_ENDS) return []
  const words = wordsOf(text)
  return [
    `first=${words[0] ?? ''}`,
    `last=${words.at(-1) ?? ''}`,
    ...(words.length <= MOST_OF_SHORT ? [...new Set(words)].map((word) => `w:${word}`) : []),
  ]
}

const countOf = (form: RegExp, text: string) => text.match(form)?.length ?? 0

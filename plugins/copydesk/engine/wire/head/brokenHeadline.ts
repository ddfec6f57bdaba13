import {isByline} from '../forms/byline.ts'
import {splitDateline} from '../forms/dateline.ts'
import {AGENCY_ALONE} from '../forms/agencies.ts'
import {isRole} from '../forms/roles.ts'
import {isSender} from '../forms/senders.ts'
import {isNameAlone} from '../forms/nameAlone.ts'
import {whyAtEdge} from '../forms/pageLines.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {ENDS, HEADLINE_WORDS, SENTENCE_END, wordsIn} from '../forms/titleForm.ts'

/** The second line of a headline that was broken: it starts small, and the first one ends open. */
export function lineBelow(
  [first]: TextParagraph[],
  lines: TextParagraph[],
): TextParagraph | undefined {
  const next = lines[lines.indexOf(first!) + 1]
  const goesOn = /[,:]$/u.test(first!.text) && /^\p{Ll}/u.test(next?.text ?? '')
  const isOpen =
    (goesOn || !ENDS.test(first!.text)) &&
    wordsIn(first!.text) + wordsIn(next?.text ?? '') <= HEADLINE_WORDS
  if (next && isBrokenAtComma(first!, next, lines)) return next
  if (next && isOpen && isBrokenInCapitals(first!, next, lines)) return next
  if (next && isOpen && isBrokenBeforeMade(first!, next, lines)) return next
  if (next && isOpen && isBrokenBeforeNoun(first!, next, lines)) return next
  if (next && isOpen && isBrokenInName(first!, next, lines)) return next
  if (next && isOpen && isBrokenLate(first!, next, lines)) return next
  if (next && isOpen && isBrokenNarrow(first!, next, lines)) return next
  return next &&
    isOpen &&
    /^\p{Ll}/u.test(next.text) &&
    !SENTENCE_END.test(next.text) &&
    !isByline(next.text) &&
    !NO_WORDS.test(next.text) &&
    whyAtEdge(next.text) === undefined
    ? next
    : undefined
}

/** `velt.example`, `fyi`: no line that a headline goes on in. */
const NO_WORDS = /^\S*[.:@/]\S*$|^fyi\b/u

const LEAST_OF_BROKEN = 28
const LEAST_LEFT_OPEN = 14

/** `PLUMBER WHO FLOODED EX-WIFE'S CELLAR`, `MUST PAY FOR 900 BOTTLES`: right below each other, and one goes on. */
function isBrokenInCapitals(first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) {
  const isLeftOpen = LEFT_OPEN.test(first.text)
  return (
    isPair(first, next, lines) &&
    first.text.length >= (isLeftOpen ? LEAST_LEFT_OPEN : LEAST_OF_BROKEN) &&
    !/\p{Ll}/u.test(first.text + next.text) &&
    !isByline(next.text) &&
    (GOES_ON.test(next.text) || isLeftOpen)
  )
}

/** Two lines right below each other, and then a gap, or what begins the story. */
function isPair(first: TextParagraph, next: TextParagraph, lines: TextParagraph[]): boolean {
  const below = lines[lines.indexOf(next) + 1]
  return (
    next.line === first.line + first.lines.length &&
    below !== undefined &&
    (below.line > next.line + next.lines.length ||
      isByline(below.text) ||
      splitDateline(below.text) !== undefined)
  )
}

const LEAST_WORDS = 5

/** `Velt’s Central Bank Holds Rate at 8%,`, `Warns of Food Prices`: a comma ends no headline, nor does the `Co.` of a county. */
const isBrokenAtComma = (first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) =>
  /,$|, Co\.$/u.test(first.text) &&
  wordsIn(first.text) >= LEAST_WORDS &&
  wordsIn(first.text) + wordsIn(next.text) <= HEADLINE_WORDS &&
  isPair(first, next, lines) &&
  !SENTENCE_END.test(next.text) &&
  !isByline(next.text) &&
  !NO_WORDS.test(next.text) &&
  splitDateline(next.text) === undefined

const LEAST_IN_NAME = 40
const MOST_OF_REST = 6

/** `Wildfire forces evacuation of village in northern`, `Norvay`: the story below has both words side by side. */
function isBrokenInName(first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) {
  if (
    first.text.length < LEAST_IN_NAME ||
    wordsIn(next.text) > MOST_OF_REST ||
    !isPair(first, next, lines) ||
    ENDS.test(next.text) ||
    isByline(next.text) ||
    splitDateline(next.text) !== undefined
  )
    return false
  const last = /[\p{L}\p{N}’'-]+$/u.exec(first.text.slice(-LEAST_IN_NAME))?.[0]
  const start = /^[\p{L}\p{N}’'-]+/u.exec(next.text)?.[0]
  return (
    last !== undefined &&
    start !== undefined &&
    lines
      .slice(lines.indexOf(next) + 1)
      .some(({text}) => text.toLowerCase().includes(`${last} ${start}`.toLowerCase()))
  )
}

const LEAST_BEFORE_NOUN = 45
const MOST_OF_NOUN = 3

/** `Velt Instruments Receives Clearance for Handheld`, `Kidney Monitor`: a thing that the story tells of in small letters. */
function isBrokenBeforeNoun(first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) {
  const words = next.text.split(' ')
  const noun = words.at(-1)!
  if (
    words.length > MOST_OF_NOUN ||
    first.text.length < LEAST_BEFORE_NOUN ||
    !words.every((word) => /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(word)) ||
    !isPair(first, next, lines) ||
    /^(?:By|From|Von) /u.test(next.text) ||
    AGENCY_ALONE.test(next.text) ||
    isSender(next.text) ||
    isRole(next.text)
  )
    return false
  const small = noun.toLowerCase()
  return lines
    .slice(lines.indexOf(next) + 1)
    .some(
      ({text}) =>
        text.includes(` ${small}`) &&
        !text.includes('@') &&
        text.split(/[^\p{L}’'-]+/u).includes(small),
    )
}

const LEAST_BEFORE_MADE = 30

/** `Halvorsen Outdoor Shows First Tent`, `Made Entirely From Old Sails`: how the thing before it was made. */
const isBrokenBeforeMade = (first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) =>
  first.text.length >= LEAST_BEFORE_MADE &&
  MADE.test(next.text) &&
  !SENTENCE_END.test(next.text) &&
  isPair(first, next, lines)

const MADE =
  /^(?:Assembled|Built|Carved|Cut|Designed|Grown|Made|Powered|Printed|Produced|Sewn|Woven)(?: \p{Lu}\p{L}+ly)?(?: [Oo]nly)? (?:[Bb]y|[Ff]or|[Ff]rom|[Ii]n|[Oo]f|[Oo]ut|[Ww]ith) \p{Lu}/u

const GOES_ON =
  /^(?:(?!UNITED)\p{Lu}{3,}ED|(?:ARISING|BEATEN|BROKEN|DRIVEN|FALLEN|FOUND|FROZEN|GIVEN|HELD|HIDDEN|KNOWN|MADE|SEEN|SENT|SHOT|SHOWN|STOLEN|TAKEN|THROWN|TORN|WRITTEN)(?= (?:AFTER|AS|AT|BY|FROM|IN|INTO|NEAR|OFF|ON|OUT|OVER|TO|UNDER|WHEN|WITH)\b)|AFTER|AGAINST|AND|AS|AT|BY|CAN|COULD|DURING|FOR|FROM|HAD|HAS|IN|INTO|IS|MAY|MUST|NEAR|OF|ON|OVER|THAT|TO|UNDER|WAS|WHEN|WHILE|WHO|WILL|WITH|WITHOUT|WOULD)(?= )|^[£€$]\d\S* (?:A|IN|OF|WORTH) /u
const LEFT_OPEN =
  /(?:^| )(?:A|AFTER|AGAINST|AN|AND|AS|AT|BY|FOR|FROM|HAD|HAS|HAVE|IN|INTO|IS|ITS|NEAR|OF|ON|OVER|THAT|THE|THEIR|TO|WHEN|WHERE|WHO|WHOSE|WILL|WITH|(?:CUT|ENTER|FACE|GET|GIVE|HIT|HOLD|JOIN|KILL|LEAVE|LOSE|MAKE|NAME|RAISE|SAY|SEEK|SEE|SET|TAKE|TELL|WANT|WARN|WIN)S)$/u

const NARROW = 40

/** `Teen qualifier stuns`, `third seed to reach first`, `WTA final in Velt`: the last line of a narrow block. */
function isBrokenNarrow(first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) {
  const before = lines[lines.indexOf(first) - 1]
  const below = lines[lines.indexOf(next) + 1]
  const isBlock = (above: TextParagraph, line: TextParagraph) =>
    line.line === above.line + above.lines.length
  return (
    before !== undefined &&
    below !== undefined &&
    isBlock(before, first) &&
    isBlock(first, next) &&
    !isBlock(next, below) &&
    [before, first, next].every(({text}) => text.length <= NARROW) &&
    next.text.length <= Math.max(before.text.length, first.text.length) &&
    /^\p{Ll}/u.test(first.text) &&
    /^\p{Lu}/u.test(before.text) &&
    !ENDS.test(next.text) &&
    !isByline(next.text) &&
    !isNameAlone(next.text, []) &&
    splitDateline(next.text) === undefined
  )
}

const LEAST_OF_LATE = 60
const MOST_OF_LATE = 5
const OPEN_LATE = /(?:, (?:said|say|says)| (?:and|for|from|into|of|the|to|with))$/iu

/** `Market for Cranes to Reach $24 Billion by 2031, Says`, `Velten & Roe`: a full line, and what it was left open for. */
function isBrokenLate(first: TextParagraph, next: TextParagraph, lines: TextParagraph[]) {
  const below = lines[lines.indexOf(next) + 1]
  return (
    below !== undefined &&
    below.line > next.line + next.lines.length &&
    next.line === first.line + first.lines.length &&
    first.text.length >= LEAST_OF_LATE &&
    wordsIn(next.text) <= MOST_OF_LATE &&
    OPEN_LATE.test(first.text) &&
    !ENDS.test(next.text) &&
    !isByline(next.text) &&
    !isNameAlone(next.text, []) &&
    splitDateline(next.text) === undefined
  )
}

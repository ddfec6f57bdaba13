import {type Span} from '../model/finding.ts'
import {type Reading} from '../reading/index.ts'
import {type Conversion, readConversions} from './conversions.ts'
import {readDates, type WrittenDate} from './dates.ts'
import {type Figure, readFigures} from './figures.ts'
import {readMeasures} from './measures.ts'
import {type Quotation, readQuotations} from './quotations.ts'
import {readNumbers, type WrittenNumber} from './numbers.ts'

/** What a paragraph says that can be compared: a pure function of its text. */
export interface ParagraphFacts {
  text: string
  numbers: WrittenNumber[]
  conversions: Conversion[]
  dates: WrittenDate[]
  quotations: Quotation[]
  figures: Figure[]
}

/** The facts of each paragraph of a story; none of one that is not in English. */
export const factsOf = (reading: Reading): ParagraphFacts[] =>
  reading.isEnglish ? reading.readEach(readFacts) : []

/** Reads the facts of one paragraph. Never throws. */
function readFacts(text: string): ParagraphFacts {
  const numbers = readNumbers(text)
  return {
    text,
    numbers,
    conversions: readConversions(text, readMeasures(text, numbers)),
    dates: readDates(text),
    quotations: readQuotations(text),
    figures: readFigures(text, numbers),
  }
}

/** A stretch `[from, to)` of a paragraph as a place. */
export function spanAt(
  text: string,
  paragraph: number,
  {from, to}: {from: number; to: number},
): Span {
  return {paragraph, offset: from, length: to - from, text: text.slice(from, to)}
}

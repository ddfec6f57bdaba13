import {type Proposals, type QuoteProposal, type ReadArticle} from './propose.ts'
import {onlySpeakers} from './speakers.ts'
import {type SelectedWords} from './useSelectedWords.ts'

/**
 * The proposal for selected words: the quotation that they stand in, with its speaker. Words outside quotation marks
 * are the meaning only, a paraphrase by whoever speaks in that paragraph.
 */
export function proposeQuote(
  {names, quotes}: Proposals,
  {body = []}: ReadArticle,
  {block, from, to, text}: SelectedWords,
): Proposals {
  const inBlock = quotes.filter((quote) => quote.block === block)
  const quoted = inBlock.find((quote) => quote.from < to && from < quote.to)
  const near = quoted ?? inBlock[0]
  const words = text.trim()
  const start = from + text.indexOf(words)
  const own: QuoteProposal = {
    found: {
      text: words,
      type: 'paraphrase',
      isGuess: true,
      paragraph: body.findIndex(({_key}) => _key === block),
      from: start,
      to: start + words.length,
    },
    block,
    from: start,
    to: start + words.length,
    isChosen: true,
    cue: near?.cue ?? 'said',
    speaker: near?.speaker,
  }
  // a few words of a sentence that is quoted as a whole mean that sentence
  const quote = quoted ? {...quoted, isChosen: true} : own
  return onlySpeakers({names, quotes: [quote]})
}

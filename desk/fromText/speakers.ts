import {type NameChoice, type NameProposal, type Proposals, type QuoteProposal} from './propose.ts'

/** The proposals with another speaker of a quotation. Somebody who was left out is taken in. */
export const withSpeaker = (
  {names, quotes}: Proposals,
  quote: QuoteProposal,
  speaker: string | undefined,
): Proposals => ({
  names: names.map((name) =>
    name.choice === 'none' && isPerson(name, speaker) ? {...name, choice: takenIn(name)} : name,
  ),
  quotes: quotes.map((one) => (one === quote ? {...quote, speaker} : one)),
})

/** The proposals with another choice for a name. Nobody who is left out is the speaker of a quotation. */
export const withChoice = (
  {names, quotes}: Proposals,
  name: NameProposal,
  choice: NameChoice,
): Proposals => ({
  names: names.map((one) => (one === name ? {...name, choice} : one)),
  quotes: quotes.map((quote) =>
    choice === 'none' && isPerson(name, quote.speaker) ? {...quote, speaker: undefined} : quote,
  ),
})

/** The same proposals with nobody and no place but those who speak. */
export const onlySpeakers = ({names, quotes}: Proposals): Proposals => ({
  names: names.map((name) => (speaks(name, quotes) ? name : {...name, choice: 'none' as const})),
  quotes,
})

/** Whether somebody is the speaker of one of these quotations. */
export const speaks = (name: NameProposal, quotes: readonly QuoteProposal[]): boolean =>
  quotes.some(({speaker}) => isPerson(name, speaker))

const isPerson = ({found: {kind, key}}: NameProposal, speaker: string | undefined) =>
  kind === 'person' && key === speaker

const takenIn = ({found: {records}}: NameProposal): NameChoice =>
  records.length > 0 ? {record: records[0]!.id} : 'new'

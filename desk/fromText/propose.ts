import {
  type ArticleParagraph,
  articleParagraphs,
  type Records,
  type NamedInStory,
  storyNames,
  type StoryQuote,
  storyQuotes,
} from '../../plugins/copydesk/core.ts'

/** What becomes of a name: tied to a record by its id, made a new record, or left alone. */
export type NameChoice = {record: string} | 'new' | 'none'

/** A name of the story, with what is proposed for it. */
export interface NameProposal {
  found: NamedInStory
  choice: NameChoice
}

/** A quotation of the story, with what is proposed for it. */
export interface QuoteProposal {
  found: Omit<StoryQuote, 'type'> & {type: StoryQuote['type'] | 'paraphrase'}
  /** The block that holds it, and where in its text, `[from, to)`. */
  block: string
  from: number
  to: number
  isChosen: boolean
  cue: string
  /** The key of a name of the proposals; undefined for nobody yet. */
  speaker: string | undefined
}

export interface Proposals {
  names: NameProposal[]
  quotes: QuoteProposal[]
}

/** What of an article is read. */
export interface ReadArticle extends Record<string, unknown> {
  sources?: {_ref?: string}[]
  places?: {_ref?: string}[]
  dateline?: {located?: {_ref?: string}; text?: string}
  body?: {
    _key: string
    markDefs?: {_key: string; _type: string}[]
    children?: {text?: string; marks?: string[]}[]
  }[]
}

/**
 * The people, places and quotations that a story names, each with the record that fits, or as a new one. What is tied
 * already is left out.
 */
export function propose(article: ReadArticle, records: Records): Proposals {
  const paragraphs = articleParagraphs(article, {}, records).filter(
    ({role}) => role !== 'headline' && role !== 'caption',
  )
  const texts = paragraphs.map(({text}) => text)
  const tied = new Set(
    [...(article.sources ?? []), ...(article.places ?? [])].map(({_ref}) => _ref),
  )
  const all = storyNames(texts, records).map((found) => ({found, choice: choiceFor(found)}))
  const quotes = storyQuotes(texts)
    .map((found) => quoteProposal(found, paragraphs[found.paragraph]!, all))
    .filter((quote) => quote !== undefined)
    .filter((quote) => !isTied(article, quote))
  const speaking = new Set(quotes.map(({speaker}) => speaker))
  return {
    // who is tied already is not offered again, but may be the speaker of a quotation
    names: all.filter(
      ({found}) => !found.records.some(({id}) => tied.has(id)) || speaking.has(found.key),
    ),
    quotes,
  }
}

/** A record that fits is tied; without one, somebody whom the story names in full is a new one. */
function choiceFor({kind, name, records}: NamedInStory): NameChoice {
  if (records.length > 0) return {record: records[0]!.id}
  return kind === 'place' || name.includes(' ') ? 'new' : 'none'
}

function quoteProposal(
  found: StoryQuote,
  {path, blockOffset = 0}: ArticleParagraph,
  names: NameProposal[],
): QuoteProposal | undefined {
  const [, block] = path
  if (typeof block !== 'object') return undefined
  return {
    found,
    block: block._key,
    from: blockOffset + found.from,
    to: blockOffset + found.to,
    isChosen: found.type === 'direct',
    cue: found.cue ?? 'said',
    // half a name is no new source: who that is must be chosen
    speaker: names.find(
      ({found: {kind, key}, choice}) =>
        kind === 'person' && key === found.speaker && choice !== 'none',
    )?.found.key,
  }
}

/** Whether words of the quotation are tied to a quote on record already. */
function isTied({body = []}: ReadArticle, {block: key, from, to}: QuoteProposal): boolean {
  const block = body.find(({_key}) => _key === key)
  const references = new Set(
    (block?.markDefs ?? []).filter(({_type}) => _type === 'quoteReference').map(({_key}) => _key),
  )
  let start = 0
  return (block?.children ?? []).some(({text = '', marks = []}) => {
    const [begin, end] = [start, (start += text.length)]
    return begin < to && from < end && marks.some((mark) => references.has(mark))
  })
}

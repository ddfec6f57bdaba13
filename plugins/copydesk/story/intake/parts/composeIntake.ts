import {
  given,
  type IntakeStory,
  type IntakeFields,
  type IntakeOriginal,
  type ReadStory,
  textOfBlock,
} from './intake.ts'
import {liftHead} from './liftHead.ts'
import {missingWords} from './words.ts'
import {reason} from './intakeEnglish.ts'

/**
 * The story of a file whose body is read: its head is lifted where the format gave none, pictures keep their places,
 * and words of the file that are nowhere in it are named.
 */
export function composeIntake(read: ReadStory, original: IntakeOriginal): IntakeStory {
  const {format, fields, pictures, tables = [], ownText} = read
  const {blocks, leftOut, lifted, ...head} = read.headIsRead
    ? {blocks: read.blocks, leftOut: [], lifted: []}
    : liftHead(read.blocks, fields)
  const named = [...read.leftOut, ...leftOut]
  const deck = given(fields).standfirst ? undefined : named.find(({why}) => why === SECOND_HEADLINE)
  const label = deck && (/^\p{L}[\p{L}-]*\s*[:=]\s*(?=\S)/u.exec(deck.text)?.[0] ?? '')
  const story: IntakeFields = {
    ...(read.locatedAt ? {dateline: read.locatedAt} : {}),
    ...head,
    ...(deck ? {standfirst: deck.text.slice(label!.length)} : {}),
    ...given(fields),
  }
  const keys = new Set(blocks.map(({_key}) => _key))
  const blocksBefore = (at: number) =>
    read.blocks.slice(0, at).filter(({_key}) => keys.has(_key)).length
  const all = named.flatMap((one) => {
    if (one !== deck) return [one]
    return label ? [{text: label.trim(), why: reason('setting')}] : []
  })
  const missing = missingWords(story.byline ? ownText.replace(BY, ' ') : ownText, [
    ...Object.values(story).filter((value) => typeof value === 'string'),
    ...(story.dateline ? [story.dateline.text] : []),
    ...lifted,
    ...blocks.map(textOfBlock),
    ...all.map(({text}) => text),
    ...tables.flatMap(({rows}) => rows.flat()),
    ...pictures.flatMap(({alt = '', caption = '', credit = ''}) => [alt, caption, credit]),
  ])
  return {
    format,
    ...story,
    blocks,
    pictures: pictures.map((picture) => ({...picture, at: blocksBefore(picture.at)})),
    tables: tables.map((table) => ({...table, at: blocksBefore(table.at)})),
    original,
    leftOut: [
      ...all,
      ...(missing.length > 0 ? [{text: missing.join(' '), why: reason('noPlace')}] : []),
    ],
  }
}

/** What `readWire` says of a line below a headline, which is the standfirst of a story. */
const SECOND_HEADLINE = 'a second headline'

/** What stands before a byline, and is no part of it. */
const BY = /(?<![\p{L}\p{N}])by(?=[:\s]+\p{Lu})/iu

import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {
  applySuggestions,
  articleParagraphs,
  checkArticle,
  type Decision,
  type Records,
} from '../../plugins/copydesk/core.ts'
import {ownRemedy, remediesOf, remedySteps, withSteps} from '../../plugins/copydesk/story/index.ts'

interface Block {
  style: string
  children: {text: string}[]
}
interface Article extends Record<string, unknown> {
  body: Block[]
}

/** The wire copy and the records, as the seed stores them. */
const documents = readFileSync('content/seed.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const WIRE: Article = documents.find(({_id}) => _id === 'drafts.leiban-wire')
const records: Records = {
  sources: documents
    .filter(({_type}) => _type === 'source')
    .map(({_id: id, name, aliases}) => ({id, name, aliases})),
  locations: documents
    .filter(({_type}) => _type === 'location')
    .map(({_id: id, name, variants}) => ({id, name, variants})),
}

/** What an editor chooses, or writes in the field for own words, where a finding is about these words. */
const CHOSEN: [words: string, instead: string][] = [
  ['Al-KadhimiNegotiations', 'Al-Kadhimi, negotiations'],
  ['forceShia', 'Forces (PMF), Shia'],
  ['its The', 'its'],
  ['PMF It', 'The PMF'],
  ['night Visions', 'Night visions'],
]

/** What an editor types in the text, where a finding asks a question or what is wrong is the sense. */
const TYPED: [was: string, is: string][] = [
  ['militants; Not far away', 'militants; not far away'],
  ['(24 mi)', '(25 mi)'],
  ['inside his wife', 'beside his wife'],
  ['On 7 December', 'On December 7'],
  [
    'Hazari said. Ismail, head of relations with the Peshmerga coalition.',
    'said Hazari Ismail, head of the Peshmerga’s relations with the coalition.',
  ],
  ['Between 2009–2014', 'Between 2009 and 2014'],
  ['even to the will', 'even against the will'],
  ['Popular mobilization Forces', 'The Popular Mobilization Forces'],
  ['close to Iran have', 'close to Iran, have'],
  ['many areas of the disputed area', 'many parts of the disputed area'],
  ['“He played', '“[The coalition] played'],
  ['said Karachok-based Peshmerga Johar', 'Johar said'],
  ['on 31 December', 'on December 31'],
  ['wages of approximately', 'wages of some'],
]

const SUBHEADS = ['Night visions', 'Disputed land', 'Common friends']

test('the wire copy, settled finding by finding, is clean to a reader', async () => {
  let story = applySuggestions(WIRE, check(WIRE), {records})
  for (const [words, instead] of CHOSEN) {
    const finding = check(story).find(({spans}) => spans[0].text === words)
    if (!finding) throw new Error(`There is no finding about “${words}”.`)
    const paragraphs = articleParagraphs(story, {}, records)
    const isOffered = ({kind, ...remedy}: {kind: string; spelling?: string}) =>
      kind === 'spelling' && remedy.spelling === instead
    const remedy =
      remediesOf(story, finding, paragraphs).find(isOffered) ??
      ownRemedy(finding, instead, paragraphs)!
    story = withSteps(story, remedySteps(story, remedy))
  }
  for (const [was, is] of TYPED) story = typed(story, was, is)
  story = {
    ...story,
    body: story.body.map((block) =>
      SUBHEADS.includes(textOf(block)) ? {...block, style: 'h2'} : block,
    ),
  }
  const left = check(story).map(({severity, message}) => `${severity}: ${message}`)
  const text = `${story.body.map(textOf).join('\n\n')}\n`
  await expect(text).toMatchFileSnapshot('./seedSettled.txt')
  expect(left).toEqual([])
})

const check = (article: object, decisions: Decision[] = []) =>
  checkArticle(article, {records, decisions})

const textOf = ({children}: Block) => children.map(({text}) => text).join('')

/** The story with words that stand once in it replaced. */
function typed(story: Article, was: string, is: string): Article {
  const times = story.body.filter((block) => textOf(block).split(was).length === 2).length
  if (times !== 1) throw new Error(`“${was}” stands ${times} times in the story.`)
  const body = story.body.map((block) => ({
    ...block,
    children: block.children.map((child) => ({...child, text: child.text.replace(was, is)})),
  }))
  return {...story, body}
}

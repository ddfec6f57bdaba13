import {readFileSync} from 'node:fs'
import {type Records} from '../../plugins/copydesk/engine/index.ts'
import {type CheckedDocument} from '../../plugins/copydesk/story/index.ts'

interface Block {
  _key: string
  children: {_key: string; text: string}[]
}

export type Article = CheckedDocument & {_id: string; body: Block[]}

const documents: ({_id: string; _type: string} & Record<string, unknown>)[] = readFileSync(
  'content/seed.ndjson',
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** The Leiban wire copy as the seed has it, a fresh copy each time. */
export const wireCopy = (): Article =>
  structuredClone(documents.find(({_id}) => _id === 'drafts.leiban-wire')) as Article

const ofType = (type: string) => documents.filter(({_type}) => _type === type)

/** The seed's sources and locations as the engine takes them. */
export const seedRecords: Records = {
  sources: ofType('source').map(({_id, name, aliases}) => ({
    id: _id,
    name: name as string,
    aliases: aliases as string[],
  })),
  locations: ofType('location').map(({_id, name, variants}) => ({
    id: _id,
    name: name as string,
    variants: variants as [],
  })),
}

export const blockText = ({children}: Block): string => children.map(({text}) => text).join('')

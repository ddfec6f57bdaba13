import {readFileSync} from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import {optionsSchema} from '../plugins/copydesk/story/index.ts'

export const PLUGIN_README = 'plugins/copydesk/README.md'

/** Where the doc comments of the options are. */
const SOURCES = [
  'story/options/options.ts',
  'story/options/recordsSetting.ts',
  'story/options/checklist.ts',
  'engine/model/article.ts',
]

const BEGIN = '<!-- Made by `npm run docs:options`; edit the doc comments, not the table. -->\n'
const END = '<!-- End of the options. -->\n'

/** One option, as the schema and its doc comment tell it. */
export interface OptionDoc {
  /** From the outermost on: `fields.text`. */
  name: string
  /** What it may be, in words. */
  takes: string
  about: string
  /** `required` where it cannot be left out; empty where nothing is told, as of an object of other options. */
  byDefault: string
  /** What somebody may write, as JavaScript. */
  example: string
}

/**
 * All options in the order of the schema, each followed by those within it.
 * @throws where one has no doc comment, or no example
 */
export const optionDocs = (): OptionDoc[] => docsOf(optionsSchema, 'CopydeskOptions', '')

/** @throws where the README has no place for the table */
export function withOptionsTable(readme: string): string {
  const begin = readme.indexOf(BEGIN)
  const end = readme.indexOf(END)
  if (begin === -1 || end < begin)
    throw new Error(`${PLUGIN_README} needs the lines ${BEGIN.trim()} and ${END.trim()}`)
  return readme.slice(0, begin) + BEGIN + optionsTable() + readme.slice(end)
}

function optionsTable(): string {
  const rows = optionDocs().map(({name, takes, about, byDefault, example}) =>
    ['', `\`${name}\``, takes, about, byDefault, `\`${example}\``, '']
      .map((cell) => cell.replaceAll('|', String.raw`\|`))
      .join(' | ')
      .trim(),
  )
  const head = ['| Option | Takes | What it does | Default | Example |', '|---|---|---|---|---|']
  return [...head, ...rows, ''].join('\n')
}

/** As much of a schema of valibot's as is read here. */
interface Schema {
  type?: string
  /** Of an object. */
  entries?: Record<string, Schema>
  /** What it may be one of: values, or schemas. */
  options?: readonly unknown[]
  /** Of a list. */
  item?: Schema
  /** Of what may be left out. */
  wrapped?: Schema
  /** Further schemas and what is said of them. */
  pipe?: readonly unknown[]
  title?: string
}

function docsOf(schema: Schema, within: string, before: string): OptionDoc[] {
  return Object.entries(entriesOf(schema) ?? {}).flatMap(([key, entry]) => {
    const name = `${before}${key}`
    const {comment, type} = members().get(`${within}.${key}`) ?? {}
    if (!comment) throw new Error(`The option ${name} has no doc comment.`)
    const [, about, told = '', example] = DOC.exec(comment)!
    if (!example) throw new Error(`The option ${name} has no example: end its comment with one.`)
    const byDefault = entry.type === 'optional' ? told : 'required'
    const own = {name, takes: takesOf(entry), about, byDefault, example}
    return type ? [own, ...docsOf(entry, type, `${name}.`)] : [own]
  })
}

/** A doc comment: what it does, its default, and an example. */
const DOC = /^(.*?)(?:\s*\bDefault:? (.+?)\.)?(?:\s*\bExample `(.+)`\.)?$/s

/** The schemas of which one is made. */
function partsOf({wrapped, pipe, type, options}: Schema): Schema[] {
  const union = type === 'union' ? (options as Schema[]) : []
  return [...(wrapped ? [wrapped] : []), ...((pipe ?? []) as Schema[]), ...union]
}

function entriesOf(schema: Schema): Schema['entries'] {
  if (schema.pipe) return firstOf(partsOf(schema), entriesOf)
  return schema.entries ?? firstOf(partsOf(schema), entriesOf)
}

/** The last title is that of the whole. */
function takesOf(schema: Schema): string {
  if (schema.wrapped) return takesOf(schema.wrapped)
  if (schema.type === 'picklist') return schema.options!.map((value) => `\`'${value}'\``).join(', ')
  const values = schema.type === 'array' && schema.item?.type === 'picklist' && schema.item.options
  if (values && values.length <= 5) return `a list of ${takesOf(schema.item!)}`
  const title = titleOf(schema)
  if (!title) throw new Error(`What the option of type ${schema.type} takes is not said.`)
  return title.replaceAll(
    /\{(?:[^{}]|\{[^{}]*\})*\}|'.*?'|\btrue\b|\bfalse\b/g,
    (code) => `\`${code}\``,
  )
}

function titleOf(schema: Schema): string | undefined {
  if (schema.type === 'title') return schema.title
  return firstOf(((schema.pipe ?? []) as Schema[]).toReversed(), titleOf)
}

function firstOf<T>(schemas: Schema[], read: (schema: Schema) => T | undefined): T | undefined {
  for (const schema of schemas) {
    const found = read(schema)
    if (found !== undefined) return found
  }
  return undefined
}

/** A property of the options. */
interface Member {
  comment: string
  /** The name under which its own properties are found, where it is an object. */
  type?: string
}

let known: Map<string, Member> | undefined

/** The properties of the interfaces of the options, by `Interface.property`. */
function members(): Map<string, Member> {
  if (known) return known
  const files = SOURCES.map((name) => {
    const file = path.resolve('plugins/copydesk', name)
    return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  })
  const interfaces = files.flatMap(({statements}) => statements.filter(ts.isInterfaceDeclaration))
  const names = new Set(interfaces.map(({name}) => name.text))
  known = new Map(interfaces.flatMap((one) => membersOf(one.name.text, one.members, names)))
  return known
}

function membersOf(
  owner: string,
  properties: ts.NodeArray<ts.TypeElement>,
  interfaces: Set<string>,
): [string, Member][] {
  return properties.filter(ts.isPropertySignature).flatMap((property): [string, Member][] => {
    const name = `${owner}.${property.name.getText()}`
    const comment = ts
      .getJSDocCommentsAndTags(property)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const types = property.type && ts.isUnionTypeNode(property.type) ? property.type.types : []
    const kinds = [...types, ...(property.type ? [property.type] : [])]
    const literal = kinds.find(ts.isTypeLiteralNode)
    if (literal)
      return [[name, {comment, type: name}], ...membersOf(name, literal.members, interfaces)]
    const type = kinds
      .filter(ts.isTypeReferenceNode)
      .map(({typeName}) => typeName.getText())
      .find((one) => interfaces.has(one))
    return [[name, {comment, type}]]
  })
}

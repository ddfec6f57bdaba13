import {existsSync} from 'node:fs'
import {isRole, openTokens, ROLES} from '../lake/index.ts'
import {backUp, compact, restore, verify} from '../lake/admin/index.ts'
import {connect, type Connection, LAKE_FOLDER, noLake} from './connect.ts'
import {counted} from './counted.ts'
import {type Options, readArguments, USAGE, UsageError} from './lake/arguments.ts'
import {exportTo, importFrom, readable} from './lake/transfer.ts'

/** Gives the exit code where it is not 0. */
type Command = (argument: string, options: Options) => Promise<number | void> | number | void

const say = (line: string) => console.log(line)

/** Where something is put in, a lake is made if there is none. */
const CREATE = {create: true}

const COMMANDS: Record<string, Command> = {
  backup(file) {
    const {documents, transactions, files, bytes} = backUp(LAKE_FOLDER, file)
    say(
      `${file} holds ${counted(documents, 'document')}, ${counted(transactions, 'transaction')} and ${counted(files, 'file')}: ${size(bytes)}.`,
    )
  },
  restore(file) {
    const {documents, files, replaced} = restore(file, LAKE_FOLDER)
    say(
      `${LAKE_FOLDER} holds ${counted(documents, 'document')} and ${counted(files, 'file')} again.`,
    )
    if (replaced) say(`The previous lake is in ${replaced}.`)
  },
  verify() {
    const {documents, changes, assets, problems} = verify(LAKE_FOLDER)
    for (const problem of problems) say(problem)
    say(
      problems.length > 0
        ? `The lake is damaged: ${counted(problems.length, 'problem')}.`
        : `The lake is intact: ${counted(documents, 'document')}, ${counted(changes, 'change')} replayed, ${counted(assets, 'asset')}.`,
    )
    return problems.length > 0 ? 1 : 0
  },
  compact() {
    const {before, after, removed} = compact(LAKE_FOLDER)
    say(`${size(before)} before, ${size(after)} now; ${counted(removed, 'unused file')} removed.`)
  },
  'token add'(_, {role = '', name}) {
    if (!isRole(role) || role === 'anonymous') {
      throw new UsageError(
        `--role is “${role}”: choose from ${ROLES.filter((role) => role !== 'anonymous').join(', ')}.`,
      )
    }
    if (!name) throw new UsageError('--name is missing: say whose token it is.')
    const {token, stored} = openTokens(lakeFolder()).add(name, role)
    say(`${token}\n\nThis is the token of ${name} (${role}, ${stored.id}). It is not shown again.`)
  },
  'token list'() {
    for (const {id, role, createdAt, name} of openTokens(lakeFolder()).list()) {
      say(`${id}  ${role.padEnd(13)}  ${createdAt.slice(0, 10)}  ${name}`)
    }
  },
  'token revoke'(id) {
    if (!openTokens(lakeFolder()).revoke(id)) {
      throw new Error(`There is no token ${id}: see “token list”.`)
    }
    say(`Revoked token ${id}.`)
  },
  'dataset list': () =>
    connected(async ({client}) => {
      for (const {name, aclMode} of await client.datasets.list()) say(`${name}  ${aclMode}`)
    }),
  'dataset create': (name, options) =>
    connected(async ({client}) => {
      const aclMode = options.private ? 'private' : 'public'
      await client.datasets.create(name, {aclMode})
      say(`Created the ${aclMode} dataset ${name}.`)
    }, CREATE),
  'dataset delete': (name) =>
    connected(async ({client}) => {
      await client.datasets.delete(name)
      say(`Deleted the dataset ${name}, with its history and assets.`)
    }),
  export: (file, {dataset}) =>
    connected(async (connection) => {
      const {documents, assets} = await exportTo(file, connection, dataset)
      say(
        `${file} holds ${counted(documents, 'document')} and ${counted(assets, 'asset')} of ${connection.place}.`,
      )
    }),
  async import(file, options) {
    await readable(file)
    await connected(
      async (connection) => {
        const {documents, dataset} = await importFrom(file, connection, {
          dataset: options.dataset,
          replace: options.replace,
          skipCrossDatasetReferences: options['skip-cross-dataset-references'],
          say,
        })
        say(
          `Imported ${counted(documents, 'document')} of ${file} into ${connection.place}, dataset ${dataset}.`,
        )
      },
      {...CREATE, unjudged: options.unchecked},
    )
  },
}

/** These take a name of their own: a file, a token's id, a dataset. */
const NAMED = /^(backup|restore|token revoke|dataset create|dataset delete|export|import)$/

try {
  process.exitCode = (await run()) ?? 0
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) console.error(`\n${USAGE}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}

function run(): Promise<number | void> | number | void {
  const {values, positionals} = readArguments()
  if (values.help) return say(USAGE)
  const words = Object.hasOwn(COMMANDS, positionals[0] ?? '') ? 1 : 2
  const command = positionals.slice(0, words).join(' ')
  const [argument, extra] = positionals.slice(words)
  if (!Object.hasOwn(COMMANDS, command)) {
    throw new UsageError(command ? `There is no command “${command}”.` : 'Name a command.')
  }
  if (NAMED.test(command) && !argument) throw new UsageError(`“${command}” of what? Name it.`)
  const unwanted = NAMED.test(command) ? extra : argument
  if (unwanted) throw new UsageError(`“${command}” takes no “${unwanted}”.`)
  return COMMANDS[command](argument ?? '', values)
}

/** The folder of a lake that is there: tokens of none would be lost. */
function lakeFolder(): string {
  if (existsSync(LAKE_FOLDER)) return LAKE_FOLDER
  throw noLake()
}

async function connected(
  work: (connection: Connection) => Promise<void>,
  how?: Parameters<typeof connect>[0],
): Promise<void> {
  const connection = await connect(how)
  try {
    await work(connection)
  } finally {
    await connection.close()
  }
}

function size(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

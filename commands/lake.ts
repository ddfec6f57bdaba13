import {createReadStream, existsSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {isRole, openTokens, ROLES} from '../lake/access/index.ts'
import {backUp, compact, restore, verify} from '../lake/admin/index.ts'
import {connect, type Connection, LAKE_FOLDER} from './connect.ts'

const USAGE = `npm run lake -- …
  backup FILE                    all of the lake in one file, while it runs or not
  restore FILE                   put a backup in the lake's place; what was there is kept beside it
  verify                         replay the history and compare; check the assets
  compact                        give back room that is no longer needed (stop the lake first)
  token add --role ROLE --name NAME    ${ROLES.slice(0, 4).join(', ')}
  token list | token revoke ID
  dataset list | dataset create NAME [--private] | dataset delete NAME
  export FILE.tar.gz [--dataset NAME]
  import FILE.tar.gz|FILE.ndjson [--dataset NAME] [--replace]`

class UsageError extends Error {}

interface Options {
  role?: string
  name?: string
  dataset?: string
  private?: boolean
  replace?: boolean
}

/** Gives the exit code where it is not 0. */
type Command = (argument: string, options: Options) => Promise<number | void> | number | void

const say = (line: string) => console.log(line)

const COMMANDS: Record<string, Command> = {
  backup(file) {
    const {documents, transactions, files, bytes} = backUp(LAKE_FOLDER, file)
    say(
      `${file} holds ${documents} documents, ${transactions} transactions and ${files} files: ${size(bytes)}.`,
    )
  },
  restore(file) {
    const {documents, files, replaced} = restore(file, LAKE_FOLDER)
    say(`${LAKE_FOLDER} holds ${documents} documents and ${files} files again.`)
    if (replaced) say(`What was there is in ${replaced}.`)
  },
  verify() {
    const {documents, changes, assets, problems} = verify(LAKE_FOLDER)
    for (const problem of problems) say(problem)
    say(
      problems.length > 0
        ? `The lake is not whole: ${problems.length} problems.`
        : `The lake is whole: ${documents} documents, ${changes} changes replayed, ${assets} assets.`,
    )
    return problems.length > 0 ? 1 : 0
  },
  compact() {
    const {before, after, removed} = compact(LAKE_FOLDER)
    say(`${size(before)} before, ${size(after)} now; ${removed} files that nothing knew are gone.`)
  },
  'token add'(_, {role = '', name}) {
    if (!isRole(role) || role === 'anonymous') {
      throw new UsageError(`--role is “${role}”: choose from ${ROLES.slice(0, 4).join(', ')}.`)
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
    say(`The token ${id} is revoked.`)
  },
  'dataset list': () =>
    connected(async ({client}) => {
      for (const {name, aclMode} of await client.datasets.list()) say(`${name}  ${aclMode}`)
    }),
  'dataset create': (name, options) =>
    connected(async ({client}) => {
      const aclMode = options.private ? 'private' : 'public'
      await client.datasets.create(name, {aclMode})
      say(`The dataset ${name} is there, ${aclMode}.`)
    }),
  'dataset delete': (name) =>
    connected(async ({client}) => {
      await client.datasets.delete(name)
      say(`The dataset ${name} is gone, with its history and its assets.`)
    }),
  export: (file, {dataset}) =>
    connected(async ({client, place}) => {
      const {exportDataset} = await import('@sanity/export')
      const from = dataset ?? client.config().dataset ?? ''
      const {documentCount, assetCount} = await exportDataset({
        client: client.withConfig({dataset: from}),
        dataset: from,
        outputPath: path.resolve(file),
      })
      say(`${file} holds ${documentCount} documents and ${assetCount} assets of ${place}.`)
    }),
  import: (file, {dataset, replace}) =>
    connected(async ({client, place}) => {
      const {sanityImport} = await import('@sanity/import')
      const to = dataset ?? client.config().dataset
      const {numDocs, warnings} = await sanityImport(createReadStream(file), {
        client: client.withConfig({dataset: to}),
        operation: replace ? 'createOrReplace' : 'create',
      })
      for (const warning of warnings) say(warning.message)
      say(`${numDocs} documents of ${file} are in ${place}, dataset ${to}.`)
    }),
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

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: {type: 'string'},
        name: {type: 'string'},
        dataset: {type: 'string'},
        private: {type: 'boolean'},
        replace: {type: 'boolean'},
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** The folder of a lake that is there: tokens of none would be lost. */
function lakeFolder(): string {
  if (existsSync(LAKE_FOLDER)) return LAKE_FOLDER
  throw new Error(`There is no lake in ${LAKE_FOLDER}: run npm start once, or set COPYDESK_LAKE.`)
}

async function connected(work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await connect()
  try {
    await work(connection)
  } finally {
    await connection.close()
  }
}

function size(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

import {parseArgs} from 'node:util'
import {connect} from './connect.ts'
import {firstSentence} from './firstSentence.ts'
import {migrations} from './migration/list.ts'
import {runMigration} from './migration/run.ts'

const say = (line: string) => console.log(line)

try {
  process.exitCode = await migrate(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}

/** @throws Error with one sentence that names the argument that makes no sense. */
function readArguments(args: string[]) {
  const options = {
    apply: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  } as const
  try {
    return parseArgs({args, allowPositionals: true, options})
  } catch (error) {
    throw new Error(`${firstSentence(error)}; see --help.`, {cause: error})
  }
}

/** 0 where all went well, 1 where a document has to be migrated again. */
async function migrate(args: string[]): Promise<0 | 1> {
  const {values, positionals} = readArguments(args)
  const known = await migrations()
  if (positionals.length === 0 || values.help) {
    say(
      'Usage: npm run migrate -- <name> shows what a migration would change; --apply makes the changes:',
    )
    for (const {id, migration} of known) say(`  ${id}  ${migration.title}`)
    return 0
  }
  const [name, ...more] = positionals
  if (more.length > 0) throw new Error(`One migration at a time: ${name}, then ${more.join(', ')}.`)
  const chosen = known.find(({id}) => id === name)
  if (!chosen) {
    const names = known.map(({id}) => id).join(', ')
    throw new Error(`There is no migration ${name}; choose from ${names}.`)
  }
  const {client, close} = await connect({unjudged: true})
  try {
    return (await runMigration(client, chosen, {apply: values.apply, say})) > 0 ? 1 : 0
  } finally {
    await close()
  }
}

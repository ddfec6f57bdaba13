import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {type NamedLake} from './arguments.ts'
import {type DraftOptions} from './checkDrafts.ts'
import {type DraftSource} from './index.ts'

/**
 * The drafts of a dataset, as somebody with the token in `SANITY_AUTH_TOKEN` reads them.
 * @throws Error with one sentence where the options cannot be read or there is no token
 */
export async function namedLake({
  project,
  dataset,
  apiHost,
  options,
}: NamedLake): Promise<DraftSource> {
  const token = process.env.SANITY_AUTH_TOKEN
  if (!token) {
    throw new Error(
      `SANITY_AUTH_TOKEN is not set: give it a token of project ${project} that may read drafts; for a local lake, what admin-token in its folder holds.`,
    )
  }
  const read = await readOptions(options)
  const [{createClient}, {API_VERSION}] = await Promise.all([
    import('@sanity/client'),
    import('../story/index.ts'),
  ])
  const client = createClient({
    projectId: project,
    dataset,
    token,
    apiVersion: API_VERSION,
    useCdn: false,
    perspective: 'raw',
    ...(apiHost && {apiHost, useProjectHostname: false}),
  })
  return {client, options: read, close: async () => {}}
}

/** What the options hold is checked where they are used. */
async function readOptions(file: string): Promise<DraftOptions> {
  try {
    if (path.extname(file) === '.json') return JSON.parse(await readFile(file, 'utf8'))
    const module = (await import(pathToFileURL(path.resolve(file)).href)) as {
      default?: DraftOptions
    }
    if (module.default) return module.default
  } catch (error) {
    throw new Error(`${file} cannot be read: ${whyUnread(error as NodeJS.ErrnoException, file)}.`, {
      cause: error,
    })
  }
  throw new Error(
    `${file} has no default export: write export default {types: ['post'], …} into it.`,
  )
}

function whyUnread({code, message}: NodeJS.ErrnoException, file: string): string {
  const [, kind, named = ''] = /(module|package|import) '([^']+)'/iu.exec(message) ?? []
  const isItself = path.resolve(named) === path.resolve(file)
  if (code === 'ENOENT' || (code === 'ERR_MODULE_NOT_FOUND' && isItself))
    return 'there is no such file'
  const imported = kind === 'package' ? named : path.relative(path.dirname(file), named)
  if (code === 'ERR_UNSUPPORTED_DIR_IMPORT')
    return `${imported}, which is imported, is a folder: write the file in it, such as ${imported}/index.ts`
  if (code === 'ERR_MODULE_NOT_FOUND')
    return kind === 'package'
      ? `the package ${imported}, which is imported, is not installed`
      : `${imported}, which is imported, is not there: Node wants the ending written, such as ${imported.replace(/\.\w+$/u, '')}.ts`
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return 'this Node reads no TypeScript, write it in JavaScript or JSON'
  return message
}

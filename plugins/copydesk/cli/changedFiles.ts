import {execFile} from 'node:child_process'
import {promisify} from 'node:util'

const run = promisify(execFile)

/** What is read where no path is named: in a repository most other files are no stories. */
const STORIES = '*.txt'
/** A list of files of so many bytes: a repository of a million paths. */
const MAX_LIST_BYTES = 200_000_000

/**
 * The files that differ from where this branch left `ref`, with those that git does not know yet, below the folder it
 * runs in; sorted, each once.
 * @param paths files, folders or patterns as git takes them; without them all `.txt` files
 * @throws Error with one sentence where git cannot tell
 */
export async function changedFiles(ref: string, paths: readonly string[]): Promise<string[]> {
  const among = ['--', ...(paths.length > 0 ? paths : [STORIES])]
  await inRepository()
  await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], () =>
    unknown(ref),
  )
  const lists = [
    await git(
      ['diff', '--merge-base', '--name-only', '--relative', '--diff-filter=d', '-z', ref, ...among],
      (message) => `--since ${ref}: git says “${message}”.`,
    ),
    await git(
      ['ls-files', '--others', '--exclude-standard', '-z', ...among],
      (message) => `--since ${ref}: git says “${message}”.`,
    ),
  ]
  const files = lists.flatMap((list) => list.split('\0')).filter((file) => file !== '')
  return [...new Set(files)].sort()
}

const inRepository = () =>
  git(
    ['rev-parse', '--is-inside-work-tree'],
    () => '--since needs a git repository, and this folder is in none: name the files instead.',
  )

const unknown = (ref: string) =>
  `--since is “${ref}”, which git does not know here: give it a branch, a tag or a commit, and in a workflow check out all of the history (fetch-depth: 0).`

async function git(args: string[], why: (message: string) => string): Promise<string> {
  try {
    const {stdout} = await run('git', args, {maxBuffer: MAX_LIST_BYTES})
    return stdout
  } catch (error) {
    const {code, stderr = ''} = error as {code?: unknown; stderr?: string}
    const isMissing = code === 'ENOENT'
    const message = stderr
      .trim()
      .split('\n')[0]
      .replace(/^fatal: /, '')
    throw new Error(isMissing ? '--since needs git, which is not installed here.' : why(message), {
      cause: error,
    })
  }
}

import {type ChildProcess, spawn} from 'node:child_process'
import path from 'node:path'

/** How a command ended: its exit code and all that it printed. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Milliseconds after which what is waited for will not be printed: less than a test may take. */
const PRINTED_MS = 200_000

/** A command under way: what it printed so far, and how to wait for more of it. */
export interface Running {
  process: ChildProcess
  /** Resolves with the first match; rejects with the output where the command ends without one, or does not print it in time. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>
  ended: Promise<Ended>
}

/**
 * Runs a file of `commands/` as its npm script does, with the given environment on top; in another
 * copy of the project where `root` names its folder.
 */
export function runCommand(
  name: string,
  args: string[] = [],
  env: Record<string, string> = {},
  root = path.resolve('.'),
): Running {
  const child = spawn(
    process.execPath,
    ['--no-warnings', path.join(root, 'commands', `${name}.ts`), ...args],
    {cwd: root, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']},
  )
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  child.stderr.on('data', (chunk) => (stderr += chunk))
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({code, stdout, stderr})),
  )
  return {
    process: child,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = stdout.match(pattern)
          if (match) resolve(match)
          return match
        }
        if (look()) return
        child.stdout.on('data', look)
        const without = (how: string) => reject(new Error(`${how} ${pattern}: ${stdout}${stderr}`))
        child.on('close', () => without('ended without'))
        AbortSignal.timeout(PRINTED_MS).addEventListener('abort', () => without('has not printed'))
      }),
  }
}

import {createInterface} from 'node:readline/promises'
import {copydeskOptions} from '../desk/copydeskOptions.ts'
import {runCheck} from '../plugins/copydesk/cli/index.ts'

// Whoever reads the report may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({input: process.stdin, output: process.stderr})
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
  } catch {
    // Ctrl-C or Ctrl-D: no.
    return false
  } finally {
    lines.close()
  }
}

process.exitCode = await runCheck(process.argv.slice(2), copydeskOptions, {
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  complain: (sentence) => console.error(sentence),
  progress: (sentence) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${sentence}`)
  },
  ...(process.stdin.isTTY && process.stderr.isTTY && {ask}),
  connect: async () => (await import('./connect.ts')).connect(),
})

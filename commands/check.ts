import {copydeskOptions} from '../desk/copydeskOptions.ts'
import {runCheck} from '../plugins/copydesk/cli/index.ts'

// Whoever reads the report may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCheck(process.argv.slice(2), copydeskOptions, {
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  complain: (sentence) => console.error(sentence),
  progress: (sentence) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${sentence}`)
  },
  connect: async () => (await import('./connect.ts')).connect(),
})

import {copydeskOptions} from '../desk/copydeskOptions.ts'
import {runCheck} from '../plugins/copydesk/cli/index.ts'

process.exitCode = await runCheck(process.argv.slice(2), copydeskOptions, {
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  complain: (sentence) => console.error(sentence),
  connect: async () => (await import('./connect.ts')).connect(),
})

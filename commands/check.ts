import {copydeskOptions} from '../desk/copydeskOptions.ts'
import {runCheck, terminal} from '../plugins/copydesk/cli/index.ts'

process.exitCode = await runCheck(process.argv.slice(2), copydeskOptions, {
  ...terminal(),
  connect: async () => (await import('./connect.ts')).connect(),
})

import {runCheck} from '../plugins/copydesk/cli/index.ts'

const records = {
  sources: {type: 'source'},
  locations: {type: 'location', variantType: 'locationVariant'},
}

process.exitCode = await runCheck(
  process.argv.slice(2),
  {records},
  {
    stdin: process.stdin,
    write: (text) => process.stdout.write(text),
    complain: (sentence) => console.error(sentence),
    connect: async () => (await import('./connect.ts')).connect(),
  },
)

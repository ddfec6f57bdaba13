#!/usr/bin/env node
import {commandMistake} from './arguments.ts'
import {runCheck, terminal} from './index.ts'
import {namedLake} from './namedLake.ts'

/** The command `copydesk` of the package. */
const [command, ...args] = process.argv.slice(2)

if (command === 'check') {
  process.exitCode = await runCheck(args, undefined, {
    ...terminal(),
    connect: (lake) => namedLake(lake!),
  })
} else if (command === '--help' || command === '-h') {
  console.log(
    'Usage: copydesk check [options] [FILE …]\n\nReads stories for repeated paragraphs, names spelled two ways and mechanical errors.\ncopydesk check --help says more.',
  )
} else {
  console.error(commandMistake(command))
  process.exitCode = 2
}

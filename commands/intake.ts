import {parseArgs} from 'node:util'
import {IntakeError} from '../plugins/copydesk/story/index.ts'
import {connect} from './connect.ts'
import {counted} from './counted.ts'
import {firstSentence} from './firstSentence.ts'
import {type FileResult, intakeFile} from './intakeFile.ts'

const say = (line: string) => console.log(line)

try {
  process.exitCode = await intake(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}

/** @throws Error with one sentence that names the argument that makes no sense. */
function readArguments(args: string[]) {
  const options = {
    'dry-run': {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  } as const
  try {
    return parseArgs({args, allowPositionals: true, options})
  } catch (error) {
    throw new Error(`${firstSentence(error)}; see --help.`, {cause: error})
  }
}

/** 0 where each file is a story, or was one before; 1 where one is not. */
async function intake(args: string[]): Promise<0 | 1> {
  const {values, positionals: files} = readArguments(args)
  const isDryRun = values['dry-run']
  if (files.length === 0 || values.help) {
    say(
      'Usage: npm run intake -- FILES… makes a draft of each file: text, HTML, DOCX, Markdown, ninjs,',
    )
    say('NITF, NewsML-G2 or email. --dry-run shows what is read and left out, and writes nothing.')
    return 0
  }
  const connection = isDryRun ? undefined : await connect()
  let made = 0
  let known = 0
  let failed = 0
  try {
    for (const file of files) {
      try {
        const result = await intakeFile(file, connection?.client)
        if (result.kind === 'made') made++
        else known++
        report(file, result, isDryRun)
      } catch (error) {
        failed++
        console.error(
          error instanceof IntakeError
            ? error.message
            : `${file} was not written: ${(error as Error).message.split('\n')[0]}`,
        )
      }
    }
  } finally {
    await connection?.close()
  }
  const counts = [
    isDryRun
      ? `${made} ${made === 1 ? 'story' : 'stories'} read, nothing was written`
      : `${counted(made, 'draft')} created`,
    ...(known > 0 ? [`${known} already imported`] : []),
    ...(failed > 0 ? [`${failed} not read`] : []),
  ]
  say(`${counts.join(', ')}.`)
  return failed > 0 ? 1 : 0
}

function report(file: string, result: FileResult, isDryRun: boolean): void {
  if (result.kind === 'known') {
    say(
      `${file}: already imported as ${result.headline ? `“${result.headline}”` : 'a story without a headline'} (${result.id}). Nothing was written.`,
    )
    return
  }
  const {story, id, leftOut} = result
  const {format, headline, byline, dateline, blocks, pictures, tables} = story

  const parts = [
    format,
    headline ? `“${headline}”` : 'no headline',
    ...(byline ? [`by ${byline}`] : []),
    ...(dateline ? [dateline.text] : []),
    counted(blocks.length, 'paragraph'),
    ...(pictures.length > 0 ? [counted(pictures.length, 'picture')] : []),
    ...(tables.length > 0 ? [counted(tables.length, 'table')] : []),
  ]
  say(`${file}: ${parts.join(', ')}${isDryRun ? '' : ` → ${id}`}`)
  for (const {text, why} of leftOut) say(`  left out: “${text.replaceAll('\n', ' / ')}” (${why})`)
}

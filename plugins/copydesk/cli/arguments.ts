import {parseArgs} from 'node:util'

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const

export interface Arguments {
  format: (typeof FORMATS)[number]
  /** Files to read, `-` for standard input; none: the drafts of the lake. */
  files: string[]
  /** Drafts are compared with what has been published, too. */
  archive: boolean
  help: boolean
}

export const USAGE = `Usage: npm run check -- [--archive] [--format text|json|github|sarif] [FILE …]

Reads stories for repeated paragraphs and names spelled two ways.

  FILE      a text file, one paragraph a line or paragraphs between empty lines;
            - reads standard input. Without a file: every draft in the lake.
  --archive also: paragraphs and spellings of the drafts beside all that is published
  --format  text (default), json, github (annotations of a workflow) or sarif (SARIF 2.1.0)
  --help    this text

Exit status: 0 clean, 1 with warnings, 2 for a mistake in the command or its input.`

/** @throws Error with one sentence that names the argument that makes no sense. */
export function readArguments(args: string[]): Arguments {
  const {values, positionals} = parse(args)
  const format = FORMATS.find((known) => known === values.format)
  if (!format) {
    throw new Error(`--format is “${values.format}”: give it text, json, github or sarif.`)
  }
  if (values.archive && positionals.length > 0) {
    throw new Error(
      '--archive is for drafts in the lake: leave out the files, or leave out --archive.',
    )
  }
  return {format, files: positionals, archive: values.archive, help: values.help}
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: {type: 'string', default: 'text'},
        archive: {type: 'boolean', default: false},
        help: {type: 'boolean', short: 'h', default: false},
      },
    })
  } catch (error) {
    throw new Error(firstSentence((error as Error).message), {cause: error})
  }
}

const firstSentence = (text: string) => `${text.split('. ')[0].replace(/\.$/, '')}; see --help.`

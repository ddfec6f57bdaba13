import {type SanityClient} from '@sanity/client'
import {loadLearned, loadRules} from '../engine/index.ts'
import {type Arguments, readArguments, USAGE} from './arguments.ts'
import {checkDrafts, type DraftOptions} from './checkDrafts.ts'
import {checkText} from './checkText.ts'
import {githubReport} from './githubReport.ts'
import {jsonReport} from './jsonReport.ts'
import {readText} from './readText.ts'
import {exitStatus, type StoryReport} from './report.ts'
import {sarifReport} from './sarifReport.ts'
import {textReport} from './textReport.ts'

export type {DraftOptions} from './checkDrafts.ts'
export {readText} from './readText.ts'

export interface RunContext {
  stdin: NodeJS.ReadableStream
  /** Takes the report. */
  write: (text: string) => void
  /** Takes one sentence for each thing that went wrong. */
  complain: (sentence: string) => void
  /** Takes what takes longer than a second, as it goes on; empty when it is over. */
  progress?: (sentence: string) => void
  /** A client that may read drafts; asked for only where no file is named. */
  connect: () => Promise<{client: SanityClient; close: () => Promise<void>}>
}

/**
 * The copy check from a command line: files where some are named, else every draft.
 * @returns the exit status: 0 clean, 1 with warnings, 2 for a mistake in the command or its input.
 */
export async function runCheck(
  args: string[],
  options: DraftOptions,
  {stdin, write, complain, progress, connect}: RunContext,
): Promise<0 | 1 | 2> {
  try {
    const parsed = readArguments(args)
    if (parsed.help) {
      write(`${USAGE}\n`)
      return 0
    }
    await Promise.all([loadLearned(), loadRules()])
    const {reports, mistakes} = parsed.files.length
      ? await checkFiles(parsed.files, stdin)
      : {reports: await checkLake(connect, options, parsed.archive, progress), mistakes: []}
    const output = formatReports(reports, mistakes, parsed.format)
    if (output !== undefined) write(output)
    mistakes.forEach(complain)
    return mistakes.length > 0 ? 2 : exitStatus(reports)
  } catch (error) {
    complain((error as Error).message)
    return 2
  }
}

/** One file that cannot be read does not keep the others from being checked. */
async function checkFiles(files: string[], stdin: NodeJS.ReadableStream) {
  const reports: StoryReport[] = []
  const mistakes: string[] = []
  for (const file of files) {
    try {
      const text = await readText(file, stdin)
      reports.push(
        file === '-' ? checkText('standard input', text) : {...checkText(file, text), file},
      )
    } catch (error) {
      mistakes.push((error as Error).message)
    }
  }
  return {reports, mistakes}
}

const PROGRESS_AFTER_MS = 1000

async function checkLake(
  connect: RunContext['connect'],
  options: DraftOptions,
  archive: boolean,
  progress: RunContext['progress'] = () => {},
) {
  const {client, close} = await connect()
  const began = performance.now()
  const onProgress = (read: number, total: number) => {
    if (performance.now() - began < PROGRESS_AFTER_MS) return
    progress(read < total ? `Reading earlier stories: ${read} of ${total}` : '')
  }
  try {
    return await checkDrafts(client, options, archive, onProgress)
  } finally {
    await close()
  }
}

/** Undefined where there is nothing to report but mistakes, which are told one by one. */
function formatReports(
  reports: StoryReport[],
  mistakes: readonly string[],
  format: Arguments['format'],
): string | undefined {
  // uploaded whatever happened: a log says itself what went wrong
  if (format === 'sarif') return sarifReport(reports, mistakes)
  if (reports.length === 0 && mistakes.length > 0) return undefined
  if (format === 'json') return jsonReport(reports)
  if (format === 'github') return githubReport(reports)
  return reports.length > 0 ? textReport(reports) : 'There are no drafts to check.\n'
}

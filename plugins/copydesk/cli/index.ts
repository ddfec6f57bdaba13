import {type SanityClient} from '@sanity/client'
import {loadLearned, loadRules} from '../engine/index.ts'
import {type Arguments, type NamedLake, readArguments, usage} from './arguments.ts'
import {changedFiles} from './changedFiles.ts'
import {checkDrafts, type DraftOptions} from './checkDrafts.ts'
import {checkText} from './checkText.ts'
import {fixFiles, type TextFile} from './fixFiles.ts'
import {githubReport} from './githubReport.ts'
import {jsonReport} from './jsonReport.ts'
import {explained} from './lakeErrors.ts'
import {readText} from './readText.ts'
import {exitStatus, type StoryReport} from './report.ts'
import {sarifReport} from './sarifReport.ts'
import {type Shell} from './terminal.ts'
import {textReport} from './textReport.ts'

export type {DraftOptions} from './checkDrafts.ts'
export {readText} from './readText.ts'
export {terminal} from './terminal.ts'

export interface RunContext extends Shell {
  /** Drafts to read; asked for only where no file is named. `lake` where the command line names it. */
  connect: (lake?: NamedLake) => Promise<DraftSource>
}

export interface DraftSource {
  /** May read drafts. */
  client: SanityClient
  /** Where the command line names them. */
  options?: DraftOptions
  close: () => Promise<void>
}

/** What was checked, a sentence for each thing that could not be, and what to say where there is nothing. */
interface Checked {
  reports: StoryReport[]
  mistakes: string[]
  nothing: string
}

/**
 * The copy check from a command line: files where some are named, else every draft.
 * @param own the options of a newsroom that knows its lake; undefined where the command line names both
 * @returns the exit status: 0 without warnings, 1 with warnings, 2 for a mistake in the command, its options or its
 *   input, or where nothing was read.
 */
export async function runCheck(
  args: string[],
  own: DraftOptions | undefined,
  context: RunContext,
): Promise<0 | 1 | 2> {
  const {write, complain} = context
  const lake = own ? 'own' : 'named'
  try {
    const parsed = readArguments(args, lake)
    if (parsed.help) {
      write(`${usage(lake)}\n`)
      return 0
    }
    await Promise.all([loadLearned(), loadRules()])
    const checked = await check(parsed, own, context)
    const output = formatReports(checked, parsed.format)
    if (output !== undefined) write(output)
    checked.mistakes.forEach(complain)
    return checked.mistakes.length > 0 ? 2 : exitStatus(checked.reports)
  } catch (error) {
    complain((error as Error).message)
    return 2
  }
}

async function check(
  parsed: Arguments,
  own: DraftOptions | undefined,
  context: RunContext,
): Promise<Checked> {
  const {from} = parsed
  if (from.kind === 'stories') return checkLake(from, own, context)
  if (from.kind === 'files') return checkFiles(from.files, parsed, context)
  const files = await changedFiles(from.since, from.paths)
  const checked = await checkFiles(files, parsed, context)
  return {...checked, nothing: `No story has changed since ${from.since}.\n`}
}

/** One file that cannot be read does not keep the others from being checked. */
async function checkFiles(
  files: readonly string[],
  {fix, format}: Arguments,
  {stdin, write, complain, ask}: RunContext,
): Promise<Checked> {
  const read: TextFile[] = []
  const mistakes: string[] = []
  for (const file of files) {
    try {
      read.push({file, text: await readText(file, stdin)})
    } catch (error) {
      mistakes.push((error as Error).message)
    }
  }
  // what reads a report in another format must find nothing else
  const say = (text: string) => (format === 'text' ? write(`${text}\n`) : complain(text))
  const texts =
    fix && read.length > 0
      ? await fixFiles(read, {fix, say, complain: (sentence) => mistakes.push(sentence), ask})
      : read
  const reports = texts.map(({file, text}) =>
    file === '-' ? checkText('standard input', text) : {...checkText(file, text), file},
  )
  return {reports, mistakes, nothing: ''}
}

const PROGRESS_AFTER_MS = 1000

async function checkLake(
  {lake, ...selection}: Extract<Arguments['from'], {kind: 'stories'}>,
  own: DraftOptions | undefined,
  {connect, progress = () => {}}: RunContext,
): Promise<Checked> {
  const {client, options = own, close} = await connect(lake)
  const what = selection.published ? 'published story' : 'draft'
  const began = performance.now()
  const onProgress = (read: number, total: number) => {
    if (performance.now() - began < PROGRESS_AFTER_MS) return
    progress(read < total ? `Reading earlier stories: ${read} of ${total}` : '')
  }
  try {
    const {reports, missing, misnamed} = await checkDrafts(client, options, {
      ...selection,
      onProgress,
    })
    return {
      reports,
      mistakes: [
        ...misnamed,
        ...missing.map(
          (id) => `There is no ${what} “${id}” in the lake: give --only the ID of one.`,
        ),
      ],
      nothing:
        selection.since === undefined
          ? `There are no ${selection.published ? 'published stories' : 'drafts'} to check.\n`
          : `No ${what} has changed since ${selection.since}.\n`,
    }
  } catch (error) {
    throw explained(error, client)
  } finally {
    await close()
  }
}

/** Undefined where there is nothing to report but mistakes, which are told one by one. */
function formatReports(
  {reports, mistakes, nothing}: Checked,
  format: Arguments['format'],
): string | undefined {
  // uploaded whatever happened: a log says itself what went wrong
  if (format !== 'sarif' && reports.length === 0 && mistakes.length > 0) return undefined
  return WRITERS[format]({reports, mistakes, nothing})
}

/** Writes what was checked, in each format of `--format`. */
const WRITERS: Record<Arguments['format'], (checked: Checked) => string> = {
  text: ({reports, nothing}) => (reports.length > 0 ? textReport(reports) : nothing),
  json: ({reports}) => jsonReport(reports),
  github: ({reports}) => githubReport(reports),
  sarif: ({reports, mistakes}) => sarifReport(reports, mistakes),
}

import {parseArgs} from 'node:util'
import {nearest} from '../engine/index.ts'

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const

const ONE_OF = new Intl.ListFormat('en-GB', {type: 'disjunction'})

export interface Arguments {
  format: (typeof FORMATS)[number]
  /** What is read: files, `-` for standard input; the files that git says have changed; or the stories of the lake. */
  from:
    | {kind: 'files'; files: string[]}
    | {kind: 'changed files'; since: string; paths: string[]}
    | {
        kind: 'stories'
        /** Read are those that are public, not the drafts. */
        published: boolean
        since?: string
        only: string[]
        archive: boolean
        lake?: NamedLake
      }
  /** Corrects files; undefined where nothing is corrected. `ask` where somebody is there to be asked. */
  fix?: 'ask' | 'write' | 'show'
  help: boolean
}

/** The drafts that a command reads which belongs to no newsroom: a dataset, and the options of its Studio. */
export interface NamedLake {
  project: string
  dataset: string
  /** Where a lake answers that is not Sanity's hosted one. */
  apiHost?: string
  /** The file with the options. */
  options: string
}

/** Whose drafts are read: those of the newsroom that the command belongs to, or of the dataset that it is told. */
export type Lake = 'own' | 'named'

export const usage = (
  lake: Lake,
) => `Usage: ${lake === 'named' ? 'npx copydesk check' : 'npm run check --'} [options] [FILE …]

Reads stories for repeated paragraphs, names spelled two ways and mechanical errors.

  FILE          a text file, one paragraph a line or paragraphs between empty lines;
                - reads standard input. Without a file: every draft in ${lake === 'named' ? NAMED_LAKE : 'the lake.'}
  --since REF   only the files that have changed since the branch, tag or commit REF of git:
                those among FILE …, which may be folders and patterns; without them all .txt files
  --since TIME  only the drafts that have changed since then: 2026-03-05, 2026-03-05T18:00Z
  --only ID     only this draft; may be given more than once
  --published   checks published stories instead of drafts
  --archive     also compares drafts with everything published
  --fix         writes into the files what is certain: double spaces, doubled words, invisible
                characters, stray commas and the like, never names, repeats or quotations. Shows every change
                first, and asks where it runs in a terminal
  --dry-run     with --fix: shows the changes and writes nothing
  --yes         with --fix: does not ask
  --format      text (default), json, github (annotations of a workflow) or sarif (SARIF 2.1.0)
  --help        this text

Exit status: 0 without warnings, 1 with warnings, 2 for a mistake in the command, its options or
its input, and where no text was read.`

const NAMED_LAKE = `a dataset, which
                needs --project, --dataset, --options and, in SANITY_AUTH_TOKEN, a token that may read drafts
  --project ID  the project, and
  --dataset     the dataset that the drafts are in
  --options     a file with the options of the plugin: JSON, or a module that exports them as its default
  --api-host    the address of a Content Lake that is not Sanity's, such as http://127.0.0.1:3333`

/** What is wrong with a command that is not `check`: it is misspelled, or it is the file that should be checked. */
export function commandMistake(command: string | undefined): string {
  if (command === undefined)
    return 'No command given: write copydesk check FILE, or see copydesk --help.'
  const instead = nearest(command, ['check']) ?? `check ${command}`
  return `There is no command “${command}”: write copydesk ${instead}, or see copydesk --help.`
}

/** @throws Error with one sentence that names the argument that makes no sense. */
export function readArguments(args: string[], lake: Lake = 'own'): Arguments {
  const {values, positionals: files} = parse(args, lake)
  const {since, only, published, archive, fix, yes, help} = values
  const format = FORMATS.find((known) => known === values.format)
  if (!format) {
    throw new Error(`--format is “${values.format}”: give it ${ONE_OF.format(FORMATS)}.`)
  }
  const isOfFiles = files.length > 0 || (since !== undefined && !isTime(since))
  const named = LAKE_OPTIONS.filter((option) => values[option] !== undefined)
  const missing = (['project', 'dataset', 'options'] as const).find((option) => !values[option])
  const mistake = [
    isOfFiles && archive && FOR_DRAFTS('--archive'),
    isOfFiles && only.length > 0 && FOR_DRAFTS('--only'),
    isOfFiles && published && FOR_DRAFTS('--published'),
    published &&
      archive &&
      '--archive compares drafts with what is published: leave it out, or leave out --published.',
    isOfFiles && named.length > 0 && FOR_DRAFTS(`--${named[0]}`),
    since !== undefined && /^(-|$)/.test(since) && NO_REF(since),
    since !== undefined &&
      files.includes('-') &&
      '--since is for files that git knows: leave out “-”, or leave out --since.',
    fix &&
      !isOfFiles &&
      '--fix is for text files: name them. Drafts are corrected in the Studio, where each change is seen first.',
    fix && files.includes('-') && '--fix writes into files: leave out “-”, or leave out --fix.',
    !fix && values['dry-run'] && '--dry-run is for --fix: give both, or neither.',
    !fix && yes && '--yes is for --fix: give both, or neither.',
    yes && values['dry-run'] && '--dry-run writes nothing: leave it out, or leave out --yes.',
    lake === 'named' && !isOfFiles && missing && MISSING(missing),
  ].find((sentence) => typeof sentence === 'string')
  if (mistake && !help) throw new Error(mistake)
  return {
    format,
    from: !isOfFiles
      ? {
          kind: 'stories',
          since,
          only,
          published,
          archive,
          ...(lake === 'named' && {lake: lakeOf(values)}),
        }
      : since === undefined
        ? {kind: 'files', files: [...new Set(files)]}
        : {kind: 'changed files', since, paths: files},
    ...(fix && {fix: values['dry-run'] ? 'show' : yes ? 'write' : 'ask'}),
    help,
  }
}

const FOR_DRAFTS = (option: string) =>
  `${option} is for stories in the lake: leave out the files, or leave out ${option}.`

const MISSING = (option: string) =>
  `--${option} is missing: for drafts give --project, --dataset and --options, or name a text file.`

const lakeOf = ({project = '', dataset = '', options = '', 'api-host': apiHost}: LakeValues) => ({
  project,
  dataset,
  options,
  ...(apiHost && {apiHost}),
})

const NO_REF = (since: string) =>
  `--since is “${since}”: give it a branch, a tag or a commit of git, or a time such as 2026-03-05T18:00Z.`

/** A day, or a time of it; without a zone it is UTC. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/

const isTime = (text: string) => TIME.test(text) && !Number.isNaN(Date.parse(text))

const LAKE_OPTIONS = ['project', 'dataset', 'options', 'api-host'] as const

type LakeValues = Partial<Record<(typeof LAKE_OPTIONS)[number], string>>

/** What only a command is told that belongs to no newsroom. */
const LAKE = Object.fromEntries(LAKE_OPTIONS.map((name) => [name, {type: 'string'}])) as Record<
  (typeof LAKE_OPTIONS)[number],
  {type: 'string'}
>

function parse(args: string[], lake: Lake) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: {type: 'string', default: 'text'},
        since: {type: 'string'},
        only: {type: 'string', multiple: true, default: []},
        published: {type: 'boolean', default: false},
        archive: {type: 'boolean', default: false},
        fix: {type: 'boolean', default: false},
        'dry-run': {type: 'boolean', default: false},
        yes: {type: 'boolean', short: 'y', default: false},
        help: {type: 'boolean', short: 'h', default: false},
        ...((lake === 'named' ? LAKE : {}) as typeof LAKE),
      },
    })
  } catch (error) {
    throw new Error(firstSentence((error as Error).message), {cause: error})
  }
}

const firstSentence = (text: string) => `${text.split('. ')[0].replace(/\.$/, '')}; see --help.`

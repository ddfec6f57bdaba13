import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import type {Log} from 'sarif'
import {Readable} from 'node:stream'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {runCheck} from '../../plugins/copydesk/cli/index.ts'
import {memoryClient} from '../schemas/memoryClient.ts'

/** The schema of the standard (draft 4, of which it uses nothing that has changed since), as a package of Microsoft has it. */
const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
formats.default(ajv)
const {$schema: _draft, id: _id, ...schema} = JSON.parse(readFileSync(SCHEMA, 'utf8'))
const validate = ajv.compile(schema)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-sarif-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function sarif(args: string[], {stdin = '', documents = [] as {_id: string}[]} = {}) {
  let out = ''
  const complaints: string[] = []
  const status = await runCheck(
    ['--format', 'sarif', ...args],
    {},
    {
      stdin: Readable.from([stdin]),
      write: (text) => (out += text),
      complain: (sentence) => complaints.push(sentence),
      connect: async () => ({client: memoryClient(documents), close: async () => {}}),
    },
  )
  const log = JSON.parse(out) as Log
  validate(log)
  expect(validate.errors).toBeNull()
  return {status, run: log.runs[0], complaints}
}

async function story(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

const draft = (fields: object) => ({
  _id: 'drafts.a',
  _type: 'article',
  headline: 'Tired',
  body: ['Helmet Zahir is tired, said Zahir.', 'Zaheer stays.'].map((text, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    children: [{_type: 'span', _key: 's', text}],
  })),
  ...fields,
})

describe('a file', () => {
  test('is an artifact, a finding a result at its line and columns, the other places beside it', async () => {
    const file = await story('two ways.txt', '  Helmet Zahir is tired.\r\n\r\nZaheer stays.\r\n')
    const {status, run, complaints} = await sarif([file])
    expect({status, complaints}).toEqual({status: 1, complaints: []})
    const artifactLocation = {uri: pathToFileURL(file).href}
    expect(run.artifacts).toEqual([{location: artifactLocation, mimeType: 'text/plain'}])
    expect(run.results).toEqual([
      {
        ruleId: 'name-spelling',
        ruleIndex: run.tool.driver.rules!.findIndex(({id}) => id === 'name-spelling'),
        level: 'warning',
        message: {text: expect.stringContaining('Zaheer')},
        locations: [
          {
            physicalLocation: {
              artifactLocation: {...artifactLocation, index: 0},
              region: {startLine: 1, startColumn: 10, endLine: 1, endColumn: 15},
            },
          },
        ],
        relatedLocations: [
          {
            id: 1,
            physicalLocation: {
              artifactLocation,
              region: {startLine: 3, startColumn: 1, endLine: 3, endColumn: 7},
            },
          },
        ],
        partialFingerprints: {'copydeskFinding/v1': expect.any(String)},
        suppressions: [],
      },
    ])
  })

  test.each([
    [
      'below the folder it runs in',
      'content/stories/leiban-wire.txt',
      'content/stories/leiban-wire.txt',
    ],
    [
      'with a sign that an address does not have',
      'FOLDER/a %ä#.txt',
      'FOLDER/a%20%25%C3%A4%23.txt',
    ],
  ])('%s', async (_, name, uri) => {
    const file = name.replace('FOLDER', folder)
    if (file !== name) await writeFile(file, 'The ferry  left.\n')
    const {run} = await sarif([file])
    expect(run.artifacts![0].location!.uri).toBe(uri.replace('FOLDER', pathToFileURL(folder).href))
  })

  test('a column counts from after a byte order mark, and is left out where tags were dropped', async () => {
    const marked = await story('mark.txt', '\ufeffThe ferry  left.\n')
    const tagged = await story('tags.txt', '<p>The ferry  left.</p>\n')
    const regions = [marked, tagged].map(async (file) => {
      const {run} = await sarif([file])
      return run.results!.map(({locations}) => locations![0].physicalLocation!.region)
    })
    expect(await Promise.all(regions)).toEqual([
      [{startLine: 1, startColumn: 10, endLine: 1, endColumn: 12}],
      [{startLine: 1}],
    ])
  })

  test('that cannot be read is a notification of the run, and the log is written all the same', async () => {
    const {status, run, complaints} = await sarif(['none.txt'])
    const text = 'none.txt cannot be read: there is no such file.'
    expect({status, complaints, results: run.results, invocations: run.invocations}).toEqual({
      status: 2,
      complaints: [text],
      results: [],
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{level: 'error', message: {text}}],
        },
      ],
    })
  })

  test('says in which languages names are not checked', async () => {
    const german =
      'Der Bürgermeister sagte am Montag, dass die Straße nach dem Regen wieder frei ist.\n'
    const {run} = await sarif([await story('de.txt', german.repeat(3))])
    expect(run.invocations![0].toolExecutionNotifications).toEqual([
      {level: 'note', message: {text: expect.stringMatching(/^Names are /)}},
      {level: 'note', message: {text: expect.stringMatching(/^Copy in other languages /)}},
    ])
  })
})

describe('a draft', () => {
  test('has places by paragraph, since it has no lines', async () => {
    const {run} = await sarif([], {documents: [draft({})]})
    expect(
      run.results!.map(({ruleId, locations, suppressions}) => ({ruleId, locations, suppressions})),
    ).toEqual([
      {
        ruleId: 'name-spelling',
        locations: [
          {
            logicalLocations: [{name: 'paragraph 1', fullyQualifiedName: 'drafts.a: paragraph 1'}],
          },
        ],
        suppressions: [],
      },
    ])
  })

  test.each([
    [{kind: 'dismissed', by: 'Ada', reason: 'later'}, 'Ignored for now, Ada, 2026-03-01: later'],
    [{kind: 'distinct', names: ['Zahir', 'Zaheer']}, 'Marked as different, 2026-03-01'],
    [
      {kind: 'accepted-spelling', names: ['Zaheer'], by: 'Ada'},
      'Marked as also correct, Ada, 2026-03-01',
    ],
  ])('what an editor decided is suppressed: %o', async (decision, justification) => {
    const {run: open} = await sarif([], {documents: [draft({})]})
    const finding =
      decision.kind === 'dismissed'
        ? open.results![0].partialFingerprints!['copydeskFinding/v1']
        : 'of another time'
    const decisions = [{_key: 'd', rule: 'name-spelling', finding, at: '2026-03-01', ...decision}]
    const {status, run} = await sarif([], {documents: [draft({decisions})]})
    expect(status).toBe(0)
    expect(run.results).toEqual([
      {
        ...open.results![0],
        suppressions: [{kind: 'external', status: 'accepted', justification}],
      },
    ])
  })

  test('a decision on one spelling of several leaves the others open', async () => {
    const decisions = [
      {_key: 'd', kind: 'distinct', names: ['Zahir', 'Somebody'], finding: 'x', at: '2026-03-01'},
    ]
    const {status, run} = await sarif([], {documents: [draft({decisions})]})
    expect({status, suppressions: run.results!.map((one) => one.suppressions)}).toEqual({
      status: 1,
      suppressions: [[]],
    })
  })
})

test('the schema refuses what is no SARIF', () => {
  expect(validate({version: '2.1.0', runs: [{results: []}]})).toBe(false)
})

test('nothing to check is a log without results', async () => {
  const {status, run} = await sarif([])
  expect({status, results: run.results}).toEqual({status: 0, results: []})
})

import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable} from 'node:stream'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {seed} from '../../content/build.ts'
import {textBlocks} from '../studio/textBlocks.ts'
import {commandMistake, readArguments} from '../../plugins/copydesk/cli/arguments.ts'
import {runCheck} from '../../plugins/copydesk/cli/index.ts'
import {memoryClient} from '../schemas/memoryClient.ts'
import {type RuleId} from '../../plugins/copydesk/engine/index.ts'

const WIRE = path.resolve('content/stories/leiban-wire.txt')
const EDITED = path.resolve('content/stories/leiban-edited.txt')
const TWO_WAYS = 'Helmet Zahir is tired, said Zahir.\nZaheer stays.\n'
const REPEAT = 'Die Straße war am Montag gesperrt, und die Leute haben lange auf den Bus gewartet.'
const OTHERS =
  'Copy in other languages than English is checked for repeated paragraphs, paragraphs of punctuation, broken characters, HTML, invisible characters, double spaces, punctuation, and brackets only.'
const RECORDS = {sources: {type: 'source'}, locations: {type: 'location'}}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-check-'))
  await writeFile(path.join(folder, 'empty.txt'), ' \n\n')
  await writeFile(
    path.join(folder, 'export.ndjson'),
    '{"_createdAt":"","_type":"post","_id":"a"}\n',
  )
  await writeFile(path.join(folder, 'image.txt'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]))
  await writeFile(path.join(folder, 'utf16.txt'), Buffer.from('A story', 'utf16le'))
})
afterAll(() => rm(folder, {recursive: true}))

async function run(
  args: string[],
  {
    stdin = '' as string | Buffer,
    documents = [] as {_id: string}[],
    named = false,
    types = ['article'],
    rules = undefined as RuleId[] | undefined,
  } = {},
) {
  let closed = 0
  let out = ''
  const complaints: string[] = []
  const shown: string[] = []
  const status = await runCheck(
    args.map((arg) => arg.replace('FOLDER', folder)),
    named ? undefined : {records: RECORDS, types, rules},
    {
      stdin: Readable.from([Buffer.from(stdin)]),
      write: (text) => (out += text),
      complain: (sentence) => complaints.push(sentence.replace(folder, 'FOLDER')),
      progress: (sentence) => shown.push(sentence),
      connect: async (lake) => ({
        client: memoryClient(documents),
        close: async () => {
          closed += 1
        },
        ...(lake && {options: {types: [lake.project], fields: {text: [lake.dataset]}}}),
      }),
    },
  )
  return {status, out, complaints, closed, ...(shown.length > 0 && {shown})}
}

describe('a file', () => {
  test('with warnings: status 1, each spelling with its lines', async () => {
    const {status, out, complaints} = await run([WIRE])
    expect({status, complaints}).toEqual({status: 1, complaints: []})
    expect(out).toContain('Zaheer: lines 16, 53')
    expect(out).toMatch(/1 story: \d+ warnings, \d+ to review\.\n$/)
  })

  test('that is clean: status 0', async () => {
    expect(await run([EDITED])).toEqual({
      status: 0,
      out: `${EDITED}: clean\n\n1 story: no open findings.\n`,
      complaints: [],
      closed: 0,
    })
  })

  test('with a repeat: it is told once that it is word for word', async () => {
    const line = 'Nobody from the ministry came to the opening of the school in spring.'
    const {out} = await run(['-'], {stdin: `${line}\n\nIt rained for all of the day.\n\n${line}\n`})
    expect(out.match(/word for word/g)).toEqual(['word for word'])
  })

  test('from standard input', async () => {
    const {status, out} = await run(['-'], {stdin: TWO_WAYS})
    expect({status, first: out.split('\n')[0]}).toEqual({status: 1, first: 'standard input'})
  })

  test('as JSON: the findings, with the place of every span', async () => {
    const {status, out} = await run(['--format', 'json', '-'], {stdin: TWO_WAYS})
    const {stories, summary} = JSON.parse(out)
    expect({status, summary}).toEqual({status: 1, summary: {warning: 1, review: 0, info: 0}})
    expect(stories).toEqual([
      {
        name: 'standard input',
        findings: [
          expect.objectContaining({
            rule: 'name-spelling',
            severity: 'warning',
            spans: expect.arrayContaining([
              expect.objectContaining({text: 'Zaheer', paragraph: 1, offset: 0, place: 'line 2'}),
            ]),
          }),
        ],
      },
    ])
  })
})

describe('a mistake: status 2 and one sentence', () => {
  test.each([
    [['FOLDER/none.txt'], 'FOLDER/none.txt cannot be read: there is no such file.'],
    [['FOLDER'], 'FOLDER cannot be read: it is a folder.'],
    [['FOLDER/empty.txt'], 'FOLDER/empty.txt has no text: there is nothing to check.'],
    [
      ['FOLDER/export.ndjson'],
      'FOLDER/export.ndjson holds documents, not text: name no file, and they are checked in their dataset.',
    ],
    [
      ['FOLDER/image.txt'],
      'FOLDER/image.txt is not UTF-8 text: save the story as plain text in UTF-8 and try again.',
    ],
    [
      ['FOLDER/utf16.txt'],
      'FOLDER/utf16.txt is not UTF-8 text: save the story as plain text in UTF-8 and try again.',
    ],
    [['-'], 'standard input has no text: there is nothing to check.'],
    [['--format', 'xml'], '--format is “xml”: give it text, json, github or sarif.'],
    [
      ['--archive', 'story.txt'],
      '--archive is for stories in the lake: leave out the files, or leave out --archive.',
    ],
    [
      ['--archive', '--since', 'main'],
      '--archive is for stories in the lake: leave out the files, or leave out --archive.',
    ],
    [
      ['--only', 'a', 'story.txt'],
      '--only is for stories in the lake: leave out the files, or leave out --only.',
    ],
    [
      ['story.txt', '--published'],
      '--published is for stories in the lake: leave out the files, or leave out --published.',
    ],
    [
      ['--archive', '--published'],
      '--archive compares drafts with what is published: leave it out, or leave out --published.',
    ],
    [
      ['--since', ''],
      '--since is “”: give it a branch, a tag or a commit of git, or a time such as 2026-03-05T18:00Z.',
    ],
    [
      ['--since=--output=x', 'a.txt'],
      '--since is “--output=x”: give it a branch, a tag or a commit of git, or a time such as 2026-03-05T18:00Z.',
    ],
    [
      ['--since', 'main', '-'],
      '--since is for files that git knows: leave out “-”, or leave out --since.',
    ],
    [
      ['--fix'],
      '--fix is for text files: name them. Drafts are corrected in the Studio, where each change is seen first.',
    ],
    [
      ['--fix', '--since', '2026-03-05'],
      '--fix is for text files: name them. Drafts are corrected in the Studio, where each change is seen first.',
    ],
    [['--fix', '-'], '--fix writes into files: leave out “-”, or leave out --fix.'],
    [['--dry-run', 'a.txt'], '--dry-run is for --fix: give both, or neither.'],
    [['--yes', 'a.txt'], '--yes is for --fix: give both, or neither.'],
    [
      ['--fix', '--yes', '--dry-run', 'a.txt'],
      '--dry-run writes nothing: leave it out, or leave out --yes.',
    ],
    [['--colour'], "Unknown option '--colour'; see --help."],
  ])('%s', async (args, sentence) => {
    expect(await run(args)).toEqual({status: 2, out: '', complaints: [sentence], closed: 0})
  })

  test('standard input that is no UTF-8 text', async () => {
    const stdin = Buffer.from('A story', 'utf16le')
    expect(await run(['-'], {stdin})).toEqual({
      status: 2,
      out: '',
      complaints: [
        'standard input is not UTF-8 text: save the story as plain text in UTF-8 and try again.',
      ],
      closed: 0,
    })
  })

  test('does not keep the other files from being checked', async () => {
    const {status, out, complaints} = await run(['FOLDER/none.txt', EDITED])
    expect({status, complaints: complaints.length}).toEqual({status: 2, complaints: 1})
    expect(out).toContain(`${EDITED}: clean`)
  })

  test('a lake that cannot be reached', async () => {
    const complaints: string[] = []
    const status = await runCheck(
      [],
      {},
      {
        stdin: Readable.from([]),
        write: () => {},
        complain: (sentence) => complaints.push(sentence),
        connect: async () => {
          throw new Error('The lake is in use.')
        },
      },
    )
    expect({status, complaints}).toEqual({status: 2, complaints: ['The lake is in use.']})
  })
})

describe('the lake', () => {
  test('checks each draft and no published story, and closes the connection', async () => {
    const {status, out, closed} = await run([], {documents: seed})
    expect({status, closed}).toEqual({status: 1, closed: 1})
    expect(out).toContain(
      'Iraqi troops and Peshmerga guard a village together (drafts.leiban-wire)',
    )
    expect(out).toMatch(/1 story: \d+ warnings, \d+ to review\.\n$/)
  })

  test('keeps quiet about what an editor has decided', async () => {
    const draft = {
      _id: 'drafts.a',
      _type: 'article',
      headline: 'Tired',
      body: body(TWO_WAYS),
    }
    const {out} = await run(['--format', 'json'], {documents: [draft]})
    const [finding] = JSON.parse(out).stories[0].findings
    const decision = {_key: 'd', kind: 'dismissed', finding: finding.id, rule: finding.rule}
    const settled = {...draft, decisions: [decision]}
    expect((await run([], {documents: [settled]})).status).toBe(0)
  })

  test('on request compares with what is published, but for the draft’s own story', async () => {
    const text =
      'The council voted late on Tuesday to close the ferry terminal and the market beside it.'
    const told = (_id: string) => ({_id, _type: 'article', headline: 'Ferry', body: body(text)})
    const documents = [told('old'), told('drafts.new'), told('own'), told('drafts.own')]
    expect((await run([], {documents})).out).not.toContain('published before')
    const {out} = await run(['--archive', '--format', 'json'], {documents: documents.slice(0, 2)})
    expect(JSON.parse(out).stories).toMatchObject([
      {id: 'drafts.new', findings: [{rule: 'archive-reuse', severity: 'review'}]},
    ])
    const own = await run(['--archive'], {documents: documents.slice(2)})
    expect(own.out).toBe('Ferry (drafts.own): clean\n\n1 story: no open findings.\n')
  })

  test('names the facts that differ from what was published first, and only there', async () => {
    const story = (_id: string, day: number, miles: number) => ({
      _id,
      _type: 'article',
      headline: 'Road',
      firstPublished: `2026-03-0${day}T08:00:00Z`,
      body: body(
        `The road to Karachok runs for ${miles} miles along the ridge and was opened again.`,
      ),
    })
    const documents = [story('first', 2, 24), story('second', 3, 25)]
    const drafts = documents.map((published) => ({...published, _id: `drafts.${published._id}`}))
    const {out} = await run(['--archive'], {documents: [...documents, ...drafts]})
    expect(out).toBe(
      [
        'Road (drafts.first): clean',
        'Road (drafts.second)',
        '  review   Paragraph 1 was published before, in story first. A number differs: “24” there, “25” here. Check which is correct.\n           1 paragraph in nearly the same words.',
        '2 stories: 0 warnings, 1 to review.\n',
      ].join('\n\n'),
    )
  })

  test('shows how far it has read what was published, where that takes longer than a second', async () => {
    const documents = Array.from({length: 60}, (_, i) => ({_id: `story-${i}`, _type: 'article'}))
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1100))
    const {shown} = await run(['--archive'], {documents})
    clock.mockRestore()
    expect(shown).toEqual(['Reading earlier stories: 50 of 60', ''])
  })

  const changedOn = (_id: string, _updatedAt: string) => ({
    _id: `drafts.${_id}`,
    _type: 'article',
    headline: _id,
    _updatedAt,
  })
  const OLD_AND_NEW = [
    changedOn('old', '2026-03-04T23:59:59Z'),
    changedOn('new', '2026-03-05T00:00:00Z'),
  ]

  test.each([
    [['--since', '2026-03-05'], ['drafts.new']],
    [
      ['--since', '2026-03-05T00:00+01:00'],
      ['drafts.new', 'drafts.old'],
    ],
    [['--only', 'old'], ['drafts.old']],
    [
      ['--only', 'drafts.old', '--only', 'new'],
      ['drafts.new', 'drafts.old'],
    ],
    [['--only', 'old', '--since', '2026-03-05'], []],
  ])('%o reads %o', async (args, ids) => {
    const {status, out} = await run(['--format', 'json', ...args], {documents: OLD_AND_NEW})
    const read = JSON.parse(out).stories.map(({id}: {id: string}) => id)
    expect({status, read}).toEqual({status: 0, read: ids})
  })

  test('says where no draft has changed, and which draft is not there', async () => {
    expect((await run(['--since', '2026-03-06'], {documents: OLD_AND_NEW})).out).toBe(
      'No draft has changed since 2026-03-06.\n',
    )
    const {status, complaints} = await run(['--only', 'a.txt', '--only', 'new'], {
      documents: OLD_AND_NEW,
    })
    expect({status, complaints}).toEqual({
      status: 2,
      complaints: ['There is no draft “a.txt” in the lake: give --only the ID of one.'],
    })
  })

  test('reads the stories as they are public, instead of the drafts', async () => {
    const story = (_id: string, text: string) => ({
      _id,
      _type: 'article',
      headline: _id,
      body: textBlocks(text),
    })
    const documents = [story('drafts.a', 'Rain fell.'), story('a', TWO_WAYS), story('b', 'Snow.')]
    const all = await run(['--published', '--format', 'json'], {documents})
    const rules = JSON.parse(all.out).stories.map(
      ({id, findings}: {id: string; findings: {rule: string}[]}) => [
        id,
        ...findings.map(({rule}) => rule),
      ],
    )
    expect({status: all.status, rules}).toEqual({
      status: 1,
      rules: [['a', 'name-spelling'], ['b']],
    })
    const one = await run(['--published', '--only', 'drafts.b', '--only', 'c'], {documents})
    expect([one.status, one.complaints]).toEqual([
      2,
      ['There is no published story “c” in the lake: give --only the ID of one.'],
    ])
    expect((await run(['--published'])).out).toBe('There are no published stories to check.\n')
  })

  test('without drafts there is nothing to say', async () => {
    expect(await run([])).toEqual({
      status: 0,
      out: 'There are no drafts to check.\n',
      complaints: [],
      closed: 1,
    })
  })

  test('calls no draft clean of which no text was read', async () => {
    const {out, status, complaints} = await run([], {
      documents: [{_id: 'drafts.a', _type: 'article'} as {_id: string}],
    })
    expect(status).toBe(2)
    expect(complaints).toEqual([
      'No text was read in the draft of type “article”: there is none in headline, standfirst, body. Check “fields” in the options.',
    ])
    expect(out).toBe(
      [
        'No headline yet (drafts.a): nothing found in what was read',
        'No headline yet: no text was read; there is none in headline, standfirst, body.',
        '1 story: no open findings.\n',
      ].join('\n\n'),
    )
  })

  test('tells text that it does not read, and calls no such draft clean', async () => {
    const draft = {_id: 'drafts.a', _type: 'article', headline: 'Road', body: 'Zaheer was here.'}
    const {out} = await run([], {documents: [draft]})
    expect(out).toBe(
      [
        'Road (drafts.a): nothing found in what was read',
        'Road: not read: body. What is stored there is not the kind of text that the options say: correct the options, or what is stored.',
        '1 story: no open findings.\n',
      ].join('\n\n'),
    )
    const {out: json} = await run(['--format', 'json'], {documents: [draft]})
    expect(JSON.parse(json).stories).toMatchObject([
      {id: 'drafts.a', unreadFields: [{field: 'body'}]},
    ])
  })

  test('calls no draft clean that says it is in another language, and is English', async () => {
    const english = `The road to Karlstadt was closed on Monday after the rain, and the bus that should have left from
      the market at noon did not run. The mayor said that they had no choice in the matter.`
    const head = {_id: 'drafts.a', _type: 'article', headline: 'Road', language: 'de'}
    const draft = {...head, body: body(english)}
    const {out} = await run([], {documents: [draft]})
    expect(out).toBe(
      [
        'Road (drafts.a): nothing found in what was read, but names are not checked in text marked as German, which seems to be English',
        OTHERS,
        '1 story: no open findings.\n',
      ].join('\n\n'),
    )
  })

  test('calls no draft clean without a word where its names were not checked', async () => {
    const german = (id: string, ...paragraphs: string[]) => ({
      _id: `drafts.${id}`,
      _type: 'article',
      headline: id,
      language: 'de',
      body: body(paragraphs.join('\n')),
    })
    const road = 'Die Straße nach Karlstadt war am Montag gesperrt, und der Bus fuhr nicht.'
    const documents = [
      german('eins', road),
      german('zwei', road, road),
      {_id: 'drafts.three', _type: 'article', headline: 'three', body: body('The road was shut.')},
    ]
    const {out} = await run([], {documents})
    expect(out.split('\n\n')).toEqual([
      'eins (drafts.eins): clean, but names are not checked in German copy',
      'three (drafts.three): clean',
      'zwei (drafts.zwei)',
      expect.stringContaining('warning'),
      '  Names are not checked in German copy.',
      OTHERS,
      '3 stories: 1 warning, 0 to review.\n',
    ])
  })

  test('names of the rules that were asked for those that read any language', async () => {
    const draft = {_id: 'drafts.a', _type: 'article', language: 'de', headline: 'Straße'}
    const rules: RuleId[] = ['name-spelling', 'double-space']
    const {out} = await run([], {documents: [draft], rules})
    expect(out).toContain(
      '\n\nCopy in other languages than English is checked for double spaces only.\n',
    )
  })

  test('says once at the end that names were not checked, where clean drafts are not listed', async () => {
    const documents = Array.from({length: 12}, (_, index) => ({
      _id: `drafts.${index}`,
      _type: 'article',
      language: 'de',
      headline: `Straße ${index}`,
    }))
    const {out} = await run([], {documents})
    const named = Array.from(documents.keys(), (index) => `Straße ${index} (drafts.${index})`)
    const listed = [...named].sort().slice(0, 10).join(', ')
    expect(out).toBe(
      `Names are not checked in German copy: ${listed} and 2 more.\n\n${OTHERS}\n\n12 stories: no open findings.\n`,
    )
  })

  test('says it of clean drafts that are not listed where another draft says it, too', async () => {
    const draft = (_id: string, ...lines: string[]) => ({
      _id: `drafts.${_id}`,
      _type: 'article',
      language: 'de',
      headline: _id,
      standfirst: lines.join('\n'),
    })
    const quiet = Array.from({length: 12}, (_, index) => ({...draft(`${index}`), language: 'en'}))
    const documents = [...quiet, draft('eins'), draft('zwei', ...Array(2).fill(REPEAT))]
    const {out} = await run([], {documents})
    expect(out.split('\n\n').slice(-4)).toEqual([
      '  Names are not checked in German copy.',
      'Names are not checked in German copy: eins (drafts.eins).',
      OTHERS,
      expect.stringMatching(/^14 stories/u),
    ])
  })

  test.each([
    ['one that is near', 'artcle', 'write “article”'],
    ['one that is not', 'column', 'name types that it has'],
  ])('a type of which the lake has no document is a mistake: %s', async (_, type, advice) => {
    const documents = [
      {_id: 'a', _type: 'article'},
      {_id: '_.groups.a', _type: 'system.group'},
    ]
    const {status, complaints} = await run([], {documents, types: [type]})
    expect({status, complaints}).toEqual({
      status: 2,
      complaints: [
        `The lake holds no document of type “${type}”: ${advice} in “types” of the options.`,
      ],
    })
  })

  test('a lake without any document of its types, and of any other, is a new one', async () => {
    const documents = [{_id: '_.groups.a', _type: 'system.group'}]
    expect((await run([], {documents, types: ['column']})).status).toBe(0)
  })

  test('a draft without text among drafts of other types is a new one; several are a mistake', async () => {
    const story = {_id: 'drafts.a', _type: 'article', headline: 'Road'}
    const empty = ['b', 'c'].map((id) => ({_id: `drafts.${id}`, _type: 'page'}))
    const types = ['article', 'page']
    expect((await run([], {documents: [story, empty[0]!], types})).status).toBe(0)
    const {status, complaints} = await run([], {documents: [story, ...empty], types})
    expect({status, complaints}).toEqual({
      status: 2,
      complaints: [
        'No text was read in any of the 2 drafts of type “page”: there is none in headline, standfirst, body. Check “fields” in the options.',
      ],
    })
  })

  test('checks every draft of more than a page', async () => {
    const documents = Array.from({length: 450}, (_, index) => ({
      _id: `drafts.${String(index).padStart(4, '0')}`,
      _type: 'article',
      headline: `Story ${index}`,
    }))
    const {out} = await run([], {documents})
    expect(out).toBe('450 stories: no open findings.\n')
  })
})

describe('a dataset that is named', () => {
  const LAKE = ['--project', 'post', '--dataset', 'lead', '--options', 'options.ts']

  test('is read with the options that are named, too', async () => {
    const post = {_id: 'drafts.a', _type: 'post', title: 'Road', lead: TWO_WAYS}
    const {status, out} = await run([...LAKE, '--only', 'a'], {documents: [post], named: true})
    expect(status).toBe(1)
    expect(out).toContain('Road (drafts.a)\n\n  warning  Zahir (2) and Zaheer (1)')
  })

  test('comes with its place and options to the one who connects', () => {
    expect(readArguments([...LAKE, '--api-host', 'http://127.0.0.1:3333'], 'named').from).toEqual({
      kind: 'stories',
      published: false,
      only: [],
      archive: false,
      lake: {
        project: 'post',
        dataset: 'lead',
        options: 'options.ts',
        apiHost: 'http://127.0.0.1:3333',
      },
    })
  })

  test.each([
    [[], '--project is missing'],
    [['--project', 'a'], '--dataset is missing'],
    [['--project', 'a', '--dataset', 'b', '--since', '2026-03-05'], '--options is missing'],
  ])('asks for what %o lacks', async (args, missing) => {
    const {status, complaints} = await run(args, {named: true})
    const sentence = `${missing}: for drafts give --project, --dataset and --options, or name a text file.`
    expect({status, complaints}).toEqual({status: 2, complaints: [sentence]})
  })

  test.each([
    [['story.txt', '--options', 'a.ts'], '--options is for stories in the lake'],
    [['--since', 'main', '--project', 'a'], '--project is for stories in the lake'],
  ])('is not for files: %o', async (args, mistake) => {
    const {status, complaints} = await run(args, {named: true})
    expect({status, mistake: complaints[0].split(': ')[0]}).toEqual({status: 2, mistake})
  })

  test('is not named where a newsroom knows its own', async () => {
    expect((await run(LAKE)).complaints).toEqual(["Unknown option '--project'; see --help."])
  })

  test('stands in the help', async () => {
    const {out} = await run(['--help'], {named: true})
    expect(out).toContain('Usage: npx copydesk check [options] [FILE …]')
    expect(out).toContain('--api-host')
  })
})

test('--help says how, and that it went well', async () => {
  const {status, out} = await run(['--help'])
  expect({status, first: out.split('\n')[0]}).toEqual({
    status: 0,
    first: 'Usage: npm run check -- [options] [FILE …]',
  })
})

function body(text: string) {
  return text
    .trim()
    .split('\n')
    .map((line, index) => ({
      _type: 'block',
      _key: `b${index}`,
      style: 'normal',
      children: [{_type: 'span', _key: 's', text: line}],
    }))
}

test('the workflow in docs calls the check as it is', async () => {
  const workflow = await readFile('docs/copy-check.yml', 'utf8')
  const [, command = ''] = /npm run -s check -- (.*) > copydesk\.sarif$/m.exec(workflow) ?? []
  const args = command.replaceAll('"', '').replace('$GITHUB_BASE_REF', 'main').split(' ')
  expect(readArguments(args)).toEqual({
    format: 'sarif',
    from: {kind: 'changed files', since: 'origin/main', paths: []},
    help: false,
  })
})

test.each([
  [undefined, 'No command given: write copydesk check FILE, or see copydesk --help.'],
  ['chek', 'There is no command “chek”: write copydesk check, or see copydesk --help.'],
  [
    'story.txt',
    'There is no command “story.txt”: write copydesk check story.txt, or see copydesk --help.',
  ],
])('the command %s is none', (command, sentence) => {
  expect(commandMistake(command)).toBe(sentence)
})

import {chmod, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable} from 'node:stream'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {runCheck} from '../../plugins/copydesk/cli/index.ts'

const BEFORE = '\ufeffThe ferry  left at dawn.\r\nHelmet Zahir is tired.\r\nZaheer stays.\r\n'
const AFTER = BEFORE.replace('  ', ' ')
const CHANGES = `--- FILE
+++ FILE
@@ -1,3 +1,3 @@
-\ufeffThe ferry  left at dawn.\r
+\ufeffThe ferry left at dawn.\r
 Helmet Zahir is tired.\r
 Zaheer stays.\r
`

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-fix-'))
  file = path.join(folder, 'story.txt')
  await writeFile(file, BEFORE)
})
afterEach(() => rm(folder, {recursive: true}))

async function run(args: string[], ask?: (question: string) => Promise<boolean>) {
  let out = ''
  const complaints: string[] = []
  const status = await runCheck(
    args,
    {},
    {
      stdin: Readable.from([]),
      write: (text) => (out += text.replaceAll(file, 'FILE')),
      complain: (sentence) => complaints.push(sentence.replaceAll(file, 'FILE')),
      ...(ask && {ask}),
      connect: () => Promise.reject(new Error('not for files')),
    },
  )
  return {status, out, complaints, text: await readFile(file, 'utf8').catch(() => undefined)}
}

test('shows the changes, writes them, and reports what is left', async () => {
  await chmod(file, 0o640)
  const {status, out, complaints, text} = await run(['--fix', file])
  expect({status, complaints, text}).toEqual({status: 1, complaints: [], text: AFTER})
  expect(out).toContain(`${CHANGES}\nCorrected 1 place in 1 file.\n`)
  expect(out).toMatch(/1 story: 1 warning, 0 to review\.\n$/)
  expect((await stat(file)).mode & 0o777).toBe(0o640)
})

test('--dry-run shows the changes and writes nothing', async () => {
  const {status, out, text} = await run(['--fix', '--dry-run', file])
  expect({status, text}).toEqual({status: 1, text: BEFORE})
  expect(out).toContain(`${CHANGES}\nWould correct 1 place in 1 file; nothing was written.\n`)
})

describe('where somebody is there', () => {
  test.each([
    [true, AFTER, 'Corrected 1 place in 1 file.'],
    [false, BEFORE, 'Nothing was written.'],
  ])('asks, after the changes: %s', async (answer, expected, said) => {
    const questions: string[] = []
    const {out, text} = await run(['--fix', file], async (question) => {
      questions.push(question)
      return answer
    })
    expect({questions, text}).toEqual({questions: ['Correct 1 place in 1 file?'], text: expected})
    expect(out).toContain(said)
  })

  test('does not ask with --yes, nor where nothing is to be corrected', async () => {
    const never = () => Promise.reject(new Error('asked'))
    expect((await run(['--fix', '--yes', file], never)).text).toBe(AFTER)
    const {out, complaints} = await run(['--fix', file], never)
    expect(complaints).toEqual([])
    expect(out).toContain('Nothing here is certain enough to be corrected without you.')
  })
})

test('a report for a machine has nothing else in it', async () => {
  const {out, complaints, text} = await run(['--fix', '--format', 'json', file])
  expect(JSON.parse(out).summary).toEqual({warning: 1, review: 0, info: 0})
  expect({complaints, text}).toEqual({
    complaints: [CHANGES, 'Corrected 1 place in 1 file.\n'],
    text: AFTER,
  })
})

test('a file that somebody changes in the meantime is left alone', async () => {
  const {status, complaints, text} = await run(['--fix', file], async () => {
    await writeFile(file, 'Another story.\n')
    return true
  })
  expect({status, complaints, text}).toEqual({
    status: 2,
    complaints: ['FILE has changed since it was read, and is left as it is: check it again.'],
    text: 'Another story.\n',
  })
})

test('a file that is gone does not keep the others from being corrected', async () => {
  const other = path.join(folder, 'other.txt')
  await writeFile(other, 'The ferry  left at noon.\n')
  const {status, complaints, text} = await run(['--fix', file, other], async () => {
    await rm(file)
    return true
  })
  expect({status, complaints, text}).toEqual({
    status: 2,
    complaints: ['FILE cannot be read: there is no such file.'],
    text: undefined,
  })
  expect(await readFile(other, 'utf8')).toBe('The ferry left at noon.\n')
})

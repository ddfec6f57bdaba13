import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {checkArticle} from '../../plugins/copydesk/core.ts'
import {refusal, testLake} from '../lake/testLake.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const HOOK = /## Every way to publish.*?```js\n(.*?)\nconst lake =/s
const PLACES = {
  'sanity-plugin-copydesk/core': '../../../plugins/copydesk/core.ts',
  'copydesk-lake': '../../../lake/index.ts',
}

/** The function as the plugin's README has it; beside this file, so that it finds its imports. */
async function hookOfReadme() {
  const [, code] = HOOK.exec(readFileSync('plugins/copydesk/README.md', 'utf8'))!
  const folder = path.join(import.meta.dirname, `hook-${process.pid}`)
  mkdirSync(folder)
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const file = path.join(folder, 'index.js')
  const placed = Object.entries(PLACES).reduce(
    (text, [name, at]) => text.replace(`'${name}'`, `'${at}'`),
    code!,
  )
  writeFileSync(file, `${placed}\nexport {beforePublish}\n`)
  return (await import(/* @vite-ignore */ file)).beforePublish
}

const STORY = {
  _id: 'drafts.a',
  _type: 'post',
  title: 'Two bakers',
  content: textBlocks('Helmet Zahir is tired, said Zahir.\nZaheer stays.'),
}
let decision: Record<string, unknown>

beforeAll(() => {
  const [found] = checkArticle(STORY, {fields: {text: ['title'], portableText: ['content']}})
  const names = found!.variants!.map(({text}) => text)
  decision = {_key: 'd', _type: 'copydeskDecision', kind: 'distinct', finding: found!.id, names}
})

test.each<[where: string, documents: () => Record<string, unknown>[], isRefused: boolean]>([
  ['nowhere', () => [STORY], true],
  ['in the story', () => [{...STORY, decisions: [decision]}], false],
  [
    'beside the story',
    () => [
      STORY,
      {
        _id: 'drafts.private.decisions.a',
        _type: 'copydeskDecisions',
        decisions: [decision],
      },
    ],
    false,
  ],
])('the hook in the README knows what was decided %s', async (_, documents, isRefused) => {
  const {client} = await testLake({beforePublish: await hookOfReadme()})
  for (const document of documents()) await client.create(document as never)
  const published = client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  })
  if (isRefused) expect((await refusal(published)).status).toBe(409)
  else expect(await published).toHaveProperty('transactionId')
})

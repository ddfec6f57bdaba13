import path from 'node:path'
import {build} from 'esbuild'
import {type Page} from 'playwright-core'
import {makeStories} from './stories.ts'

/** What a key costs the page's main thread, and until its findings are there; in milliseconds. */
export interface WaysToCheck {
  /** Checked on the main thread, where only the paragraph that changed is read again. */
  here: number[]
  /** Checked in a worker: what remains here is to send the story and to take the findings. */
  besideWorker: number[]
  /** From sending the story to the worker until its findings are here. */
  roundTrip: number[]
}

const KEYS = 60

/** Types into a long story in a real browser's page, without a Studio around it: checked here, and in a worker. */
export async function benchWorker(page: Page, words: number): Promise<WaysToCheck> {
  const [story] = makeStories(1, words, 'worker')
  const code = await engineCode()
  await page.evaluate(code)
  return page.evaluate(
    async ({article, source, keys}) => {
      const {createChecker} = (globalThis as never as EngineOnPage).copydeskEngine
      const checker = createChecker()
      const start = `${source};const checker = copydeskEngine.createChecker();
        onmessage = ({data}) => postMessage(checker.updateArticle(data))`
      const worker = new Worker(URL.createObjectURL(new Blob([start])))
      const ways: WaysToCheck = {here: [], besideWorker: [], roundTrip: []}
      const body = article.body as {children: {text: string}[]}[]
      for (let key = 0; key < keys; key++) {
        const [child] = body[5].children
        const changed = {...body[5], children: [{...child, text: `${child.text} Zahir${key}`}]}
        const typed = {...article, body: body.with(5, changed)}
        const began = performance.now()
        checker.updateArticle(typed)
        ways.here.push(performance.now() - began)

        const sent = performance.now()
        worker.postMessage(typed)
        const sending = performance.now() - sent
        const taking = await new Promise<number>((resolve) => {
          worker.onmessage = (event) => {
            const came = performance.now()
            if (!Array.isArray(event.data)) throw new Error('The worker gave no findings.')
            resolve(performance.now() - came)
          }
        })
        ways.besideWorker.push(sending + taking)
        ways.roundTrip.push(performance.now() - sent)
      }
      worker.terminate()
      const warm = keys / 3
      return {
        here: ways.here.slice(warm),
        besideWorker: ways.besideWorker.slice(warm),
        roundTrip: ways.roundTrip.slice(warm),
      }
    },
    {article: story, source: code, keys: KEYS},
  )
}

interface EngineOnPage {
  copydeskEngine: {createChecker(): {updateArticle(article: unknown): unknown[]}}
}

/** The engine as one script that leaves `copydeskEngine` behind. */
async function engineCode(): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: `import {createChecker} from './plugins/copydesk/core.ts'
        globalThis.copydeskEngine = {createChecker}`,
      resolveDir: path.resolve('.'),
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
  })
  return outputFiles[0].text
}

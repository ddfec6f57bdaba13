import {type SanityClient, type SanityDocument} from '@sanity/client'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {
  openTokens,
  type Role,
  type RunningLake,
  SKIP_BEFORE_PUBLISH,
  startLake,
} from '../../lake/index.ts'
import {loadNewsroomHook, newsroomHook} from '../beforePublish/newsroomHook.ts'
import {lakeClient} from '../connect.ts'
import {studioLink} from '../localLake.ts'
import {seed} from '../seed.ts'
import {buildStudio, STUDIO_FOLDER} from '../studioBuild.ts'
import {chromiumPath} from './chromium.ts'

/** Milliseconds to wait for what must come: a busy machine is slow, and that is no defect. */
export const TIMEOUT_MS = 90_000

/** The same for polls, which end as soon as what they wait for holds. */
export const POLLING = {timeout: TIMEOUT_MS, interval: 100}

const SCREENSHOTS = path.resolve('.screenshots')

/** A whole newsroom for a test: a seeded lake that serves the built Studio, and a real browser. */
export interface Newsroom {
  lake: RunningLake
  /** Where the lake keeps everything. */
  folder: string
  /** Sees everything, drafts included, and is not asked before it publishes: it sets the scene. */
  client: SanityClient
  /** What a stranger has: no token. */
  anonymous: SanityClient
  browser: Browser
  /** One logged-in person: all of its pages share storage, as tabs do. */
  context: BrowserContext
  /** Lets somebody else in, with a token and a browser profile of their own. */
  admit(name: string, role: Role): Promise<BrowserContext>
  /** Opens a tab at a path of the Studio, logged in. */
  open(studioPath?: string): Promise<Page>
  /** Empties every tab of the person, and puts the documents back as they were when it opened. */
  reset(): Promise<void>
  /** Saves what a page shows into `.screenshots/<name>.png`. */
  screenshot(page: Page, name: string): Promise<void>
  close(): Promise<void>
}

interface NewsroomOptions {
  colorScheme?: 'light' | 'dark'
  seeded?: boolean
  /** Another built Studio than this house's own. */
  studioFolder?: string
}

/** Starts a newsroom in a folder of its own, and builds the Studio before where it has changed. */
export async function openNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  if (!options.studioFolder) await buildStudio((line) => console.log(line))
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-'))
  const studioFolder = options.studioFolder ?? STUDIO_FOLDER
  const lake = await startLake({
    folder,
    port: 0,
    studioFolder,
    beforePublish: newsroomHook,
  })
  await loadNewsroomHook()
  const client = lakeClient(lake, {maxRetries: 0, headers: SKIP_BEFORE_PUBLISH})
  const anonymous = lakeClient(lake, {
    maxRetries: 0,
    perspective: 'published',
    token: undefined,
  })
  if (options.seeded !== false) await seed(client)
  const opened = await documentsOf(client)

  const screen = {
    viewport: {width: 1600, height: 1000},
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  } as const
  const enter = async (context: BrowserContext, token: string) => {
    context.setDefaultTimeout(TIMEOUT_MS)
    await logIn(context, lake.url, token)
    return context
  }
  // A profile on disk, as people have one, keeps the Studio's code compiled: it opens in half the time.
  const profile = path.join(folder, 'profile')
  const context = await chromium.launchPersistentContext(profile, {...chromiumOptions(), ...screen})
  const browser = context.browser()
  if (!browser) throw new Error('Chromium ended as it opened.')
  await enter(context, lake.token)

  return {
    lake,
    folder,
    client,
    anonymous,
    browser,
    context,
    admit: async (name, role) =>
      enter(await browser.newContext(screen), openTokens(folder).add(name, role).token),
    async open(studioPath = '/') {
      const page = await context.newPage()
      await page.goto(lake.url + studioPath)
      return page
    },
    async reset() {
      // What a form has not sent yet is not sent after the documents are back.
      await Promise.all(context.pages().map((page) => page.goto('about:blank')))
      await putBack(client, opened)
    },
    async screenshot(page, name) {
      await mkdir(SCREENSHOTS, {recursive: true})
      await page.screenshot({path: path.join(SCREENSHOTS, `${name}.png`)})
    },
    async close() {
      await context.close()
      await browser.close()
      await lake.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

/** Every document but the lake's own, which releases and people are among. */
const documentsOf = (client: SanityClient): Promise<SanityDocument[]> =>
  client.fetch('*[!(_type match "system.*")]')

/** Leaves these documents and no others, in one transaction. */
async function putBack(client: SanityClient, wanted: SanityDocument[]): Promise<void> {
  const revisions = new Map((await documentsOf(client)).map(({_id, _rev}) => [_id, _rev]))
  const changed = wanted.filter(({_id, _rev}) => revisions.get(_id) !== _rev)
  const ids = new Set(wanted.map(({_id}) => _id))
  const added = [...revisions.keys()].filter((id) => !ids.has(id))
  if (changed.length + added.length === 0) return
  const transaction = client.transaction()
  for (const document of changed) transaction.createOrReplace(document)
  for (const id of added) transaction.delete(id)
  await transaction.commit()
}

/** A headless Chromium that stays off the network. @throws Error where there is none. */
export const launchChromium = (): Promise<Browser> => chromium.launch(chromiumOptions())

function chromiumOptions() {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path.')
  return {
    executablePath,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

/** Follows the link that `npm start` prints and waits until the browser keeps its token; the Studio need not be drawn. */
export async function logIn(context: BrowserContext, url: string, token: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(studioLink(new URL(url).port, token))
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('token')))
  await page.close()
}

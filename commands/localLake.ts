import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {SKIP_BEFORE_PUBLISH} from '../lake/index.ts'
import {LAKE_FOLDER, type LakeAddress, lakeClient} from './connect.ts'
import {seed} from './seed.ts'

/** Opens the Studio on a port of this machine, logged in. */
export const studioLink = (port: string | number, token: string): string =>
  `http://localhost:${port}/#token=${token}`

/** @throws Error where `text` is no port; `setting` is where it was set. */
export function portNumber(text: string, setting = 'PORT'): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`${setting} is “${text}”: give it a whole number from 1 to 65535.`)
}

/** Where the site is to answer: at `SITE_PORT`, or else at the first free port after `PORT`. */
export function sitePort(env = process.env): {port: number; isFixed: boolean} {
  return env.SITE_PORT
    ? {port: portNumber(env.SITE_PORT, 'SITE_PORT'), isFixed: true}
    : {port: portNumber(env.PORT || '3333') + 1, isFixed: false}
}

/** Puts the seed into the lake of `LAKE_FOLDER`, once in its life. */
export async function seedOnce(lake: LakeAddress, say: (line: string) => void): Promise<void> {
  const seeded = path.join(LAKE_FOLDER, 'seeded')
  if (existsSync(seeded)) return
  const count = await seed(lakeClient(lake, {headers: SKIP_BEFORE_PUBLISH}))
  await writeFile(seeded, '')
  say(`Put the Leiban story into a new lake: ${count} documents.`)
}

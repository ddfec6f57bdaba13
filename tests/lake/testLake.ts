import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'
import {type LakeOptions, type RunningLake, startLake} from '../../lake/index.ts'
import {clientOf} from './clientOf.ts'

export {clientOf}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lake-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

/** A lake of its own for one test, on any free port, in a folder that is gone afterwards. */
export async function testLake(
  options: Partial<LakeOptions> = {},
): Promise<{lake: RunningLake; client: SanityClient; anonymous: SanityClient; folder: string}> {
  const folder = options.folder ?? (await temporaryFolder())
  const lake = await startLake({folder, port: 0, ...options})
  onTestFinished(() => lake.close())
  return {lake, folder, client: clientOf(lake), anonymous: clientOf(lake, {token: undefined})}
}

/** What an answer of the API refuses with: its status and the error in its body. */
export async function refusal(answer: Promise<unknown>): Promise<{status: number; body: unknown}> {
  try {
    await answer
  } catch (error) {
    const {statusCode, response} = error as {statusCode: number; response: {body: unknown}}
    return {status: statusCode, body: response.body}
  }
  throw new Error('The request was not refused.')
}

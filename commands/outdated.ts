import {execFile} from 'node:child_process'
import {HELD} from './heldVersions.ts'
import {compareVersions, type Outdated, outdatedReport} from './outdatedReport.ts'

/**
 * `npm run outdated` asks the registry what is behind, and says of each package why it is held, or that nothing keeps
 * it. It changes nothing; it exits with 2 where the registry cannot be asked.
 */

/** What npm prints: `npm outdated` exits with 1 where it has something to say. */
function npm(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('npm', [...args, '--json'], {shell: process.platform === 'win32'}, (error, stdout) => {
      if (stdout.trim()) resolve(stdout)
      else reject(error ?? new Error('npm printed nothing'))
    })
  })
}

type Told = Omit<Outdated, 'name'>

async function askOutdated(): Promise<Outdated[]> {
  const told = JSON.parse(await npm('outdated')) as Record<string, Told | Told[]>
  const {error} = told as {error?: {summary?: string}}
  if (error?.summary) throw new Error(error.summary)
  // a package that several workspaces use comes once for each
  return Object.entries(told).flatMap(([name, one]) => [one].flat().map((of) => ({...of, name})))
}

/** The newest version that is no preview: what a registry calls `latest` may be an older one. */
async function newestOf(name: string): Promise<[string, string][]> {
  const versions = [JSON.parse(await npm('view', name, 'versions')) as string | string[]].flat()
  const best = versions
    .filter((version) => !version.includes('-'))
    .toSorted(compareVersions)
    .at(-1)
  return best ? [[name, best]] : []
}

try {
  const all = await askOutdated()
  const unique = [...new Map(all.map((one) => [`${one.name}@${one.current}`, one])).values()]
  const names = [...new Set(unique.map(({name}) => name))]
  const held = names.filter((name) => HELD.some(({packages}) => packages.includes(name)))
  const newest = new Map((await Promise.all(held.map(newestOf))).flat())
  console.log(outdatedReport(unique, HELD, newest) || 'Nothing is behind.')
} catch (error) {
  console.error(`The registry could not be asked: ${(error as Error).message.trim()}`)
  process.exitCode = 2
}

import path from 'node:path'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import {type ForeignProject, manifestIn} from './foreignProject.ts'

/** The files of an installed package that were not built. */
export const filesOutside = (project: ForeignProject, name: string): string[] =>
  project.filesOf(name).filter((file) => !file.startsWith(`dist${path.sep}`))

/** What `package.json` of an installed package promises and does not hold, a sentence each. */
export async function flaws(project: ForeignProject, name: string): Promise<string[]> {
  const pkgDir = project.installed(name)
  const {messages} = await publint({pkgDir, strict: true, pack: false})
  const manifest = manifestIn(pkgDir)
  return messages.map((message) => formatMessage(message, manifest, {color: false}) ?? message.code)
}

/**
 * The compiler's errors in a strict module that imports installed packages, resolved as Node does
 * and as bundlers do. Unless `skipLibCheck`, the declarations that it reads are checked as well.
 */
export async function typesOf(
  project: ForeignProject,
  source: string,
  compilerOptions: {skipLibCheck?: boolean; jsx?: 'react-jsx'} = {},
): Promise<string[]> {
  project.write('main.ts', source)
  const shared = {strict: true, noEmit: true, target: 'es2023', types: ['node']}
  const errors = new Set<string>()
  for (const module of ['nodenext', 'preserve']) {
    const tsconfig = {compilerOptions: {...shared, module, ...compilerOptions}, files: ['main.ts']}
    project.write('tsconfig.json', JSON.stringify(tsconfig))
    for (const error of await compile(project)) errors.add(error)
  }
  return [...errors]
}

async function compile(project: ForeignProject): Promise<string[]> {
  try {
    await project.run('tsc', '--project', '.', '--pretty', 'false')
    return []
  } catch (error) {
    return (error as Error).message.split('\n').filter((line) => line.includes('error TS'))
  }
}

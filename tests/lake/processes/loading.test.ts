import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from 'vitest'

/** Prints what is asked for while the lake's code is loaded. */
const SCRIPT = `
import {registerHooks} from 'node:module'
registerHooks({
  resolve(name, context, next) {
    console.log(name)
    return next(name, context)
  },
})
await import(process.argv[1])
`

test('a lake starts without the libraries that draw pictures', () => {
  const lake = path.resolve('lake/index.ts')
  const flags = ['--no-warnings', '--input-type=module', '--eval', SCRIPT]
  const loaded = execFileSync(process.execPath, [...flags, lake], {encoding: 'utf8'}).split('\n')

  expect(loaded).toContain('hono')
  expect(loaded).not.toContain('sharp')
  expect(loaded).not.toContain('blurhash')
})

import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {administratorToken, openTokens} from '../../../lake/access/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-tokens-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

test('a token stands for its name and role, in a header of either case', () => {
  const tokens = openTokens(folder)
  const {token, stored} = tokens.add('Dana', 'editor')
  const dana = {id: stored.id, name: 'Dana', role: 'editor'}
  expect(tokens.identify(`Bearer ${token}`)).toEqual(dana)
  expect(tokens.identify(`bearer ${token}`)).toEqual(dana)
  expect(tokens.identify(`Bearer ${token}x`)).toBeUndefined()
  expect(tokens.identify(token)).toBeUndefined()
  expect(tokens.identify(undefined)).toBeUndefined()
})

test('only its hash is on disk, for the owner alone', () => {
  const {token} = openTokens(folder).add('Dana', 'editor')
  for (const name of readdirSync(folder)) {
    expect(readFileSync(path.join(folder, name), 'utf8')).not.toContain(token)
    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
  }
})

test('what one process adds or revokes, another sees', () => {
  const server = openTokens(folder)
  const {token, stored} = openTokens(folder).add('Dana', 'viewer')
  expect(server.identify(`Bearer ${token}`)?.name).toBe('Dana')
  expect(openTokens(folder).revoke(stored.id)).toBe(true)
  expect(server.identify(`Bearer ${token}`)).toBeUndefined()
  expect(openTokens(folder).revoke(stored.id)).toBe(false)
})

test('the administrator keeps one token until it is revoked', () => {
  const tokens = openTokens(folder)
  const first = administratorToken(folder, tokens)
  expect(administratorToken(folder, openTokens(folder))).toBe(first)
  expect(statSync(path.join(folder, 'admin-token')).mode & 0o777).toBe(0o600)
  tokens.revoke(tokens.list()[0].id)
  const second = administratorToken(folder, tokens)
  expect(second).not.toBe(first)
  expect(tokens.identify(`Bearer ${first}`)).toBeUndefined()
})

import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'
import {statSync} from 'node:fs'
import path from 'node:path'
import {LakeError} from '../errors/lakeError.ts'
import {type Identity} from './identity.ts'
import {type Role} from './roles.ts'
import {readPrivateFile, writePrivateFile} from '../folder/privateFile.ts'

/** A token as it is kept: enough to recognise it, not to use it. */
export interface StoredToken {
  id: string
  name: string
  role: Role
  /** SHA-256 of the token, hex. Tokens have 256 random bits: no salt, no slow hash is needed. */
  hash: string
  /** ISO 8601. */
  createdAt: string
}

/** The tokens of a lake, in `tokens.json` in its folder. Another process's changes are seen at once. */
export interface Tokens {
  /** Who an `Authorization` header stands for; undefined if it holds no valid token. */
  identify(authorization: string | undefined): Identity | undefined
  list(): StoredToken[]
  /** The token itself is in this answer and nowhere else. */
  add(name: string, role: Role): {token: string; stored: StoredToken}
  /** False if there is none of that id. */
  revoke(id: string): boolean
}

const FILE = 'tokens.json'
const ADMIN_FILE = 'admin-token'

export function openTokens(folder: string): Tokens {
  const file = path.join(folder, FILE)
  let known: StoredToken[] = []
  let stamp = ''

  const list = () => {
    const state = statSync(file, {throwIfNoEntry: false, bigint: true})
    const seen = state ? `${state.mtimeNs} ${state.size} ${state.ino}` : ''
    if (seen !== stamp) {
      known = readTokens(file)
      stamp = seen
    }
    return known
  }
  const save = (tokens: StoredToken[]) =>
    writePrivateFile(file, `${JSON.stringify(tokens, null, 2)}\n`)

  return {
    list,
    identify(authorization) {
      const token = /^bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1]
      if (!token) return undefined
      const hash = hashOf(token)
      // Every entry is compared, so that the time taken tells nothing.
      const found = list().filter((stored) => timingSafeEqual(bytes(stored.hash), bytes(hash)))[0]
      return found && {id: found.id, name: found.name, role: found.role}
    },
    add(name, role) {
      const token = `sk${randomBytes(32).toString('base64url')}`
      const stored: StoredToken = {
        id: `p${randomBytes(6).toString('hex')}`,
        name,
        role,
        hash: hashOf(token),
        createdAt: new Date().toISOString(),
      }
      save([...list(), stored])
      return {token, stored}
    },
    revoke(id) {
      const rest = list().filter((stored) => stored.id !== id)
      const found = rest.length < list().length
      if (found) save(rest)
      return found
    },
  }
}

/**
 * The administrator's token that the start command links to, made when it is first asked for.
 */
export function administratorToken(folder: string, tokens: Tokens): string {
  const kept = {file: ADMIN_FILE, name: 'Administrator', role: 'administrator'} as const
  return keptToken(folder, tokens, kept)
}

/**
 * A token that is kept readable, in a file for its owner only, made when it is first asked for;
 * revoked, it is replaced by a new one. For programs of this machine that need one at each start.
 */
export function keptToken(
  folder: string,
  tokens: Tokens,
  {file: fileName, name, role}: {file: string; name: string; role: Role},
): string {
  const file = path.join(folder, fileName)
  const kept = readPrivateFile(file)?.trim()
  if (kept && tokens.identify(`Bearer ${kept}`)?.role === role) return kept
  const {token} = tokens.add(name, role)
  writePrivateFile(file, `${token}\n`)
  return token
}

function readTokens(file: string): StoredToken[] {
  const text = readPrivateFile(file) ?? '[]'
  try {
    const tokens: unknown = JSON.parse(text)
    if (Array.isArray(tokens) && tokens.every(isStored)) return tokens
  } catch {
    // Said below: what is no JSON is no list either.
  }
  throw new LakeError(
    'tokens-damaged',
    `${file} is damaged: put it back from a backup, or move it away to start with a new administrator's token.`,
  )
}

function isStored(token: unknown): token is StoredToken {
  const {id, role, hash} = (token ?? {}) as Partial<StoredToken>
  return [id, role, hash].every((field) => typeof field === 'string')
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function bytes(hash: string): Buffer {
  return Buffer.from(hash.padEnd(64, '0').slice(0, 64), 'hex')
}

import {createHash} from 'node:crypto'
import {type StoredToken} from './tokens.ts'

/*
 * A browser asks for pictures without a token. So that they need not wait for those that anybody asks
 * for, who has one is given a cookie, which says whose turn it is and opens nothing.
 */

const COOKIE = 'lake-pictures'

/** The header that gives a user the cookie. It ends with the token. */
export function picturePass(user: StoredToken): string {
  return `${COOKIE}=${user.id}.${signatureOf(user)}; Path=/images; HttpOnly; SameSite=Strict`
}

/** Whose turn a request for a picture takes: the id of a user, or undefined for anybody's. */
export function holderOfPass(
  cookies: string | null,
  userOf: (id: string) => StoredToken | undefined,
): string | undefined {
  const [, id, signature] = PASS.exec(cookies ?? '') ?? []
  const user = id === undefined ? undefined : userOf(id)
  return user && signatureOf(user) === signature ? user.id : undefined
}

const PASS = new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)\\.([\\w-]+)(?:;|$)`)

/** Known to who has the token's hash alone, and tells nothing of it. */
function signatureOf({hash}: StoredToken): string {
  return createHash('sha256').update(`pictures ${hash}`).digest('base64url')
}

import {randomBytes} from 'node:crypto'

/** Logins under way: the page that took a token gives the Studio a session id, which buys it once. */
export interface LoginSessions {
  /** @returns the session id */
  open(token: string): string
  /** The token, once and within a minute; undefined otherwise. */
  take(sessionId: string): string | undefined
}

const SESSION_MS = 60_000
const MAX_SESSIONS = 1000

export function createSessions(): LoginSessions {
  const sessions = new Map<string, {token: string; expires: number}>()
  return {
    open(token) {
      const sessionId = randomBytes(24).toString('base64url')
      sessions.set(sessionId, {token, expires: performance.now() + SESSION_MS})
      if (sessions.size > MAX_SESSIONS) sessions.delete(sessions.keys().next().value!)
      return sessionId
    },
    take(sessionId) {
      const session = sessions.get(sessionId)
      sessions.delete(sessionId)
      return session && session.expires >= performance.now() ? session.token : undefined
    },
  }
}

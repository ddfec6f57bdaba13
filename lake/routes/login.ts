import {randomBytes} from 'node:crypto'
import {Hono} from 'hono'
import {plainError} from '../errors/apiError.ts'
import {type LakeEnv} from '../http/context.ts'
import {loginPage} from './loginPage.ts'

/** A session id buys its token once, within a minute. */
const SESSION_MS = 60_000

/**
 * Logging in with a token: the Studio opens the page, the page takes the token, and the Studio
 * comes back with a session id for it.
 */
export function loginRoutes(identifies: (token: string) => boolean) {
  const sessions = new Map<string, {token: string; expires: number}>()

  return new Hono<LakeEnv>()
    .get('/auth/providers', (c) => {
      const url = `${c.var.lake.url}/v1/auth/login/local`
      return c.json({providers: [{name: 'local', title: 'This newsroom', url}]})
    })
    .get('/auth/login/local', (c) => page(c.req.query('origin') ?? '', false))
    .post('/auth/login/local', async (c) => {
      const form = await c.req.parseBody()
      const token = String(form.token ?? '').trim()
      if (!identifies(token)) return page(c.req.query('origin') ?? '', true)
      const sid = randomBytes(24).toString('base64url')
      sessions.set(sid, {token, expires: Date.now() + SESSION_MS})
      return c.redirect(`${ownOrigin(c.var.lake.url, c.req.query('origin'))}#sid=${sid}`, 303)
    })
    .get('/auth/fetch', (c) => {
      const sid = c.req.query('sid') ?? ''
      const session = sessions.get(sid)
      sessions.delete(sid)
      if (!session || session.expires < Date.now()) {
        throw plainError(401, 'The session is over: log in again.')
      }
      return c.json({token: session.token})
    })
    .get('/auth/id', (c) => {
      const {identity} = c.var
      if (identity.role === 'anonymous') throw plainError(401, 'Session not found: log in.')
      return c.json({id: identity.id})
    })
    .post('/auth/logout', (c) => c.body(null, 204))
}

function page(origin: string, refused: boolean): Response {
  return new Response(loginPage(origin, refused), {
    status: refused ? 401 : 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      'x-frame-options': 'DENY',
      // Without a referrer a browser sends the form as from nowhere, and it is refused.
      'referrer-policy': 'same-origin',
    },
  })
}

/** Where to go back to: a place in this lake's own Studio, never another site. */
function ownOrigin(own: string, asked: string | undefined): string {
  if (!asked || !URL.canParse(asked)) return `${own}/`
  const {hostname, port, pathname} = new URL(asked)
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && port === new URL(own).port
  return isOwn ? `${new URL(asked).origin}${pathname}` : `${own}/`
}

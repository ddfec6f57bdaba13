import {plainError} from '../errors/apiError.ts'
import {withBytes} from '../http/body.ts'
import {type LakeRequest} from '../http/context.ts'
import {loginPage} from './loginPage.ts'

/*
 * Logging in with a token: the Studio opens the page, the page takes the token, and the Studio comes
 * back with a session id for it.
 */

const MAX_FORM_BYTES = 16 * 1024

export function getProviders(c: LakeRequest): Response {
  const url = `${c.var.lake.url}/v1/auth/login/local`
  return c.json({providers: [{name: 'local', title: 'This newsroom', url}]})
}

export function getLoginPage(c: LakeRequest): Response {
  return page(c.req.query('origin') ?? '', false)
}

export async function postLogin(c: LakeRequest): Promise<Response> {
  const {lake} = c.var
  const token = await withBytes(c, 'json', MAX_FORM_BYTES, (bytes) =>
    (new URLSearchParams(bytes.toString('utf8')).get('token') ?? '').trim(),
  )
  if (!lake.identify(`Bearer ${token}`)) return page(c.req.query('origin') ?? '', true)
  const sessionId = lake.sessions.open(token)
  return c.redirect(`${ownOrigin(lake.url, c.req.query('origin'))}#sid=${sessionId}`, 303)
}

export function fetchToken(c: LakeRequest): Response {
  const token = c.var.lake.sessions.take(c.req.query('sid') ?? '')
  if (token === undefined) throw plainError(401, 'The session is over: log in again.')
  return c.json({token})
}

export function getUserId(c: LakeRequest): Response {
  return c.json({id: c.var.identity.id})
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

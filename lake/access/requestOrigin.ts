/** What a request says of where it comes from, as its headers have it. */
export interface RequestOrigin {
  host: string | undefined
  origin: string | undefined
  /** `Sec-Fetch-Site`, which browsers add and pages cannot. */
  fetchSite?: string
  /** `Sec-Fetch-Mode`; following a link (`navigate`) shows the Studio to its user, not to the page. */
  fetchMode?: string
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Why a request is refused, or undefined if it is not. A page elsewhere must neither read nor write:
 * `Host` has to name this machine (a name that an attacker points here does not: DNS rebinding), and
 * `Origin`, where a browser sends one, has to be this server's own. `allowedHosts` are further names
 * (without port) that it answers to, for when it is bound elsewhere than loopback.
 */
export function refuseOrigin(
  request: RequestOrigin,
  allowedHosts: string[] = [],
): string | undefined {
  const {host, origin, fetchSite, fetchMode} = request
  if (!host || !isOwnHost(hostname(host), allowedHosts)) {
    return `The lake does not answer to the host "${host ?? ''}": use localhost, or allow that name where it is started.`
  }
  if (origin !== undefined && !isSameOrigin(origin, host)) {
    return `The lake does not answer pages of ${origin}: open the Studio from the lake itself.`
  }
  if (origin === undefined && fetchSite === 'cross-site' && fetchMode !== 'navigate') {
    return 'The lake does not answer other sites’ pages: open the Studio from the lake itself.'
  }
  return undefined
}

function isOwnHost(name: string, allowedHosts: string[]): boolean {
  return LOOPBACK.test(name) || name.endsWith('.localhost') || allowedHosts.includes(name)
}

function isSameOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}

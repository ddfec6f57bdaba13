import {lakeTarget} from '../lakeTarget.ts'
import {type SiteSettings} from '../site/index.ts'

interface Places {
  /** Port that the site answers on. */
  port: number
  /** Where a lake on this machine answers; undefined for the hosted one. */
  lakeUrl?: string
  reportToken?: string
  log: (line: string) => void
}

/**
 * What the environment says of the site: `SITE_NAME`, `SITE_URL` (its public address), `SITE_LANGUAGE`,
 * `SITE_TIME_ZONE`, `SITE_LOGO`, `SITE_STUDIO_URL`, `SITE_BEHIND_PROXY`.
 *
 * @throws Error with one sentence that names a setting that makes no sense
 */
export function siteSettings(
  {port, lakeUrl, reportToken, log}: Places,
  env: NodeJS.ProcessEnv = process.env,
): SiteSettings {
  const {projectId, dataset, apiVersion} = lakeTarget()
  const address = env.SITE_URL || `http://localhost:${port}`
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(
      `SITE_URL is “${address}”: give the site’s address without a path, like https://news.example.org.`,
    )
  }
  const timeZone = env.SITE_TIME_ZONE || 'UTC'
  if (!isTimeZone(timeZone)) {
    throw new Error(`SITE_TIME_ZONE is “${timeZone}”: give a zone’s name, like Europe/Berlin.`)
  }
  const language = env.SITE_LANGUAGE || 'en'
  if (!isLanguage(language)) {
    throw new Error(`SITE_LANGUAGE is “${language}”: give a language’s code, like en.`)
  }
  return {
    publication: {
      name: env.SITE_NAME || 'Copydesk',
      url: url.origin,
      language,
      ...(env.SITE_LOGO && {logo: env.SITE_LOGO}),
      ...(lakeUrl && {imageOrigin: url.origin}),
    },
    lake: {
      projectId,
      dataset,
      apiVersion,
      ...(lakeUrl && {apiHost: lakeUrl, useProjectHostname: false}),
    },
    studioUrl: env.SITE_STUDIO_URL || `http://localhost:${env.PORT || 3333}`,
    timeZone,
    relayPictures: Boolean(lakeUrl),
    behindProxy: env.SITE_BEHIND_PROXY === '1',
    ...(reportToken && {reportToken}),
    log,
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: name}))
  } catch {
    return false
  }
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

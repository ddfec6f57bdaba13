import {QueryError} from '../queryError.ts'
import {type Perspective} from '../types.ts'

/** From this date on, a query that names no perspective sees published documents only. */
const PUBLISHED_BY_DEFAULT_SINCE = '2025-02-19'

/**
 * Reads the `perspective` of a request: a name, a comma-separated stack or a JSON array of names.
 * `apiVersion` (`v2025-02-19`, `v1`, `vX`) decides where it is absent. Throws QueryError.
 */
export function parsePerspective(text: string | undefined, apiVersion: string): Perspective {
  if (!text) return defaultPerspective(apiVersion)
  const names = parseNames(text)
  if (names.length === 1 && names[0] === 'raw') return 'raw'
  const stack = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  const wrong = stack.find((name) => !/^[a-zA-Z0-9_-]+$/.test(name) || name === 'raw')
  if (stack.length === 0 || wrong !== undefined) {
    throw new QueryError(
      `Unknown perspective "${text}": use raw, published, drafts or a list of releases.`,
      'validationError',
    )
  }
  return stack
}

function parseNames(text: string): string[] {
  if (!text.startsWith('[')) return text.split(',').map((name) => name.trim())
  try {
    const names: unknown = JSON.parse(text)
    return Array.isArray(names) ? names.map(String) : []
  } catch {
    return []
  }
}

function defaultPerspective(apiVersion: string): Perspective {
  const date = apiVersion.replace(/^v/, '')
  return date === 'X' || (/^\d{4}/.test(date) && date >= PUBLISHED_BY_DEFAULT_SINCE)
    ? ['published']
    : 'raw'
}

import {type DatabaseSync} from 'node:sqlite'

export interface Setting {
  key: string
  value: unknown
  updatedAt?: string
}

/** What users of the Studio set for themselves, such as the order of a list. */
export interface Settings {
  /** One entry a key, in the order asked for; `value` is null where nothing is set. */
  get(user: string, keys: string[]): Setting[]
  /**
   * All of them or none.
   *
   * @returns false where one user would come to keep more than it may; nothing is then changed
   */
  put(user: string, settings: {key: string; value?: unknown}[]): boolean
}

/** What one user may keep: settings, and characters of keys and values. */
export const MAX_SETTINGS = 1000
export const MAX_SETTINGS_CHARS = 4 * 1024 * 1024

export function createSettings(db: DatabaseSync): Settings {
  const select = db.prepare('SELECT value, updated_at FROM settings WHERE user = ? AND key = ?')
  const upsert = db.prepare(
    `INSERT INTO settings VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  )
  const sizes = db.prepare(
    'SELECT count(*) AS n, sum(length(key) + length(value)) AS chars FROM settings WHERE user = ?',
  )
  const keptBy = (user: string) => {
    const {n, chars} = sizes.get(user)!
    return {count: Number(n), characters: Number(chars ?? 0)}
  }
  return {
    get: (user, keys) =>
      keys.map((key) => {
        const row = select.get(user, key)
        if (!row) return {key, value: null}
        return {key, value: JSON.parse(String(row.value)), updatedAt: String(row.updated_at)}
      }),
    put: (user, settings) => {
      const now = new Date().toISOString()
      db.exec('BEGIN IMMEDIATE')
      try {
        const before = keptBy(user)
        for (const {key, value} of settings) {
          upsert.run(user, key, JSON.stringify(value ?? null), now)
        }
        const after = keptBy(user)
        const fits =
          after.count <= Math.max(before.count, MAX_SETTINGS) &&
          after.characters <= Math.max(before.characters, MAX_SETTINGS_CHARS)
        db.exec(fits ? 'COMMIT' : 'ROLLBACK')
        return fits
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
  }
}

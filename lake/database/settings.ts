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
  put(user: string, key: string, value: unknown): void
}

export function createSettings(db: DatabaseSync): Settings {
  const select = db.prepare('SELECT value, updated_at FROM settings WHERE user = ? AND key = ?')
  const upsert = db.prepare(
    `INSERT INTO settings VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  )
  return {
    get: (user, keys) =>
      keys.map((key) => {
        const row = select.get(user, key)
        if (!row) return {key, value: null}
        return {key, value: JSON.parse(String(row.value)), updatedAt: String(row.updated_at)}
      }),
    put: (user, key, value) => {
      upsert.run(user, key, JSON.stringify(value ?? null), new Date().toISOString())
    },
  }
}

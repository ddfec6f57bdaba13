/**
 * Which versions of the documents a query sees: `raw` all of them as stored; else a stack whose
 * first match wins, `['drafts']` or `['r1', 'drafts']`, with `published` below every stack.
 */
export type Perspective = 'raw' | string[]

/** Who asks: `everyone` (no token) sees no id with a dot in it, in any perspective. */
export type Audience = 'member' | 'everyone'

/** What a query may take its parameters from: `$name` → JSON value. */
export type QueryParams = Record<string, unknown>

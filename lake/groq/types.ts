/** A stored document, as JSON. */
export interface LakeDocument {
  _id: string
  _type: string
  [attribute: string]: unknown
}

/**
 * Which versions of the documents a query sees: `raw` all of them as stored; else a stack whose
 * first match wins, `['drafts']` or `['r1', 'drafts']`, with `published` below every stack.
 */
export type Perspective = 'raw' | string[]

/** Who asks: `everyone` (no token) sees no id with a dot in it, in any perspective. */
export type Audience = 'member' | 'everyone'

/** A node of the syntax tree that `groq-js` parses (its package ships no typings of its nodes). */
export interface GroqNode {
  type: string
  [field: string]: unknown
}

/** What a query may take its parameters from: `$name` → JSON value. */
export type QueryParams = Record<string, unknown>

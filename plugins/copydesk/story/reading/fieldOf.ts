import {FOLLOW, type PathSegment} from '../../engine/index.ts'

/** The field path that options would name for a place of a document: `sections[].body`, `sections[]->body`. */
export const fieldOf = (path: readonly PathSegment[]): string =>
  path
    .map((segment, index) => {
      if (typeof segment !== 'string') return '[]'
      const isBare = index === 0 || segment === FOLLOW || path[index - 1] === FOLLOW
      return isBare ? segment : `.${segment}`
    })
    .join('')

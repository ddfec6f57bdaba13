import {type PathSegment} from '../../engine/index.ts'

/** The field path that options would name for a place of a document: `sections[].body`. */
export const fieldOf = (path: readonly PathSegment[]): string =>
  path
    .map((segment, index) => {
      if (typeof segment !== 'string') return '[]'
      return index === 0 ? segment : `.${segment}`
    })
    .join('')

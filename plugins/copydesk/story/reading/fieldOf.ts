import {type FieldStep, FOLLOW, type PathSegment} from '../../engine/index.ts'

/** The field path that options would name for a place of a document: `sections[].body`, `sections[]->body`. */
export const fieldOf = (path: readonly PathSegment[]): string =>
  path
    .map((segment, index) => {
      if (typeof segment !== 'string') return '[]'
      const isBare = index === 0 || segment === FOLLOW || path[index - 1] === FOLLOW
      return isBare ? segment : `.${segment}`
    })
    .join('')

/** Steps as a field path writes them. */
export const fieldOfSteps = (steps: readonly FieldStep[]): string =>
  fieldOf(steps.flatMap(({name, each}) => (each ? [name, 0] : [name])))

import {type Path, pathToString} from 'sanity'
import {type PathSegment} from '../../engine/index.ts'

/**
 * What is to be opened to close the item of an array that is open and that a place is not in, be it an object in the
 * lines of a text: it lies over the place. Undefined where no such item is open.
 */
export function itemLeft(openPath: Path, place: readonly PathSegment[]): Path | undefined {
  const item = openPath.findIndex(
    (segment, index) => typeof segment === 'object' && !isSame(openPath, place, index + 1),
  )
  if (item < 0) return undefined
  // of an object in a line the text, not the line
  const line = openPath.indexOf('children')
  return openPath.slice(0, line > 0 && line < item ? line - 1 : item)
}

const isSame = (a: Path, b: readonly PathSegment[], length: number) =>
  pathToString(a.slice(0, length)) === pathToString(b.slice(0, length) as Path)

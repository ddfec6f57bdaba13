import {type RawPatch} from 'mendoza'
import {encodeArray} from './encodeArray.ts'
import {encodeString} from './encodeString.ts'
import {
  OBJECT_DELETE_FIELD,
  OBJECT_SET_FIELD_VALUE,
  PUSH_ELEMENT_BLANK,
  PUSH_ELEMENT_COPY,
  PUSH_FIELD_BLANK,
  PUSH_FIELD_COPY,
  RETURN_INTO_OBJECT_SAME_KEY_POP,
  VALUE,
} from './operations.ts'
import {isObject, type JsonObject, sameJson} from './sameJson.ts'

/**
 * The patch that makes `after` of `before`, both JSON: `applyPatch(before, encode(before, after))`
 * equals `after`. No longer than `after` itself; empty if nothing changes.
 */
export function encode(before: unknown, after: unknown): RawPatch {
  if (sameJson(before, after)) return []
  const whole = [VALUE, after]
  if (!isObject(before) || !isObject(after)) return whole
  return shorter(encodeObject(before, after, MAX_LEVELS), whole)
}

/** A patch of more parts than this is not tried: the value itself is hardly longer, and sooner written. */
const MAX_PARTS = 20_000
/** Deeper down a value is written whole: at each level a patch is compared with it. */
const MAX_LEVELS = 30

/** Operations on an object whose copy is being written; undefined where they would be too many. */
function encodeObject(before: JsonObject, after: JsonObject, levels: number): RawPatch | undefined {
  const patch: RawPatch = []
  const keys = Object.keys(before).sort()
  for (const [index, key] of keys.entries()) {
    if (patch.length > MAX_PARTS) return undefined
    if (!Object.hasOwn(after, key)) patch.push(OBJECT_DELETE_FIELD, index)
    else if (!sameJson(before[key], after[key])) {
      const whole = [OBJECT_SET_FIELD_VALUE, after[key], key]
      const place = {pushCopy: PUSH_FIELD_COPY, pushBlank: PUSH_FIELD_BLANK, index}
      const change = encodeInside(before[key], after[key], place, levels - 1)
      patch.push(...shorter(change && [...change, RETURN_INTO_OBJECT_SAME_KEY_POP], whole))
    }
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) patch.push(OBJECT_SET_FIELD_VALUE, after[key], key)
  }
  return patch
}

/**
 * Operations that enter a field or an element and write its new value, to be ended by the operation
 * that returns it; undefined where only the whole value will do.
 */
function encodeInside(
  before: unknown,
  after: unknown,
  {pushCopy, pushBlank, index}: {pushCopy: number; pushBlank: number; index: number},
  levels: number,
): RawPatch | undefined {
  if (levels === 0) return undefined
  if (typeof before === 'string' && typeof after === 'string') {
    return [pushBlank, index, ...encodeString(before, after)]
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    // A blank that nothing is appended to would be null.
    if (after.length === 0) return undefined
    const changes = encodeArray(
      before,
      after,
      (one, other, at) => {
        const place = {pushCopy: PUSH_ELEMENT_COPY, pushBlank: PUSH_ELEMENT_BLANK, index: at}
        return encodeInside(one, other, place, levels - 1)
      },
      MAX_PARTS,
    )
    return changes && [pushBlank, index, ...changes]
  }
  if (!isObject(before) || !isObject(after)) return undefined
  const changes = encodeObject(before, after, levels)
  return changes && changes.length <= MAX_PARTS ? [pushCopy, index, ...changes] : undefined
}

function shorter(patch: RawPatch | undefined, whole: RawPatch): RawPatch {
  return patch &&
    patch.length <= MAX_PARTS &&
    JSON.stringify(patch).length < JSON.stringify(whole).length
    ? patch
    : whole
}

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
  return shorter(encodeObject(before, after), whole)
}

/** Operations on an object whose copy is being written. */
function encodeObject(before: JsonObject, after: JsonObject): RawPatch {
  const patch: RawPatch = []
  const keys = Object.keys(before).sort()
  keys.forEach((key, index) => {
    if (!Object.hasOwn(after, key)) patch.push(OBJECT_DELETE_FIELD, index)
    else if (!sameJson(before[key], after[key])) {
      const whole = [OBJECT_SET_FIELD_VALUE, after[key], key]
      const change = encodeInside(before[key], after[key], PUSH_FIELD_COPY, PUSH_FIELD_BLANK, index)
      patch.push(...shorter(change && [...change, RETURN_INTO_OBJECT_SAME_KEY_POP], whole))
    }
  })
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
  pushCopy: number,
  pushBlank: number,
  index: number,
): RawPatch | undefined {
  if (typeof before === 'string' && typeof after === 'string') {
    return [pushBlank, index, ...encodeString(before, after)]
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    // A blank that nothing is appended to would be null.
    return after.length > 0 ? [pushBlank, index, ...encodeArray(before, after, element)] : undefined
  }
  if (isObject(before) && isObject(after)) return [pushCopy, index, ...encodeObject(before, after)]
  return undefined
}

function element(before: unknown, after: unknown, index: number): RawPatch | undefined {
  return encodeInside(before, after, PUSH_ELEMENT_COPY, PUSH_ELEMENT_BLANK, index)
}

function shorter(patch: RawPatch | undefined, whole: RawPatch): RawPatch {
  return patch && JSON.stringify(patch).length < JSON.stringify(whole).length ? patch : whole
}

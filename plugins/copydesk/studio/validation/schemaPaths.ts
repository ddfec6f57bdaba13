import {fieldOfSteps, fieldSteps, type FieldStep, FOLLOW, nearest} from '../../engine/index.ts'
import {
  annotationsOf,
  baseOf,
  type Definition,
  inherited,
  isKnown,
  targetsOf,
  type Types,
} from './definitions.ts'

/** The definitions that a field path leads to, one for each kind of item and of referenced document on the way. */
export const found = (root: Definition, field: string, types: Types): Definition[] =>
  reached(root, fieldSteps(field), types)

const reached = (root: Definition, steps: FieldStep[], types: Types): Definition[] =>
  steps.reduce(
    (all, step) => all.flatMap((definition) => stepInto(definition, step, types)),
    [root],
  )

/** What a plugin brings leads to itself: what is in it cannot be told. */
function stepInto(definition: Definition, {name, each}: FieldStep, types: Types): Definition[] {
  if (!isKnown(definition, types)) return [definition]
  if (name === FOLLOW) return targetsOf(definition, types)
  if (baseOf(definition, types) === 'block' && each) {
    if (name === 'children') return inherited(definition, 'of', types)
    if (name === 'markDefs') return annotationsOf(definition, types)
  }
  const fields = fieldsOf(definition, types).filter((one) => one.name === name)
  return each
    ? fields.flatMap((one) => (isKnown(one, types) ? inherited(one, 'of', types) : [one]))
    : fields
}

const fieldsOf = (definition: Definition, types: Types) => inherited(definition, 'fields', types)

/** Why a field path leads nowhere, and what to write instead, where that can be told: the end of a sentence. */
export function whyNot(root: Definition, field: string, types: Types): string {
  const steps = fieldSteps(field)
  const at = steps.findIndex(
    (_, index) => reached(root, steps.slice(0, index + 1), types).length === 0,
  )
  const before = steps.slice(0, at)
  const rest = steps.slice(at)
  const here = reached(root, before, types)
  const name = fieldOfSteps(before)
  const write = (...instead: FieldStep[]) => `“${fieldOfSteps(instead)}”`
  const [step] = rest

  const is = (base: string) => here.some((one) => baseOf(one, types) === base)
  if (step!.name === '') return 'which names no field at its end'
  if (step!.name === FOLLOW) {
    const items = is('array') && here.flatMap((one) => inherited(one, 'of', types))
    if (items && items.some((one) => targetsOf(one, types).length > 0))
      return `in which “${name}” is an array: write ${write(...asItems(before), ...rest)}`
    if (is('crossDatasetReference') || is('globalDocumentReference'))
      return `in which “${name}” leads to another dataset, where nothing is read: leave it out`
    return `in which “${name}” is no reference: write ${write(...before, ...rest.slice(1))}`
  }
  const lacks = `which “${root.name}” does not have`
  if (is('reference'))
    return `${lacks}: “${name}” is a reference, write ${write(...before, TO_OTHER, ...rest)}`
  if (is('array')) return `${lacks}: “${name}” is an array, write ${write(...asItems(before))}`
  const isNoArray =
    step!.each && here.some((one) => stepInto(one, {...step!, each: false}, types)[0])
  if (isNoArray)
    return `${lacks}: “${fieldOfSteps([...before, {...step!, each: false}])}” is no array, write it without “[]”`
  const names = here.flatMap((one) => fieldsOf(one, types).map((other) => other.name))
  const near = nearest(step!.name, names)
  const [, ...others] = rest
  return near ? `${lacks}: write ${write(...before, {...step!, name: near}, ...others)}` : lacks
}

const TO_OTHER: FieldStep = {name: FOLLOW, each: false}

const asItems = (steps: FieldStep[]) =>
  steps.map((step, index) => (index === steps.length - 1 ? {...step, each: true} : step))

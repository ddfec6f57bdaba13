import {type Change} from './changes.ts'

type Fields = Record<string, unknown>

/** A change for a person to read: the document's id, then a line for each field. */
export function described(change: Change): {id: string; lines: string[]}[] {
  const mutations = change as unknown as Record<string, Fields & {id?: string; _id?: string}>[]
  const byId = Map.groupBy(mutations, (mutation) => {
    const [value] = Object.values(mutation)
    return value.id ?? value._id ?? '(new document)'
  })
  return [...byId].map(([id, steps]) => ({id, lines: steps.flatMap(stepLines)}))
}

function stepLines(mutation: Record<string, Fields>): string[] {
  const [[kind, value]] = Object.entries(mutation)
  if (kind === 'delete') return ['delete the document']
  if (kind !== 'patch') {
    const fields = Object.entries(value).filter(([field]) => !field.startsWith('_'))
    return ['create the document', ...fields.map(([field, to]) => `set ${field}: ${short(to)}`)]
  }
  const {set = {}, setIfMissing = {}, unset = [], insert} = value as Record<string, Fields>
  return [
    ...Object.entries({...setIfMissing, ...set}).map(([field, to]) => `set ${field}: ${short(to)}`),
    ...(unset as unknown as string[]).map((field) => `remove ${field}`),
    ...(insert ? [`insert into ${Object.values(insert)[0]}`] : []),
  ]
}

const SHORT = 100

function short(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'item' : 'items'}`
  const text = JSON.stringify(value)
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text
}

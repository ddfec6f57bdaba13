import {isObject} from '../document/isObject.ts'
import {mutationError} from '../errors/apiError.ts'
import {type PatchSpec} from './patchSpec.ts'
import {type DocumentStub} from './completeDocument.ts'
import {type Staging} from './staging.ts'

/** What one mutation did to one document. */
export interface MutationResult {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
}

export interface MutationOptions {
  autoGenerateArrayKeys: boolean
  /** The ids that a mutation by query is for. */
  idsOf(query: string, params: Record<string, unknown>): string[]
}

const OPERATIONS = ['create', 'createIfNotExists', 'createOrReplace', 'patch', 'delete'] as const
type Operation = (typeof OPERATIONS)[number]

/**
 * Works out the mutations of one transaction in order.
 *
 * @returns what each did, by document
 * @throws ApiError for the first that cannot be done
 */
export function stageMutations(
  staging: Staging,
  mutations: unknown[],
  options: MutationOptions,
): MutationResult[] {
  return mutations.flatMap((mutation, index): MutationResult | MutationResult[] => {
    staging.index = index
    const {operation, body} = parse(mutation, index)
    const newKey = () => staging.context.newId().slice(-12)
    const keyed = options.autoGenerateArrayKeys ? withArrayKeys(body, newKey) : body
    switch (operation) {
      case 'create':
        return {id: staging.create(keyed as DocumentStub)._id, operation: 'create'}
      case 'createIfNotExists': {
        const created = staging.createIfNotExists(keyed as DocumentStub)
        if (created) return {id: created._id, operation: 'create'}
        return {id: String(body._id), operation: 'none'}
      }
      case 'createOrReplace': {
        const existed = staging.documents.get(String(body._id)) !== undefined
        const {_id: id} = staging.createOrReplace(keyed as DocumentStub)
        return {id, operation: existed ? 'update' : 'create'}
      }
      case 'patch':
        return targets(body, options, index).map((id) => {
          staging.patch(id, keyed as PatchSpec)
          return {id, operation: 'update' as const}
        })
      case 'delete':
        return targets(body, options, index).map((id) => {
          if (isPurge(body, index)) staging.purge(id)
          else staging.delete(id)
          return {id, operation: 'delete' as const}
        })
    }
  })
}

/** True where a mutation names its documents by a query, which is asked of committed documents. */
export function usesQuery(mutations: unknown[]): boolean {
  return mutations.some((mutation) => {
    const {patch, delete: deletion} = (mutation ?? {}) as Record<string, {query?: unknown}>
    return patch?.query !== undefined || deletion?.query !== undefined
  })
}

function parse(mutation: unknown, index: number) {
  const entries = isObject(mutation) ? Object.entries(mutation) : []
  const [operation, body] = entries[0] ?? []
  if (entries.length !== 1 || !isOperation(operation)) {
    const found = entries.map(([name]) => `"${name}"`).join(' and ') || 'nothing'
    throw invalid(`it holds ${found} instead of one of ${OPERATIONS.join(', ')}`, index)
  }
  if (!isObject(body)) throw invalid(`"${operation}" must be an object`, index)
  const needsId = operation === 'createIfNotExists' || operation === 'createOrReplace'
  if (needsId && body._id === undefined) throw invalid(`"${operation}" needs an "_id"`, index)
  return {operation, body}
}

function targets(body: Record<string, unknown>, options: MutationOptions, index: number): string[] {
  if (typeof body.id === 'string') return [body.id]
  if (typeof body.query === 'string') {
    return options.idsOf(body.query, isObject(body.params) ? body.params : {})
  }
  throw invalid('it must name its document by "id", or several by "query"', index)
}

/** No history is kept, or lost, by a slip. */
function isPurge({purge = false}: Record<string, unknown>, index: number): boolean {
  if (typeof purge === 'boolean') return purge
  throw invalid(`"purge" is ${JSON.stringify(purge)} instead of true or false`, index)
}

function isOperation(name: unknown): name is Operation {
  return OPERATIONS.includes(name as Operation)
}

function invalid(what: string, index: number) {
  return mutationError(
    400,
    {description: `Mutation ${index} cannot be read: ${what}`, type: 'validationError'},
    index,
  )
}

/** Gives every object in an array that has no `_key` one, at any depth. Returns a copy if it must. */
function withArrayKeys<T>(value: T, newKey: () => string): T {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(([key, field]) => [key, withArrayKeys(field, newKey)])
    return Object.fromEntries(entries) as T
  }
  return value.map((item: unknown) => {
    const inner = withArrayKeys(item, newKey)
    const lacksKey = isObject(inner) && typeof inner._key !== 'string'
    return lacksKey ? {_key: newKey(), ...inner} : inner
  }) as T
}

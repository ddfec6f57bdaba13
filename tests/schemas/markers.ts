import {type SanityDocument} from 'sanity'
import {validateDocument} from '@sanity/validation'
import {compiledSchema} from './compiledSchema.ts'
import {memoryClient} from './memoryClient.ts'

/** What the form would say of a document: `level path: message`, beside the given others. */
export async function markers(
  document: {_id: string; _type: string},
  others: {_id: string}[] = [],
): Promise<string[]> {
  const result = await validateDocument({
    document: stamped(document),
    schema: compiledSchema,
    client: memoryClient([...others, document]),
  })
  return result.markers.map(({level, path, message}) => {
    const steps = path.map((step) => (typeof step === 'object' ? JSON.stringify(step) : step))
    return `${level} ${steps.join('.') || '(document)'}: ${message}`
  })
}

function stamped(document: {_id: string; _type: string}): SanityDocument {
  const time = '2021-12-20T08:00:00Z'
  return {_rev: 'r', _createdAt: time, _updatedAt: time, ...document}
}

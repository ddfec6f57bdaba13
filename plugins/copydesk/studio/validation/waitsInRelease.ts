import {getVersionFromId} from '@sanity/client/csm'
import {type ValidationContext} from 'sanity'
import {BoundedCache} from '../../engine/index.ts'
import {API_VERSION, rawClient} from '../../story/index.ts'

/**
 * Whether a document goes out with a release, whose buttons the Studio lets nobody wrap. A scheduled
 * draft is a release of one in Sanity's terms; it was asked about when it was scheduled.
 */
export async function waitsInRelease(
  {getClient}: Pick<ValidationContext, 'getClient'>,
  documentId: string | undefined,
): Promise<boolean> {
  const release = getVersionFromId(documentId ?? '')
  if (!release) return false
  const client = rawClient(getClient({apiVersion: API_VERSION}))
  const {projectId, dataset} = client.config()
  const key = `${projectId}/${dataset}/${release}`
  const known = answers.get(key)
  if (known !== undefined) return known
  const query =
    '*[_id == $id && _type == "system.release"][0].metadata{"one": cardinality == "one"}'
  const found = await client
    .fetch<{one: boolean} | null>(query, {id: `_.releases.${release}`}, {tag: 'copydesk.release'})
    .catch(() => null)
  if (found) answers.set(key, !found.one)
  return found ? !found.one : false
}

/** What a release is does not change. */
const answers = new BoundedCache<string, boolean>(100)

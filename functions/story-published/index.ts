import {createClient, type SanityClient} from '@sanity/client'
import {documentEventHandler} from '@sanity/functions'
import {API_VERSION} from '../../lakeTarget.ts'
import {afterPublication, type PublishedEvent} from './afterPublication.ts'
import {readSettings, type Settings} from './settings.ts'

type Envelope = Parameters<ReturnType<typeof documentEventHandler<PublishedEvent>>>[0]

/** Runs on Sanity's servers each time a story becomes public or changes in public. */
export const handler = documentEventHandler<PublishedEvent>(async ({context, event}) => {
  const settings = readSettings(process.env)
  for (const sentence of await afterPublication(clientOf(context, settings), event.data, settings))
    console.log(sentence)
})

function clientOf({local, clientOptions}: Envelope['context'], {lake}: Settings): SanityClient {
  const shared = {
    ...clientOptions,
    apiVersion: API_VERSION,
    perspective: 'raw',
    useCdn: false,
  } as const
  if (!local) return createClient(shared)
  if (!lake)
    throw new Error(
      'Run by hand, this function writes to a lake on this machine only: name it in COPYDESK_LAKE_URL and COPYDESK_LAKE_TOKEN.',
    )
  const {url: apiHost, token} = lake
  return createClient({
    ...shared,
    projectId: clientOptions.projectId ?? 'local',
    dataset: clientOptions.dataset ?? 'production',
    apiHost,
    token,
    useProjectHostname: false,
  })
}

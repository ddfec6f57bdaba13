import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {type RunningLake} from '../../lake/index.ts'
import {API_VERSION} from '../../lakeTarget.ts'

/** An unmodified client, as the administrator unless `config` says otherwise. */
export function clientOf(lake: RunningLake, config: ClientConfig = {}): SanityClient {
  return createClient({
    ...lake.clientConfig,
    apiVersion: API_VERSION,
    maxRetries: 0,
    ...config,
  })
}

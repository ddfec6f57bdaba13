import {type SanityClient} from '@sanity/client'
import {API_VERSION} from './apiVersion.ts'

/**
 * A client that sees everything as it is stored: drafts and versions beside what is published, and no cached answers.
 */
export const rawClient = (client: SanityClient): SanityClient =>
  client.withConfig({apiVersion: API_VERSION, perspective: 'raw', useCdn: false})

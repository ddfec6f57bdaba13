import {type SanityClient} from '@sanity/client'
import {type Setup} from '../../story/index.ts'

/**
 * Makes a thing once for each setup and dataset: workspaces may share their options. `forget` lets all be made anew.
 */
export function oncePerDataset<T>(make: (client: SanityClient, setup: Setup) => T) {
  let made = new WeakMap<Setup, Map<string, T>>()
  return {
    of(client: SanityClient, setup: Setup): T {
      const {projectId, dataset} = client.config()
      const key = `${projectId}/${dataset}`
      const ofSetup = made.get(setup) ?? new Map<string, T>()
      const known = ofSetup.get(key)
      if (known !== undefined) return known
      const thing = make(client, setup)
      made.set(setup, ofSetup.set(key, thing))
      return thing
    },
    forget() {
      made = new WeakMap()
    },
  }
}

import {type Column, column, push} from './column.ts'

/**
 * A hash table from a 32-bit hash to entries 0, 1, 2 … in the order in which they were added, as two columns of
 * numbers: the newest entry of each slot, and for each entry the one before it. Entries are stored plus one, 0 is
 * none. A slot holds other hashes too: whoever walks a chain compares.
 */
export interface Chains {
  heads: Uint32Array
  previous: Column<Uint32Array>
}

export function createChains(): Chains {
  return {heads: new Uint32Array(1024), previous: column(new Uint32Array(1024), 0)}
}

/**
 * Adds the next entry under `hash`.
 * @param hashOf the hash of an earlier entry: asked for when the table grows
 */
export function addEntry(chains: Chains, hash: number, hashOf: (entry: number) => number) {
  if (chains.previous.length >= chains.heads.length) {
    const count = chains.previous.length
    chains.heads = new Uint32Array(chains.heads.length * 2)
    chains.previous.length = 0
    for (let entry = 0; entry < count; entry++) link(chains, hashOf(entry))
  }
  link(chains, hash)
}

function link(chains: Chains, hash: number) {
  const slot = hash & (chains.heads.length - 1)
  push(chains.previous, chains.heads[slot])
  chains.heads[slot] = chains.previous.length
}

/** The newest entry whose slot `hash` has, or -1. */
export function newestEntry(chains: Chains, hash: number): number {
  return chains.heads[hash & (chains.heads.length - 1)] - 1
}

/** The entry before `entry` in its slot, or -1. */
export function entryBefore(chains: Chains, entry: number): number {
  return chains.previous.values[entry] - 1
}

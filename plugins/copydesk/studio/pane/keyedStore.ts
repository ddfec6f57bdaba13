import {useCallback, useSyncExternalStore} from 'react'

/** A value for each open document, shared by the panel, the marks and the dialog. */
export interface KeyedStore<T> {
  get(key: string): T
  set(key: string, value: T): void
  subscribe(listener: () => void): () => void
}

export function createKeyedStore<T>(initial: T): KeyedStore<T> {
  const values = new Map<string, T>()
  const listeners = new Set<() => void>()
  return {
    get: (key) => values.get(key) ?? initial,
    set(key, value) {
      if (Object.is(this.get(key), value)) return
      values.set(key, value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useKeyedStore<T>(store: KeyedStore<T>, key: string): [T, (value: T) => void] {
  const value = useSyncExternalStore(store.subscribe, () => store.get(key))
  const set = useCallback((next: T) => store.set(key, next), [store, key])
  return [value, set]
}

import {useCallback} from 'react'
import {useCurrentLocale} from 'sanity'

/** A time of the API as the reader's clock has it, in the language of the Studio. */
export function useLocalTime(): (at: string | number) => string {
  const {id} = useCurrentLocale()
  return useCallback((at) => new Date(at).toLocaleString(id, TIME), [id])
}

const TIME = {dateStyle: 'medium', timeStyle: 'short'} as const

import {useEffect, useState} from 'react'
import {type Observable} from 'rxjs'

export type StreamState<T> =
  {status: 'loading'} | {status: 'ready'; value: T} | {status: 'failed'; error: Error}

/** The latest value of a stream. Give it the same stream object on every render. */
export function useStream<T>(stream: Observable<T>): StreamState<T> {
  const [state, setState] = useState<StreamState<T>>({status: 'loading'})
  useEffect(() => {
    const subscription = stream.subscribe({
      next: (value) => setState({status: 'ready', value}),
      error: (error: Error) => setState({status: 'failed', error}),
    })
    return () => subscription.unsubscribe()
  }, [stream])
  return state
}

import {useCallback, useState} from 'react'

/** Whether something is being sent, and how it failed last. `send` answers whether it went. */
export function useSending() {
  const [isSending, setIsSending] = useState(false)
  const [error, setError] = useState<Error>()
  const send = useCallback(async (action: () => Promise<unknown>): Promise<boolean> => {
    setIsSending(true)
    setError(undefined)
    try {
      await action()
      return true
    } catch (failure) {
      setError(failure as Error)
      return false
    } finally {
      setIsSending(false)
    }
  }, [])
  return {send, isSending, error}
}

import {useCallback, useState} from 'react'

/** Gives the focus back to the element that had it when the component was first drawn. */
export function useReturnFocus(): () => void {
  const [opener] = useState(() => document.activeElement)
  return useCallback(() => {
    // The dialog holds the focus until it is gone.
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    })
  }, [opener])
}

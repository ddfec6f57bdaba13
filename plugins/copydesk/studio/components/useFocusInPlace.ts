import {type RefObject, useEffect, useRef} from 'react'

/**
 * Moves the focus into what opens in the place of its button, and back to that button when it closes. The button has
 * `data-opens`, and what is to have the focus first `data-first`.
 * @param opened what the button that opened it has in `data-opens`; undefined while nothing is open
 * @returns the ref of what is around both
 */
export function useFocusInPlace(opened: string | undefined): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null)
  const last = useRef<string>(undefined)
  useEffect(() => {
    const target =
      opened === undefined ? `[data-opens=${JSON.stringify(last.current)}]` : '[data-first]'
    if (opened !== undefined || last.current !== undefined)
      around.current?.querySelector<HTMLElement>(target)?.focus()
    last.current = opened
  }, [opened])
  return around
}

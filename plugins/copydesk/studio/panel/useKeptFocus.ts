import {type RefObject, useEffect, useRef} from 'react'
import {type Finding} from '../../engine/index.ts'

/**
 * Keeps the focus in the panel when the button that had it goes with its finding: it moves to the
 * open finding, or to the panel itself where nothing is left.
 */
export function useKeptFocus(findings: readonly Finding[]): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  const isInside = useRef(false)
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      isInside.current = panel.current?.contains(event.target as Node) ?? false
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return
    const open = panel.current?.querySelector<HTMLElement>('[data-finding][aria-expanded="true"]')
    const target = open ?? panel.current
    target?.focus({preventScroll: target === panel.current})
  }, [findings])
  return panel
}

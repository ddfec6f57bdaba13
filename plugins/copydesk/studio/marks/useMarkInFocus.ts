import {type RefObject, useEffect, useState} from 'react'
import {FINDING_ATTRIBUTE} from './markComponent.tsx'

/** A marked element that somebody looks at, and its finding. */
export interface MarkInFocus {
  element: HTMLElement
  finding: string
}

/** The pointer rests, or the caret stands, this long before the mark speaks up. */
const REST_MS = 350
/** It stays while the pointer moves over to it. */
const LEAVE_MS = 250

/**
 * The mark below the pointer or around the caret, within a container. Typing sends it away: it must
 * not stand in the way of the next word.
 */
export function useMarkInFocus(
  container: RefObject<HTMLElement | null>,
): [MarkInFocus | undefined, () => void] {
  const [mark, setMark] = useState<MarkInFocus>()
  useEffect(() => {
    const root = container.current
    if (!root) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (next: MarkInFocus | undefined, delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => setMark(next), delay)
    }
    const onPointerOver = (event: Event) => {
      if ((event.target as Element).closest?.('[data-copydesk-popover]')) clearTimeout(timer)
      else if (root.contains(event.target as Node)) {
        const next = markAround(event.target)
        later(next, next ? REST_MS : LEAVE_MS)
      } else later(undefined, LEAVE_MS)
    }
    const onSelection = () => {
      const node = document.getSelection()?.anchorNode
      const next = node && root.contains(node) ? markAround(node) : undefined
      if (next) later(next, REST_MS)
    }
    const close = () => later(undefined, 0)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    document.addEventListener('pointerover', onPointerOver)
    document.addEventListener('selectionchange', onSelection)
    root.addEventListener('beforeinput', close)
    root.addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onPointerOver)
      document.removeEventListener('selectionchange', onSelection)
      root.removeEventListener('beforeinput', close)
      root.removeEventListener('keydown', onKeyDown)
    }
  }, [container])
  return [mark, () => setMark(undefined)]
}

function markAround(node: EventTarget | Node | null): MarkInFocus | undefined {
  const start = node instanceof Element ? node : (node as Node | null)?.parentElement
  const element = start?.closest<HTMLElement>(`[${FINDING_ATTRIBUTE}]`)
  const finding = element?.getAttribute(FINDING_ATTRIBUTE)
  return element && finding ? {element, finding} : undefined
}

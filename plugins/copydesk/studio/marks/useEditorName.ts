import {type RefObject, useEffect} from 'react'

const EDITOR = '[contenteditable="true"], [role="textbox"]'

/**
 * Gives the text editor in a container its accessible name, which the Studio does not: set on the element itself, and
 * again whenever the Studio draws another one.
 */
export function useEditorName(container: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const root = container.current
    if (!root) return undefined
    let named: Element | null = null
    const setName = () => {
      if (named?.isConnected && named.matches(EDITOR)) return
      named = root.querySelector(EDITOR)
      if (named && !named.hasAttribute('aria-labelledby')) named.setAttribute('aria-label', name)
    }
    setName()
    const observer = new MutationObserver(setName)
    observer.observe(root, {childList: true, subtree: true})
    root.addEventListener('focusin', setName)
    return () => {
      observer.disconnect()
      root.removeEventListener('focusin', setName)
    }
  }, [container, name])
}

export type PanelAction = 'next' | 'previous' | 'apply' | 'dismiss' | 'undo'

const KEYS: Record<string, PanelAction> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  a: 'apply',
  n: 'dismiss',
  z: 'undo',
}

/** What a key means in the list of findings; none while somebody types or holds a modifier. */
export function panelKey(event: KeyboardEvent): PanelAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const target = event.target as HTMLElement
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return undefined
  return KEYS[event.key]
}

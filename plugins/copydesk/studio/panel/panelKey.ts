export type PanelAction = 'next' | 'previous' | 'apply' | 'dismiss' | 'edit' | 'undo'

const KEYS: Record<string, PanelAction> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  a: 'apply',
  e: 'edit',
  n: 'dismiss',
  z: 'undo',
}

/** What a key means in the panel; none while somebody types, holds a modifier, or keeps a letter pressed. */
export function panelKey(event: KeyboardEvent): PanelAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const target = event.target as HTMLElement
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return undefined
  const action = KEYS[event.key]
  return event.repeat && action !== 'next' && action !== 'previous' ? undefined : action
}

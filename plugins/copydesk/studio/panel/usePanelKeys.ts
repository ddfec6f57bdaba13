import {type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type Resolve} from '../fixes/useResolve.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {type Pane} from '../pane/usePane.ts'
import {panelKey} from './panelKey.ts'

/** A finding that came up by itself takes no single key for so long after it was drawn: nobody can have read it. */
const READ_MS = 600

interface PanelKeysInput {
  findings: Finding[]
  pane: Pane
  panel: RefObject<HTMLElement | null>
  resolve: Resolve
}

export interface PanelKeys {
  /** The finding that is open. */
  open: Finding | undefined
  onKeyDown(event: KeyboardEvent): void
  /** Opens a finding, and shows its place in the story. */
  choose(finding: Finding): void
  /** Resolves a finding, and goes on to the next one. */
  settle(finding: Finding, act: () => void): void
  /** Takes back what was done last, and goes back to its finding. */
  undo(): void
}

/**
 * Moving through the findings and resolving them by key. Single keys act on the open finding alone, and only while it
 * is on screen; the focus stays in the panel.
 */
export function usePanelKeys({findings, pane, panel, resolve}: PanelKeysInput): PanelKeys {
  const [selected, select] = useKeyedStore(selectedFinding, pane.documentId)
  const [next, setNext] = useState<{id: string; at: number}>()
  const chosen = findings.find(({id}) => id === selected)
  // a fix may change the words of the next finding, and so its id: it is where the one before it was
  const renamed =
    !chosen && next?.id === selected ? (findings[next?.at ?? 0] ?? findings.at(-1)) : undefined
  const open = chosen ?? renamed ?? findings[0]
  const cameUp = useRef<{id: string; at: number}>(undefined)
  const resolved = useRef(new Set<string>())
  const isMoving = useRef(false)

  const cardOf = useCallback(
    (id: string) =>
      panel.current?.querySelector<HTMLElement>(`[data-finding-card=${JSON.stringify(id)}]`),
    [panel],
  )
  const renamedId = renamed?.id
  useEffect(() => {
    if (!renamedId) return
    cameUp.current = {id: renamedId, at: Infinity}
    isMoving.current = true
  }, [renamedId])
  // What is open comes into view; the focus follows where it moved by key or with a fix.
  const openId = open?.id
  useEffect(() => {
    resolved.current.clear()
    if (!openId || !isMoving.current) return
    const card = cardOf(openId)
    if (!card) return
    isMoving.current = false
    if (cameUp.current?.id === openId) cameUp.current.at = performance.now()
    card.querySelector<HTMLElement>('[data-finding]')?.focus({preventScroll: true})
    card.scrollIntoView({block: 'nearest'})
  }, [openId, findings, cardOf])

  const moveTo = (finding: Finding | undefined, isChosen: boolean) => {
    if (!finding) return
    cameUp.current = isChosen ? undefined : {id: finding.id, at: Infinity}
    isMoving.current = true
    select(finding.id)
    if (finding.id === openId) cardOf(finding.id)?.querySelector<HTMLElement>('button')?.focus()
    pane.show(placeOf(finding))
  }
  const settle = (finding: Finding, act: () => void) => {
    const index = findings.indexOf(finding)
    act()
    const following = findings[index + 1] ?? findings[index - 1]
    setNext(following && {id: following.id, at: Math.min(index, findings.length - 2)})
    moveTo(following, false)
  }
  const undo = () => {
    const id = resolve.undo()
    if (!id) return
    resolved.current.clear()
    cameUp.current = undefined
    isMoving.current = true
    select(id)
  }
  // When it was pressed counts: a page that is busy handles a key later.
  const isReady = (finding: Finding, pressedAt: number): boolean => {
    const {id, at} = cameUp.current ?? {}
    if (resolved.current.has(finding.id)) return false
    if (id === finding.id && pressedAt - at! < READ_MS) return false
    const card = cardOf(finding.id)
    if (card && isOnScreen(card, panel.current)) return true
    card?.scrollIntoView({block: 'nearest'})
    return false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = panelKey(event.nativeEvent)
    if (!action) return
    event.preventDefault()
    if (action === 'undo') return undo()
    if (!open) return
    const index = findings.indexOf(open)
    if (action === 'next') moveTo(findings[Math.min(index + 1, findings.length - 1)], true)
    if (action === 'previous') moveTo(findings[Math.max(index - 1, 0)], true)
    const place = placeOf(open)
    if (action === 'edit' && place) pane.edit(place)
    if (action !== 'dismiss' && action !== 'apply') return
    if (!isReady(open, event.timeStamp)) return
    if (action === 'dismiss' ? !resolve.canDecide : !resolve.canApplyFirst(open)) return
    resolved.current.add(open.id)
    settle(open, () => (action === 'dismiss' ? resolve.dismiss(open) : resolve.applyFirst(open)))
  }
  return {
    open,
    onKeyDown,
    choose: (finding) => moveTo(finding, true),
    settle,
    undo,
  }
}

/** The first of its places that is in a field. */
const placeOf = ({spans}: Finding) => spans.find(({path}) => path)

/** Whether the head of a card can be seen in what scrolls around it. */
function isOnScreen(card: HTMLElement, panel: HTMLElement | null): boolean {
  const head = card.querySelector('[data-finding]')?.getBoundingClientRect()
  const around = panel?.closest('[data-testid="copydesk-panel"]')?.getBoundingClientRect()
  if (!head || !around || around.height === 0) return true
  return head.bottom > around.top && head.top < around.bottom
}

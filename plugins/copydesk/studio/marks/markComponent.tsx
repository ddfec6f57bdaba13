import {type CSSProperties, type JSX, type PropsWithChildren} from 'react'
import {BoundedCache, type Severity} from '../../engine/index.ts'

type MarkComponent = (props: PropsWithChildren) => JSX.Element

/** The attribute that tells which finding a marked element belongs to. */
export const FINDING_ATTRIBUTE = 'data-copydesk-finding'

/** Each severity has a kind of line of its own, so that color is never alone. */
const LINES: Record<Severity, {line: 'wavy' | 'dashed' | 'dotted'; color: string}> = {
  warning: {line: 'wavy', color: '#b8640b'},
  review: {line: 'dashed', color: '#4a5fd9'},
  info: {line: 'dotted', color: 'currentColor'},
}

function underline(severity: Severity): CSSProperties {
  const {line, color} = LINES[severity]
  return {
    textDecorationColor: color,
    textDecorationLine: 'underline',
    textDecorationSkipInk: 'none',
    textDecorationStyle: line,
    textUnderlineOffset: '0.2em',
  }
}

/** A box: a wave is longer than two spaces, and may not be drawn at all below them. */
function box(severity: Severity): CSSProperties {
  const {line, color} = LINES[severity]
  return {
    backgroundColor: `color-mix(in srgb, ${color} 35%, transparent)`,
    borderRadius: 2,
    outline: `1px ${line === 'wavy' ? 'solid' : line} ${color}`,
  }
}

const components = new BoundedCache<string, MarkComponent>(500)

/**
 * The component that draws the marks of a finding: always the same one, or the text would remount.
 * @param isBlank whether they stand on spaces alone
 */
export function markComponent(
  finding: string,
  severity: Severity,
  isBlank: boolean,
): MarkComponent {
  return components.remember(`${severity} ${isBlank} ${finding}`, () => {
    const style = isBlank ? box(severity) : underline(severity)
    return function Mark({children}) {
      return (
        <span {...{[FINDING_ATTRIBUTE]: finding}} style={style}>
          {children}
        </span>
      )
    }
  })
}

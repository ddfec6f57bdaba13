import {type CSSProperties, type JSX, type PropsWithChildren} from 'react'
import {BoundedCache, type Severity} from '../../engine/index.ts'

type MarkComponent = (props: PropsWithChildren) => JSX.Element

/** The attribute that tells which finding a marked element belongs to. */
export const FINDING_ATTRIBUTE = 'data-copydesk-finding'

/** Each severity has a kind of line of its own, so that color is never alone. */
const LINES: Record<Severity, CSSProperties> = {
  warning: {textDecorationStyle: 'wavy', textDecorationColor: '#b8640b'},
  review: {textDecorationStyle: 'dashed', textDecorationColor: '#4a5fd9'},
  info: {textDecorationStyle: 'dotted', textDecorationColor: 'currentColor'},
}

const components = new BoundedCache<string, MarkComponent>(500)

/** The component that draws the marks of a finding: always the same one, or the text would remount. */
export function markComponent(finding: string, severity: Severity): MarkComponent {
  return components.remember(`${severity} ${finding}`, () => {
    const style: CSSProperties = {
      textDecorationLine: 'underline',
      textDecorationSkipInk: 'none',
      textUnderlineOffset: '0.2em',
      ...LINES[severity],
    }
    return function Mark({children}) {
      return (
        <span {...{[FINDING_ATTRIBUTE]: finding}} style={style}>
          {children}
        </span>
      )
    }
  })
}

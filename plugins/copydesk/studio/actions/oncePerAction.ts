import {type DocumentActionComponent} from 'sanity'

/** The same wrapper for the same action every time: another one would remount it at every render. */
export function oncePerAction(
  wrap: (original: DocumentActionComponent) => DocumentActionComponent,
): (original: DocumentActionComponent) => DocumentActionComponent {
  const wrappers = new WeakMap<DocumentActionComponent, DocumentActionComponent>()
  return (original) => {
    const known = wrappers.get(original)
    if (known) return known
    const wrapped = wrap(original)
    wrappers.set(original, wrapped)
    return wrapped
  }
}

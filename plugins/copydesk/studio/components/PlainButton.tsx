import {Card, type CardProps} from '@sanity/ui'

type PlainButtonProps = Omit<CardProps<'button'>, 'as' | 'type'>

/** A button whose text may run over several lines, in the look of a list item. */
export function PlainButton(props: PlainButtonProps) {
  return (
    <Card
      __unstable_focusRing
      radius={2}
      {...props}
      as="button"
      style={{width: '100%', textAlign: 'start', ...props.style}}
      type="button"
    />
  )
}

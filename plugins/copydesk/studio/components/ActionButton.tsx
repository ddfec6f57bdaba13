import {Button, Text} from '@sanity/ui'

interface ActionButtonProps {
  text: string
  /** The one that is suggested stands out. */
  isFirst?: boolean
  /** What opens in its place, for `useFocusInPlace`. */
  opens?: string
  onClick(): void
}

/** A button across the whole width whose text may run over two lines: panels are narrow. */
export function ActionButton({text, isFirst, opens, onClick}: ActionButtonProps) {
  return (
    <Button
      data-opens={opens}
      mode={isFirst ? 'default' : 'ghost'}
      paddingX={2}
      paddingY={3}
      tone={isFirst ? 'primary' : 'default'}
      width="fill"
      onClick={onClick}
    >
      <Text align="center" size={1} style={{whiteSpace: 'normal'}} weight="medium">
        {text}
      </Text>
    </Button>
  )
}

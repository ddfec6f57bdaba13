import {type InputProps} from 'sanity'
import {styled} from 'styled-components'

/** The story's editor, as high as most of a window: the Studio's own is made for short texts. Its handle still resizes it. */
export function StoryInput(props: InputProps) {
  return <Tall>{props.renderDefault(props)}</Tall>
}

const Tall = styled.div`
  && [data-testid='pt-editor'][data-fullscreen='false'] {
    height: max(19em, 62vh);
  }
`

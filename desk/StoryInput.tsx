import {type InputProps} from 'sanity'
import {createGlobalStyle, styled} from 'styled-components'

/** The story's editor, with room for a story: the Studio's own is made for short texts. */
export function StoryInput(props: InputProps) {
  return (
    <Room>
      <Subheads />
      {props.renderDefault(props)}
    </Room>
  )
}

/** Its handle still resizes it, and full screen is full. */
const Room = styled.div`
  && [data-testid='pt-editor'][data-fullscreen='false'] {
    height: max(19em, 62vh);
  }
`

/** A subhead is no headline. Global, because full screen is drawn elsewhere in the page. */
const Subheads = createGlobalStyle`
  [data-testid='pt-editor'][data-fullscreen] [data-testid='text-style--h2'] * {
    font-size: 1.25rem;
    line-height: 1.4;
  }
`

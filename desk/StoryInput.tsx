import {useRef} from 'react'
import {type InputProps, useGetFormValue} from 'sanity'
import {createGlobalStyle, styled} from 'styled-components'
import {FromTextBar} from './fromText/FromTextBar.tsx'
import {type ReadArticle} from './fromText/propose.ts'
import {useCaretInView} from './useCaretInView.ts'

/** The story's editor: as tall as its text, its tools always in sight; above it, what makes records of the text. */
export function StoryInput(props: InputProps) {
  const room = useRef<HTMLDivElement>(null)
  const getFormValue = useGetFormValue()
  useCaretInView(room)
  return (
    <Room ref={room}>
      <Subheads />
      {!props.readOnly && (
        <FromTextBar
          article={() => getFormValue([]) as unknown as ReadArticle & {_id: string}}
          editor={room}
        />
      )}
      {props.renderDefault(props)}
    </Room>
  )
}

/** What stands above the story and stays in sight: the copy check’s line. */
const HEAD_HEIGHT = '3.25rem'

/**
 * The Studio gives its editor a height and a scroll of its own, by rules on these very elements: `tests/browser/desk/
 * intake.test.ts` says when it names them otherwise. Full screen stays as it is.
 */
const Room = styled.div`
  && [data-testid='pt-editor'][data-fullscreen='false'] {
    height: auto;
    min-height: 19em;
    overflow: visible;
    resize: none;
  }
  && [data-testid='pt-editor'][data-fullscreen='false'] > [data-ui='Card'] {
    overflow: visible;
  }
  && [data-fullscreen='false'] [data-testid='pt-editor__scroller'] {
    height: auto;
    min-height: 19em;
    overflow: visible;
  }
  && [data-fullscreen='false'] [data-testid='pt-editor__toolbar-card'] {
    position: sticky;
    top: ${HEAD_HEIGHT};
  }
`

/** A subhead is no headline. Global, because full screen is drawn elsewhere in the page. */
const Subheads = createGlobalStyle`
  [data-testid='pt-editor'][data-fullscreen] [data-testid='text-style--h2'] * {
    font-size: 1.25rem;
    line-height: 1.4;
  }
`

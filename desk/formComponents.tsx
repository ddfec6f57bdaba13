import {type FieldProps, type InputProps, type ObjectFieldProps} from 'sanity'
import {CloseTogether} from './CloseTogether.tsx'
import {DatelineField} from './DatelineField.tsx'
import {StoryInput} from './StoryInput.tsx'

/** How the newsroom's own types are edited, by the name of the type; all others as the Studio does. */
export const formComponents = {
  field: (props: FieldProps) =>
    props.schemaType.name === 'dateline' ? (
      <DatelineField {...(props as ObjectFieldProps)} />
    ) : (
      props.renderDefault(props)
    ),
  input(props: InputProps) {
    if (props.schemaType.name === 'body') return <StoryInput {...props} />
    if (props.schemaType.name !== 'article' || props.path.length > 0)
      return props.renderDefault(props)
    return (
      <>
        <CloseTogether />
        {props.renderDefault(props)}
      </>
    )
  },
}

import {type ReactNode, useMemo} from 'react'
import {
  type InputProps,
  type Path,
  type PortableTextInputProps,
  isArrayOfBlocksSchemaType,
  useFormValue,
} from 'sanity'
import {type PathSegment} from '../../engine/index.ts'
import {type CheckedDocument, fieldOf, type Setup} from '../../story/index.ts'
import {StoryCorrections} from '../corrections/StoryCorrections.tsx'
import {useFindings} from '../findings/useFindings.ts'
import {FormHead} from '../panel/FormHead.tsx'
import {MarkPopover} from './MarkPopover.tsx'
import {BlocksOfText} from './RepeatedBlock.tsx'
import {markComponent} from './markComponent.tsx'
import {marksOf, repeatedBlocks} from './marks.ts'

/** The input of a form, with marks where it is a Portable Text field that is read. */
export function createMarkedInput(setup: Setup) {
  return function MarkedInput(props: InputProps): ReactNode {
    const isDocument = props.path.length === 0 && setup.types.includes(props.schemaType.name)
    if (isDocument)
      return (
        <>
          {props.value && (
            <>
              <FormHead document={props.value as unknown as CheckedDocument} setup={setup} />
              {setup.corrections && (
                <StoryCorrections
                  document={props.value as unknown as CheckedDocument}
                  setup={setup}
                />
              )}
            </>
          )}
          {props.renderDefault(props)}
        </>
      )
    if (!isArrayOfBlocksSchemaType(props.schemaType)) return props.renderDefault(props)
    const fieldPath = fieldOf(props.path as PathSegment[])
    return <CopyMarks {...(props as PortableTextInputProps)} fieldPath={fieldPath} setup={setup} />
  }
}

type CopyMarksProps = PortableTextInputProps & {fieldPath: string; setup: Setup}

function CopyMarks({fieldPath, setup, ...props}: CopyMarksProps) {
  const document = useFormValue([]) as CheckedDocument | undefined
  const isRead =
    document !== undefined &&
    setup.types.includes(document._type) &&
    setup.fieldsOf(document._type).portableText.includes(fieldPath)
  const {findings, paragraphs} = useFindings(isRead ? document : undefined, setup)
  const {rangeDecorations: others, value} = props
  // a form makes the path anew each time it draws
  const key = JSON.stringify(props.path)
  const field = useMemo(() => JSON.parse(key) as PathSegment[], [key])
  const repeated = useMemo(
    () => repeatedBlocks(findings, field, (value ?? []) as never[]),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- new bars only with new findings
    [findings, field],
  )
  // The value moves on with every key; the marks are those of the text that was read.
  const rangeDecorations = useMemo(() => {
    const marks = marksOf(findings, field, (value ?? []) as never[])
    const ours = marks.map(({anchor, focus, finding, severity, isBlank = false}) => ({
      component: markComponent(finding, severity, isBlank),
      selection: {anchor, focus},
      payload: {finding},
    }))
    return [...(others ?? []), ...ours]
    // eslint-disable-next-line react-hooks/exhaustive-deps -- new marks only with new findings
  }, [findings, field, others])

  const around = useMemo(() => ({path: field as Path, repeated}), [field, repeated])

  if (!isRead) return props.renderDefault(props)
  // The callback is typed for any input, and takes a Portable Text one as it is.
  const rendered = props.renderDefault({...props, rangeDecorations} as never)
  return (
    <BlocksOfText value={around}>
      <MarkPopover
        document={document}
        findings={findings}
        name={props.schemaType.title ?? fieldPath}
        paragraphs={paragraphs}
        setup={setup}
      >
        {rendered}
      </MarkPopover>
    </BlocksOfText>
  )
}

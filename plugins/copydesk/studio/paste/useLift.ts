import {useMemo} from 'react'
import {type ObjectSchemaType, useSchema} from 'sanity'
import {type PathSegment} from '../../engine/index.ts'
import {type Intake, type Lift, readLift, type Setup} from '../../story/index.ts'
import {useRecords} from '../findings/useRecords.ts'
import {type Pane} from '../pane/usePane.ts'

/** A text into which something was pasted. */
export interface PastedText {
  /** The path of the text, joined. */
  field: string
  intake: Intake
  pane: Pane
  setup: Setup
  /** The style of a subhead in that text, and its kind of list, where it has one. */
  subhead: string | undefined
  list: string | undefined
}

/** What the text holds that belongs elsewhere; undefined where nothing is to be offered. */
export function useLift(pasted: PastedText, isStory: boolean): Lift | undefined {
  const {field, intake, list, pane, setup, subhead} = pasted
  const schema = useSchema()
  const records = useRecords(setup)
  const {document, documentType} = pane
  return useMemo(() => {
    if (!document || !isStory) return undefined
    const type = schema.get(documentType) as ObjectSchemaType | undefined
    const pathOf = (name: string): PathSegment[] | undefined =>
      type?.fields.some((one) => one.name === name) ? [name] : undefined
    return readLift({
      document,
      text: field.split('.'),
      subhead,
      list,
      fields: {
        headline: pathOf(intake.headline),
        byline: pathOf(intake.byline),
        dateline: pathOf(setup.fieldsOf(documentType).dateline),
      },
      dateline: intake.dateline,
      records,
    })
  }, [document, documentType, field, intake, isStory, list, records, schema, setup, subhead])
}

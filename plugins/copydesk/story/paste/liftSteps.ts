import {type PathSegment} from '../../engine/index.ts'
import {editSteps} from '../fixes/editSteps.ts'
import {type Step} from '../fixes/steps.ts'
import {valueAt} from '../fixes/textEdits.ts'
import {type HeadPart, type Lift} from './lift.ts'

/** What is to be done of what stands in the wrong place. */
export interface LiftChoice {
  head: HeadPart['kind'][]
  subheads: boolean
  leftOut: boolean
}

/** What is done unless somebody says otherwise: all of it, but no field that holds something is written over. */
export const usualChoice = ({head}: Lift): LiftChoice => ({
  head: head.filter(({isTaken}) => !isTaken).map(({kind}) => kind),
  subheads: true,
  leftOut: true,
})

/** The steps that put everything chosen in its place: one transaction, which can be taken back. */
export function liftSteps(
  document: Record<string, unknown>,
  text: PathSegment[],
  lift: Lift,
  choice: LiftChoice,
): Step[] {
  const head = lift.head.filter(({kind}) => choice.head.includes(kind))
  const gone = [
    ...head.flatMap(({blocks}) => blocks),
    ...(choice.leftOut ? lift.leftOut.map(({key}) => key) : []),
  ]
  const lists = choice.subheads ? lift.listItems : []
  const cuts = [...head.map(({cut}) => cut), ...lists.map(({bullet}) => bullet)]
  const set = (path: PathSegment[], after: unknown): Step => ({
    kind: 'value',
    path,
    before: valueAt(document, path),
    after,
  })
  return [
    ...head.map(({path, value}) => set(path, value)),
    ...(choice.subheads ? lift.subheads : []).map(({key, style}) =>
      set([...text, {_key: key}, 'style'], style),
    ),
    ...lists.flatMap(({key, list}) => [
      set([...text, {_key: key}, 'listItem'], list),
      set([...text, {_key: key}, 'level'], 1),
    ]),
    ...editSteps(
      document,
      cuts.filter((cut) => cut !== undefined),
      gone.map((key) => [...text, {_key: key}]),
    ),
  ]
}

import {type WireParagraph} from '../../../engine/index.ts'
import {type IntakeBlock} from './intake.ts'

/** Paragraphs of plain copy as blocks. */
export const wireBlocks = (
  paragraphs: Pick<WireParagraph, 'kind' | 'text'>[],
  newKey: () => string,
): IntakeBlock[] =>
  paragraphs.map(({kind, text}) => ({
    _type: 'block',
    _key: newKey(),
    style: kind === 'subhead' ? 'h2' : 'normal',
    ...(kind === 'listItem' ? {listItem: 'bullet', level: 1} : {}),
    markDefs: [],
    children: [{_type: 'span', _key: newKey(), text, marks: []}],
  }))

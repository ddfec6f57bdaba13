import {describe, expect, test} from 'vitest'
import {type DecisionKind} from '../../plugins/copydesk/story/index.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'
import {copydeskTypes} from '../../plugins/copydesk/studio/schema/copydeskTypes.ts'
import {decision} from '../../plugins/copydesk/studio/schema/decision.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'
import {articleNotes} from '../../schemas/articleNotes.ts'

interface Field {
  name: string
  of?: {type: string}[]
  readOnly?: boolean
  options?: object
}

const fieldsOf = (type: unknown) => (type as {fields: Field[]}).fields
const article = {
  name: 'article',
  type: 'document',
  fields: [{name: 'body', type: 'array', of: [{type: 'block'}]}],
}

test.each([
  ['of a story', withCopyCheck([article] as never[], {fields: {text: []}})[0]],
  ['beside a story', copydeskTypes(['article'], [], 'decisions').find(isOfDecisions)],
  ['of the newsroom’s notes', articleNotes],
])('the decisions %s are read in the form, and neither added nor removed there', (_, type) => {
  const {options} = fieldsOf(type).find(({of}) => of?.[0]?.type === 'copydeskDecision')!
  expect(options).toEqual({disableActions: ['add', 'duplicate', 'remove']})
})

function isOfDecisions({name}: {name: string}) {
  return name === 'copydeskDecisions'
}

describe('a decision is called the same wherever it is told', () => {
  const KINDS: DecisionKind[] = ['distinct', 'accepted-spelling', 'dismissed']
  const nameOf = (text: string) => text.split(':')[0]

  test.each(KINDS)('%s, in the form and in the panel', (kind) => {
    const said = nameOf(en[`decided.${kind}`])
    const {list} = fieldsOf(decision)[0]!.options as {list: {value: string; title: string}[]}
    expect(list.find(({value}) => value === kind)?.title).toBe(said)
    const prepare = decision.preview!.prepare! as (selection: object) => {title: string}
    expect(prepare({kind, first: 'Zahir', second: 'Zaheer'}).title).toBe(`${said}: Zahir / Zaheer`)
  })

  test.each([
    ['English', en, 'Marked as different', ['Mark as different names', 'Mark as different people']],
    [
      'German',
      de,
      'Als verschieden markiert',
      ['Als verschiedene Namen markieren', 'Als verschiedene Personen markieren'],
    ],
  ])('on the button and after it, in %s', (_, texts, after, before) => {
    expect(nameOf(texts['decided.distinct'])).toBe(after)
    expect(nameOf(texts['done.distinct'])).toBe(after)
    expect([texts['decide.distinct.name'], texts['decide.distinct.person']]).toEqual(before)
  })
})

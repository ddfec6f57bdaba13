import {Card, Stack, Text} from '@sanity/ui'
import {type FactDifference} from '../../engine/index.ts'
import {placeText} from '../i18n/placeText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** The facts that change, a row each: where, what readers see, what they will see. */
export function ChangeTable({changes}: {changes: FactDifference[]}) {
  const t = useTranslate()
  return (
    <Card border overflow="auto" radius={2}>
      <table style={{borderCollapse: 'collapse', width: '100%'}}>
        <thead>
          <tr>
            {(['changes.where', 'changes.was', 'changes.now'] as const).map((key) => (
              <th key={key} scope="col" style={CELL}>
                <Text muted size={1}>
                  {t(key)}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={index}>
              <td style={CELL}>
                <Text muted size={1}>
                  {[...new Set(change.places.map(({name}) => placeText(name, name, t)))].join(', ')}
                </Text>
              </td>
              <td style={CELL}>
                <Said context={change.wasText} words={change.was} absent={t('changes.added')} />
              </td>
              <td style={CELL}>
                <Said context={change.nowText} words={change.now} absent={t('changes.removed')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

const CELL = {padding: '0.5rem 0.75rem', textAlign: 'left', verticalAlign: 'top'} as const

/** The words, and under them the sentence that they stand in. */
function Said({words, context, absent}: {words: string; context: string; absent: string}) {
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium">
        {words || absent}
      </Text>
      {context !== words && words && (
        <Text muted size={0}>
          {context}
        </Text>
      )}
    </Stack>
  )
}

import {LaunchIcon} from '@sanity/icons/Launch'
import {Box, Button} from '@sanity/ui'
import {useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import {type OtherDocument} from '../../engine/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** In which other document a place stands, and the way there: it is corrected where it is written. */
export function OpenOther({other: {id, type, title}}: {other: OtherDocument}) {
  const t = useTranslate()
  const name = useSchema().get(type)?.title ?? type
  return (
    <Box paddingX={2} paddingBottom={2}>
      <Button
        as={IntentLink}
        fontSize={1}
        icon={LaunchIcon}
        mode="bleed"
        padding={2}
        style={{maxWidth: '100%'}}
        text={t('places.within', {type: name, title: title ?? id})}
        {...{intent: 'edit', params: {id, type}}}
      />
    </Box>
  )
}

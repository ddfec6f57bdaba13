import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {SearchIcon} from '@sanity/icons/Search'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Badge, type BadgeTone, Flex, Text} from '@sanity/ui'
import {type ComponentType} from 'react'
import {type Severity} from '../../engine/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

export const SEVERITY_LOOK: Record<Severity, {icon: ComponentType; tone: BadgeTone}> = {
  warning: {icon: WarningOutlineIcon, tone: 'caution'},
  review: {icon: SearchIcon, tone: 'primary'},
  info: {icon: InfoOutlineIcon, tone: 'default'},
}

/** How serious a finding is, as an icon and a word. */
export function SeverityLabel({severity}: {severity: Severity}) {
  const t = useTranslate()
  const {icon: Icon, tone} = SEVERITY_LOOK[severity]
  return (
    <Flex align="center" gap={2}>
      <Text size={1} muted>
        <Icon />
      </Text>
      <Badge tone={tone}>{t(`severity.${severity}`)}</Badge>
    </Flex>
  )
}

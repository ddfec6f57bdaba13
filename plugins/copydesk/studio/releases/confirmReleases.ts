import {type ReleaseActionComponent} from 'sanity'
import {type Setup} from '../../story/index.ts'
import {CopyCheckIcon} from '../components/CopyCheckIcon.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type ReleaseToConfirm, releaseToConfirm} from './releaseToConfirm.ts'

/**
 * The menu of a release that is not yet scheduled, with an entry that shows what is left in all of
 * its documents and sends it out anyway. The Studio's own buttons cannot be wrapped: they wait while
 * a document has an error, which is what is left in a release (`copyCheckRules`).
 */
export function confirmReleases(
  setup: Setup,
): (actions: ReleaseActionComponent[], context: ReleaseToConfirm) => ReleaseActionComponent[] {
  return (actions, {release, documents}) => {
    const isOpen = release.state === 'active' && release.metadata.cardinality !== 'one'
    const isRead = documents.some(({document}) => setup.types.includes(document._type))
    return isOpen && isRead ? [...actions, useReleaseCheck] : actions
  }
}

const useReleaseCheck: ReleaseActionComponent = ({release, documents}) => {
  const t = useTranslate()
  return {
    icon: CopyCheckIcon,
    label: t('release.check'),
    onHandle: () => releaseToConfirm.set({release, documents}),
  }
}
useReleaseCheck.displayName = 'CopyCheck'

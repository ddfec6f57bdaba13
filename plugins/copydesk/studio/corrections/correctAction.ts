import {EditIcon} from '@sanity/icons/Edit'
import {type DocumentActionComponent} from 'sanity'
import {type Setup} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useKeyedStore} from '../pane/keyedStore.ts'
import {correcting} from './correcting.ts'

/** “Correct this story” in the menu of a published story: what is changed then goes out with a correction. */
export function createCorrectAction(setup: Setup): DocumentActionComponent {
  const useCorrect: DocumentActionComponent = ({id, published, version, onComplete}) => {
    const t = useTranslate()
    const [isCorrecting, setIsCorrecting] = useKeyedStore(correcting, id)
    if (!published || version || !setup.corrections) return null
    return {
      label: t(isCorrecting ? 'correct.stop' : 'correct.action'),
      icon: EditIcon,
      onHandle: () => {
        setIsCorrecting(!isCorrecting)
        onComplete()
      },
    }
  }
  useCorrect.displayName = 'CorrectThisStory'
  return useCorrect
}

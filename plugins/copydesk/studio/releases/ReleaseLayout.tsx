import {lazy, Suspense, useSyncExternalStore} from 'react'
import {type LayoutProps} from 'sanity'
import {type Setup} from '../../story/index.ts'
import {releaseInQuestion} from './releaseToConfirm.ts'

const ReleaseDialog = lazy(() => import('./ReleaseDialog.tsx'))

/** The Studio with room for the question about a release. */
export function createReleaseLayout(setup: Setup) {
  return function ReleaseLayout(props: LayoutProps) {
    const question = useSyncExternalStore(releaseInQuestion.subscribe, releaseInQuestion.get)
    return (
      <>
        {props.renderDefault(props)}
        {question && (
          <Suspense fallback={null}>
            <ReleaseDialog
              {...question}
              setup={setup}
              onClose={() => releaseInQuestion.set(null)}
            />
          </Suspense>
        )}
      </>
    )
  }
}

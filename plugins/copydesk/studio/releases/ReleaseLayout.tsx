import {lazy, Suspense, useSyncExternalStore} from 'react'
import {type LayoutProps} from 'sanity'
import {useForgetOnLogOut} from '../feeds/useForgetOnLogOut.ts'
import {useKeptAhead} from '../feeds/useKeptAhead.ts'
import {type Setup} from '../../story/index.ts'
import {releaseToConfirm} from './releaseToConfirm.ts'

const ReleaseDialog = lazy(() => import('./ReleaseDialog.tsx'))

/** The Studio with room for the question about a release. */
export function createReleaseLayout(setup: Setup) {
  return function ReleaseLayout(props: LayoutProps) {
    useForgetOnLogOut()
    useKeptAhead(setup)
    const question = useSyncExternalStore(releaseToConfirm.subscribe, releaseToConfirm.get)
    return (
      <>
        {props.renderDefault(props)}
        {question && (
          <Suspense fallback={null}>
            <ReleaseDialog {...question} setup={setup} onClose={() => releaseToConfirm.set(null)} />
          </Suspense>
        )}
      </>
    )
  }
}

import {IntakeError} from '../../story/index.ts'
import {useTranslate} from './useTranslate.ts'
import {whyText} from './whyText.ts'

/** What `readFile` says, in the Studio's language. */
export function useIntakeText() {
  const t = useTranslate()
  return {
    /** Why something is not in a story; as it is where it is not known. */
    why: (reason: string) => whyText(reason, t),
    /** Why a file cannot be read, in a sentence. */
    failure: (error: Error) =>
      error instanceof IntakeError
        ? t(`intake.failed.${error.fault}`, error.values)
        : error.message,
  }
}

import {type Setup} from '../../story/index.ts'
import {type Translate} from '../i18n/useTranslate.ts'

/** Why nobody, or not this editor, may go on. */
export const blockerText = (
  blocker: Parameters<Translate>[0],
  count: number,
  {overrideRoles}: Pick<Setup, 'overrideRoles'>,
  t: Translate,
): string => t(blocker, {count, roles: overrideRoles?.join(', ') ?? ''})

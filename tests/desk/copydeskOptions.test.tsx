import {expect, test} from 'vitest'
import {copydeskOptions} from '../../desk/copydeskOptions.ts'
import {withCopyCheck} from '../../plugins/copydesk/index.ts'
import {schemaTypes} from '../../schemas/index.ts'

test('the options name fields and types that the newsroom has', () => {
  const names = schemaTypes.map(({name}) => name)
  expect(withCopyCheck(schemaTypes, copydeskOptions).map(({name}) => name)).toEqual(names)
})

import {expect, test} from 'vitest'
import {canStandIn, lakeForCli} from '../lake/admin/officialCli.ts'

test.skipIf(!canStandIn())(
  "Sanity's own command line validates documents and runs a migration",
  async () => {
    const {client, sanity, asked} = await lakeForCli()
    await client.create({_id: 'drafts.mill', _type: 'article'})

    const validated = await sanity('documents', 'validate', '--yes', '--format', 'json')
    expect(validated.code).toBe(0)
    expect(asked).toContain('GET /v2021-03-25/data/export/production')

    const migrated = await sanity('migrations', 'run', 'dateline-to-object', '--no-confirm')
    expect(migrated).toMatchObject({code: 0, stdout: expect.stringContaining('dry mode')})
  },
)

import {expect, test} from 'vitest'
import {canStandIn, lakeForCli} from '../lake/processes/officialCli.ts'

test.skipIf(!canStandIn())(
  "Sanity's own command line validates documents and runs a migration",
  async () => {
    const {client, sanity, asked} = await lakeForCli()
    // The program validates nothing where all documents together are shorter than 300 bytes.
    const standfirst = 'The mill closes. '.repeat(20)
    await client.create({_id: 'drafts.mill', _type: 'article', standfirst})
    await client.create({_id: 'leiban', _type: 'location', name: 'Leiban'})

    const validated = await sanity('documents', 'validate', '--yes', '--format', 'json')
    expect(asked).toContain('GET /v2021-03-25/data/export/production')
    expect(validated.code).toBe(1)
    expect(JSON.parse(validated.stdout)).toMatchObject([
      {
        documentId: 'drafts.mill',
        documentType: 'article',
        level: 'error',
        markers: [
          {level: 'error', message: 'Write a headline.', path: ['headline']},
          {level: 'warning', path: ['slug']},
        ],
      },
    ])

    const migrated = await sanity('migrations', 'run', 'dateline-to-object', '--no-confirm')
    expect(migrated).toMatchObject({code: 0, stdout: expect.stringContaining('dry mode')})
  },
)

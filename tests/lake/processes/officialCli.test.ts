import path from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../testLake.ts'
import {canStandIn, lakeForCli} from './officialCli.ts'

test.skipIf(!canStandIn())(
  "Sanity's own command line queries, exports and imports",
  async () => {
    const {client, sanity} = await lakeForCli()
    await client.create({_id: 'mill', _type: 'article', headline: 'Mill closes'})
    await client.create({_id: 'drafts.mill', _type: 'article', headline: 'Mill to reopen'})
    const archive = path.join(await temporaryFolder(), 'export.tar.gz')

    const queried = await sanity('documents', 'query', '*[_type == "article"]{_id, headline}')
    expect(JSON.parse(queried.stdout)).toEqual([{_id: 'mill', headline: 'Mill closes'}])

    expect(await sanity('datasets', 'export', 'production', archive)).toMatchObject({code: 0})
    await client.datasets.create('copy')
    expect(await sanity('datasets', 'import', archive, '--dataset', 'copy')).toMatchObject({
      code: 0,
    })
    const copy = client.withConfig({dataset: 'copy', perspective: 'raw'})
    expect(await copy.fetch('*{_id, headline}')).toEqual([
      {_id: 'drafts.mill', headline: 'Mill to reopen'},
      {_id: 'mill', headline: 'Mill closes'},
    ])
    expect((await sanity('datasets', 'list')).stdout).toContain('copy')
  },
  240_000,
)

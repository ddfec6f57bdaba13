import {serveSite} from '../../site/index.ts'

/** Serves the site on the lake at an address, and says where. */
const [lakeUrl] = process.argv.slice(2)
const site = await serveSite(
  {
    publication: {name: 'The Ledger', url: 'http://localhost', language: 'en'},
    lake: {
      projectId: 'local',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: lakeUrl,
      useProjectHostname: false,
    },
    studioUrl: 'http://localhost:3333',
    timeZone: 'UTC',
    relayPictures: true,
    behindProxy: false,
    log: (line) => console.error(line),
  },
  {port: 0},
)
process.send?.({port: site.port})
process.on('message', (message) => {
  if (message === 'stop') void site.close().then(() => process.exit(0))
})

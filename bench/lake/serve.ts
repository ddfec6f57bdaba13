import {startLake} from '../../lake/index.ts'

/** Opens the lake in a folder and says when it answers; memory is told whenever it is asked. */
const [folder] = process.argv.slice(2)
const lake = await startLake({folder, ownProcess: true})
const started = performance.now()
process.send?.({port: lake.port, token: lake.token, started})
process.on('message', (message) => {
  if (message === 'memory') process.send?.({memory: process.memoryUsage.rss()})
  if (message === 'stop') void lake.close().then(() => process.exit(0))
})

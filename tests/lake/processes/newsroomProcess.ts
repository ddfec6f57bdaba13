import {newsroomHook} from '../../../commands/beforePublish/newsroomHook.ts'
import {startLake} from '../../../lake/index.ts'

/** A lake that judges what is published, in a process of its own, to be killed. */
const [folder, port] = process.argv.slice(2)
const lake = await startLake({folder, port: Number(port), beforePublish: newsroomHook})
console.log(JSON.stringify({port: lake.port, token: lake.token}))

import {startLake} from '../../../lake/index.ts'

/** A lake in a process of its own, to be killed: prints what is needed to reach it. */
const [folder, port] = process.argv.slice(2)
const lake = await startLake({folder, port: Number(port)})
console.log(JSON.stringify({port: lake.port, token: lake.token}))

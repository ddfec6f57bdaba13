import childProcess from 'node:child_process'
import {syncBuiltinESMExports} from 'node:module'

/** Set up for unit tests: what starts a process fails, and says where such a test belongs. */
const refuse = () => {
  throw new Error('A unit test starts no process: put this one into a folder named “processes”.')
}

Object.assign(childProcess, {
  exec: refuse,
  execFile: refuse,
  execFileSync: refuse,
  execSync: refuse,
  fork: refuse,
  spawn: refuse,
  spawnSync: refuse,
})
syncBuiltinESMExports()

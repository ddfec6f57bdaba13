import {vi} from 'vitest'

// Files share a worker, and with it what they import of `node_modules`. Our own modules start anew
// with each file: what one keeps in memory, no other finds.
vi.resetModules()

import {loadLearned} from '../plugins/copydesk/engine/index.ts'

// The Studio and the shell load what is known of words before they read: so do the tests of what they call.
await loadLearned()

import {loadLearned, loadRules} from '../plugins/copydesk/engine/index.ts'

// The Studio and the shell load what is known of words, and all rules, before they read: so do the tests of what they call.
await Promise.all([loadLearned(), loadRules()])

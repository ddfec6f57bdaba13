import {expect} from 'vitest'

// The Studio and the shell load what is known of words, and all rules, before they read: so do the tests
// of what they call. The lake reads no words, and its tests, half of all files, do not wait for it.
if (!/[\\/]tests[\\/]lake[\\/]/.test(expect.getState().testPath ?? '')) {
  const {loadLearned, loadRules} = await import('../plugins/copydesk/engine/index.ts')
  await Promise.all([loadLearned(), loadRules()])
}

import {type Intake, type Setup} from '../../story/index.ts'
import {PastePlugins} from './PasteBehavior.tsx'
import {createPasteInput} from './PasteInput.tsx'

/**
 * Pasting into the texts that are read: paragraphs are cut, pictures stored, the head of a story offered to its fields.
 */
export const pasteIntoStory = (setup: Setup, intake: Intake) => ({
  name: 'copydesk-paste',
  form: {
    components: {
      input: createPasteInput(setup, intake),
      portableText: {plugins: PastePlugins},
    },
  },
})

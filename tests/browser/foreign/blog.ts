import path from 'node:path'
import {type Newsroom, openNewsroom} from '../../../commands/browser/newsroom.ts'
import {type ForeignProject, foreignProject} from '../../packages/foreignProject.ts'
import {textBlocks} from '../../studio/textBlocks.ts'

/** A Studio that is no newsroom: posts with a title and content, with the plugin and the lake as npm packs them. */
export interface Blog extends Newsroom {
  project: ForeignProject
}

const DEPENDENCIES = [
  '@sanity/cli',
  'copydesk-lake',
  'react',
  'react-dom',
  'sanity',
  'sanity-plugin-copydesk',
  'styled-components',
]

const CONFIG = `
import {defineConfig, defineField, defineLocale, defineType} from 'sanity'
import {structureTool} from 'sanity/structure'
import {
  copyCheckActions,
  copydesk,
  withCopyCheck,
  type CopydeskOptions,
} from 'sanity-plugin-copydesk'
import {localWorkspace} from 'copydesk-lake/studio'

const options: CopydeskOptions = {
  types: ['post'],
  fields: {
    text: ['title', 'content[].children[].quote'],
    portableText: ['content', 'sections[].body', 'notes[]->text'],
  },
  severities: {ask: ['review'], block: ['warning'], silent: ['info']},
  publishAnyway: {roles: ['administrator'], reasons: ['The blog can wait']},
}

const post = defineType({
  name: 'post',
  title: 'Post',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({
      name: 'content',
      type: 'array',
      of: [
        {
          type: 'block',
          of: [{name: 'pullQuote', type: 'object', fields: [{name: 'quote', type: 'string'}]}],
        },
      ],
    }),
    defineField({
      name: 'sections',
      type: 'array',
      of: [
        {
          name: 'section',
          type: 'object',
          fields: [
            {name: 'heading', type: 'string'},
            {name: 'body', type: 'array', of: [{type: 'block'}]},
          ],
        },
      ],
    }),
    defineField({
      name: 'notes',
      type: 'array',
      of: [{type: 'reference', weak: true, to: [{type: 'note'}]}],
    }),
  ],
})

const note = defineType({
  name: 'note',
  title: 'Note',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'text', type: 'array', of: [{type: 'block'}]}),
  ],
})

const german = defineLocale({
  id: 'de-DE',
  title: 'Deutsch',
  weekInfo: {firstDay: 1, minimalDays: 4, weekend: [6, 7]},
})

export default defineConfig({
  name: 'default',
  title: 'Blog',
  projectId: 'local',
  dataset: 'production',
  plugins: [structureTool(), copydesk(options)],
  schema: {types: withCopyCheck([post, note], options)},
  document: {
    actions: copyCheckActions(options),
    comments: {enabled: false},
    askToEdit: {enabled: false},
  },
  releases: {enabled: true},
  // The last one is spoken to who has chosen none.
  i18n: {locales: (previous) => [german, ...previous]},
  ...localWorkspace(),
})
`

const CLI = `
import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {projectId: 'local', dataset: 'production'},
  deployment: {autoUpdates: false},
})
`

export const post = (id: string, paragraphs: string[]) => ({
  _id: `drafts.${id}`,
  _type: 'post',
  title: 'A visit to Leiban',
  content: textBlocks(...paragraphs),
})

export const note = (id: string, text: string) => ({
  _id: id,
  _type: 'note',
  title: 'Background',
  text: textBlocks(text),
})

/** One man spelled two ways: a warning, which blocks in this Studio. */
export const ZAHIR = post('zahir', [
  'Helmet Zahir said that the village of Leiban was quiet.',
  'Zahir moved his family to Debaga in December, he said.',
  'Zaheer can’t believe it, a neighbor said at the market.',
])

/** One man with two ranks: for review, which asks in this Studio. */
export const KARIM = post('karim', [
  'Capt. Omar Karim said that the village of Leiban was quiet.',
  'Maj. Karim moved his family to Debaga in December, he said.',
])

/**
 * Packs the plugin and the lake, builds the blog's Studio with it, and opens it. It has both posts as
 * drafts once it is reset.
 */
export async function openBlog(): Promise<Blog> {
  const project = await foreignProject(DEPENDENCIES)
  try {
    project.write('sanity.config.ts', CONFIG)
    project.write('sanity.cli.ts', CLI)
    await project.run('sanity', 'build', '--yes', '--no-minify')
    const studioFolder = path.join(project.folder, 'dist')
    const newsroom = await openNewsroom({seeded: false, studioFolder})
    const reset = async () => {
      await newsroom.reset()
      for (const draft of [ZAHIR, KARIM]) await newsroom.client.create(draft)
    }
    const close = () => newsroom.close().finally(project.remove)
    return {...newsroom, project, reset, close}
  } catch (error) {
    project.remove()
    throw error
  }
}

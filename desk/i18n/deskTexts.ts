import {deDELocale} from '@sanity/locale-de-de'
import {defineLocaleResourceBundle, definePlugin, type ToolMenuProps} from 'sanity'
import {type DeskKey, NAMESPACE, useDeskText} from './useDeskText.ts'

const ENGLISH = 'en-US'

/** The desk's texts by language; a Studio in another language shows English. Names of tools are put in by hand. */
export const deskTexts = definePlugin({
  name: 'desk-texts',
  plugins: [deDELocale()],
  i18n: {
    // the last one is spoken to who has chosen none
    locales: (all) => [
      ...all.filter(({id}) => id !== ENGLISH),
      ...all.filter(({id}) => id === ENGLISH),
    ],
    bundles: [
      defineLocaleResourceBundle({
        locale: ENGLISH,
        namespace: NAMESPACE,
        resources: () => import('./en.ts'),
      }),
      defineLocaleResourceBundle({
        locale: 'de-DE',
        namespace: NAMESPACE,
        resources: () => import('./de.ts'),
      }),
    ],
  },
  studio: {components: {toolMenu: DeskToolMenu}},
})

/** The Studio takes the name of a tool as it is: here it is looked up. */
const TOOLS: Record<string, DeskKey> = {
  copydesk: 'tools.copydesk',
  'new-story-from': 'tools.newStory',
  structure: 'tools.newsroom',
  vision: 'tools.query',
}

export function DeskToolMenu(props: ToolMenuProps) {
  const t = useDeskText()
  const tools = props.tools.map((tool) =>
    TOOLS[tool.name] ? {...tool, title: t(TOOLS[tool.name])} : tool,
  )
  return props.renderDefault({...props, tools})
}

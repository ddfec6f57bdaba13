// @vitest-environment jsdom
import {firstValueFrom} from 'rxjs'
import {createClient} from '@sanity/client'
import {createMockAuthStore, defineConfig, resolveConfig} from 'sanity'
import {expect, test} from 'vitest'
import {deskTexts} from '../../desk/i18n/deskTexts.ts'
import {API_VERSION} from '../../lakeTarget.ts'

async function locales() {
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: API_VERSION,
    useCdn: false,
  })
  const config = defineConfig({
    name: 'default',
    projectId: 'local',
    dataset: 'production',
    basePath: '/',
    auth: createMockAuthStore({client, currentUser: null}),
    plugins: [deskTexts()],
  })
  const [{i18n}] = await firstValueFrom(resolveConfig(config))
  return {all: i18n.locales.map(({id}) => id), current: i18n.currentLocale.id}
}

test('the newsroom speaks English to who has chosen no language, and can speak German', async () => {
  expect(await locales()).toEqual({all: ['de-DE', 'en-US'], current: 'en-US'})
})

import {expect, test} from 'vitest'
import {ENGLISH} from '../../plugins/copydesk/core.ts'
import {CORE_ENGLISH} from '../../plugins/copydesk/engine/phrases/english.ts'
import {CHECKLIST_ENGLISH, INTAKE_ENGLISH} from '../../plugins/copydesk/story/index.ts'
import {LATER_ENGLISH} from '../../plugins/copydesk/engine/phrases/laterEnglish.ts'
import {RULE_NAMES} from '../../plugins/copydesk/engine/phrases/ruleNames.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'

test('texts are sorted by key', () => {
  const elsewhere = {...ENGLISH, ...CHECKLIST_ENGLISH, ...INTAKE_ENGLISH}
  const own = Object.keys(en).filter((key) => !(key in elsewhere))
  const tables = [CORE_ENGLISH, LATER_ENGLISH, RULE_NAMES].map((table) => Object.keys(table))
  for (const keys of [own, ...tables]) expect(keys).toEqual(keys.toSorted())
})

test('a text fills in the same values in both languages', () => {
  const values = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
  for (const [key, text] of Object.entries(en)) {
    expect([key, new Set(values(de[key as keyof typeof de]))]).toEqual([key, new Set(values(text))])
  }
})

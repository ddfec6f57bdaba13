import {expect, test} from 'vitest'
import {ENGLISH} from '../../plugins/copydesk/core.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'

test('texts are sorted by key', () => {
  const [own, findings] = [Object.keys(en).filter((key) => !(key in ENGLISH)), Object.keys(ENGLISH)]
  expect(own).toEqual(own.toSorted())
  expect(findings).toEqual(findings.toSorted())
})

test('a text fills in the same values in both languages', () => {
  const values = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
  for (const [key, text] of Object.entries(en)) {
    expect([key, new Set(values(de[key as keyof typeof de]))]).toEqual([key, new Set(values(text))])
  }
})

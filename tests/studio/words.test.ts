import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {ENGLISH} from '../../plugins/copydesk/core.ts'
import de from '../../plugins/copydesk/studio/i18n/de.ts'
import en from '../../plugins/copydesk/studio/i18n/en.ts'

const STUDIO = 'plugins/copydesk/studio'

test('German has every text that English has, and no other', () => {
  expect(Object.keys(de)).toEqual(Object.keys(en))
})

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

test('every text that the Studio side asks for is there', () => {
  const keys = new Set(Object.keys(en).map((key) => key.replace(/_(one|other)$/, '')))
  const asked = sources().flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key),
  )
  expect(asked.length).toBeGreaterThan(40)
  expect(asked.filter((key) => !keys.has(key))).toEqual([])
})

function sources(): string[] {
  return readdirSync(STUDIO, {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(STUDIO, file), 'utf8'))
}

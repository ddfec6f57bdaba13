import {readFileSync} from 'node:fs'
import {runInNewContext} from 'node:vm'
import {expect, test} from 'vitest'
import {optionDocs, PLUGIN_README, withOptionsTable} from '../../commands/optionsTable.ts'
import {type CopydeskOptions, resolveOptions} from '../../plugins/copydesk/story/index.ts'

const docs = optionDocs()
const {fieldsOf, checklistOf, ...setup} = resolveOptions({checklist: true})

/** The defaults that are values of these options, as the table writes them. */
const documented = (within: string) =>
  Object.fromEntries(
    docs
      .filter(({name, byDefault}) => name.startsWith(`${within}.`) && /^`.*`$/.test(byDefault))
      .filter(({byDefault}) => byDefault !== '`fields`')
      .map(({name, byDefault}) => [name.slice(within.length + 1), byDefault]),
  )

/** What JavaScript that somebody would write is. */
const valueOf = (source: string): unknown => runInNewContext(`(${source})`)

const written = (value: unknown) =>
  `\`${JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')}\``

const writtenAll = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]))

test('the README of the plugin has the table that the schema and the doc comments make', () => {
  const readme = readFileSync(PLUGIN_README, 'utf8')
  expect(withOptionsTable(readme), 'run: npm run docs:options').toBe(readme)
})

test.each(docs.map(({name, takes}) => [name, takes]))(
  'what %s takes has whole pieces of code',
  (_, takes) => {
    for (const [, code] of takes.matchAll(/`([^`]*)`/g))
      expect(code!.split('{')).toHaveLength(code!.split('}').length)
  },
)

test('a README without a place for the table is refused', () => {
  expect(() => withOptionsTable('# Copydesk\n')).toThrow('needs the lines <!-- Made by')
})

test('an option tells what it takes, what it does and what it is by default', () => {
  const told = docs.filter(({name}) =>
    /^(keep|archive.*|severities\.ask|corrections\.type)$/.test(name),
  )
  expect(told.map(({name, takes, byDefault}) => [name, takes, byDefault])).toEqual([
    ['keep', "`'earlier'`, `'later'`", "`'earlier'`"],
    ['severities.ask', "a list of `'warning'`, `'review'`, `'info'`", "`['warning', 'review']`"],
    ['corrections.type', 'the name of a document type', 'required'],
    ['archive', '`true`, `false` or `{limit: 5000}`', '`false`'],
    ['archive.limit', 'a whole number above 0', '`5000`'],
  ])
})

test.each(docs.map(({name, example, byDefault}) => [name, example, byDefault]))(
  'the example of %s is accepted, and is not the default',
  (name, example, byDefault) => {
    const steps = name.split('.')
    // what else has to be there is in the examples of the objects around it
    const options = steps.toReversed().reduce<unknown>((value, key, index) => {
      const around = steps.slice(0, steps.length - 1 - index).join('.')
      const others = docs.find((doc) => doc.name === around)?.example
      return {...(others ? (valueOf(others) as object) : {}), [key]: value}
    }, valueOf(example))
    // a severity in two lists is refused: each example is for itself
    if (name.startsWith('severities.'))
      Object.assign(options as object, {severities: {[steps[1]!]: valueOf(example)}})
    expect(() => resolveOptions(options as CopydeskOptions)).not.toThrow()
    expect(byDefault).not.toBe(`\`${example}\``)
  },
)

test('the defaults in words are those of the code', () => {
  const {titles: _, names: __, ...fields} = fieldsOf('article')
  expect(documented('fields')).toEqual(writtenAll(fields))
  expect(documented('intake')).toEqual(writtenAll(setup.intake!))
  const {dateline, language, firstPublished, ...checklist} = checklistOf('article')!
  expect(documented('checklist')).toMatchObject(writtenAll(checklist))
  expect([dateline, language, firstPublished]).toEqual(['dateline', 'language', 'firstPublished'])
  const single = docs.filter(({name}) => ['types', 'releases', 'marks', 'tool'].includes(name))
  const {types, releases, marks, tool} = setup
  expect(Object.fromEntries(single.map(({name, byDefault}) => [name, byDefault]))).toEqual(
    writtenAll({types, releases, marks, tool}),
  )
})

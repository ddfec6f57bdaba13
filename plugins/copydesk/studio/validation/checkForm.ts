import {type CopydeskOptions, type Setup} from '../../story/index.ts'
import {baseOf, type Definition, inherited, isKnown, type Types, UNKNOWN} from './definitions.ts'
import {
  checkKind,
  checkReference,
  documentType,
  instead,
  listed,
  places,
  placesInSome,
  refuse,
  TEXT,
  TIME,
} from './refuse.ts'
import {found} from './schemaPaths.ts'

/** Holds what the intake writes and what the checklist asks for against the forms of the types that are read. */
export function checkForm(
  {intake, checklist}: CopydeskOptions,
  setup: Setup,
  read: readonly Definition[],
  types: Types,
): void {
  if (intake) {
    for (const name of ['picture', 'table'] as const)
      if (intake[name] !== undefined) checkBlock(`intake.${name}`, intake[name], setup, read, types)
    for (const name of ['headline', 'byline'] as const)
      if (intake[name] !== undefined) {
        placesInSome(`intake.${name}`, read, intake[name], types)
        checkKind(`intake.${name}`, read, intake[name], TEXT, types)
      }
  }
  if (!checklist) return
  const {alt, withdrawal, types: asked} = checklist === true ? {} : checklist
  for (const type of asked ?? [])
    if (!setup.types.includes(type))
      refuse('checklist.types', type, `which “types” does not name${instead(type, setup.types)}`)
  const roots = read.filter(({name}) => setup.checklistOf(name))
  for (const root of roots) checkChecklist(setup, root, types)
  if (alt) checkAlt(alt, roots, types)
  if (withdrawal) checkWithdrawal(setup, types)
}

/** Refuses what is asked for, by name or by default, of a type that has no field for it: it could never go out. */
function checkChecklist(setup: Setup, root: Definition, types: Types): void {
  const {alt: _, withdrawal: __, ...fields} = setup.checklistOf(root.name) ?? {}
  for (const [name, field] of Object.entries(fields)) {
    const kinds = KINDS[name]
    if (kinds) checkKind(`checklist.${name}`, [root], field, kinds, types)
    if (found(root, field, types).length > 0) continue
    const names = inherited(root, 'fields', types).map((one) => one.name)
    const better = instead(field, names) || `: ${OTHERWISE}`
    refuse(`checklist.${name}`, field, `which “${root.name}” does not have${better}`)
  }
}

/** Of the fields that are read for what they hold; of the others it counts that they hold something. */
const KINDS: Partial<Record<string, readonly string[]>> = {
  headline: TEXT,
  slug: ['slug', 'object'],
  status: TEXT,
  embargo: TIME,
  dateline: [...TEXT, 'object'],
  firstPublished: TIME,
  versionCreated: TIME,
}

const OTHERWISE = 'name its field, write false, or name the types that have it in “checklist.types”'

/** Refuses a type of blocks that no Portable Text takes. */
function checkBlock(
  option: string,
  name: string,
  setup: Setup,
  read: readonly Definition[],
  types: Types,
): void {
  const texts = read.flatMap((root) =>
    setup.fieldsOf(root.name).portableText.flatMap((field) => found(root, field, types)),
  )
  if (!texts.every((text) => isKnown(text, types))) return
  const blocks = texts.flatMap((text) => inherited(text, 'of', types))
  const names = blocks.map((block) => block.name ?? block.type)
  if (!names.includes(name))
    refuse(
      option,
      name,
      `which the text of ${listed(read.map((one) => one.name))} does not take${instead(name, names)}`,
    )
}

/** Refuses a name that no image has of whatever is in the types that are read. */
function checkAlt(alt: string, read: readonly Definition[], types: Types): void {
  const names = read.flatMap((root) => imageFields(root, types, new Set()))
  if (!names.includes(alt) && !names.includes(UNKNOWN))
    refuse(
      'checklist.alt',
      alt,
      `which no image of ${listed(read.map(({name}) => name))} has${instead(alt, names)}`,
    )
}

function imageFields(definition: Definition, types: Types, seen: Set<Definition>): string[] {
  if (seen.has(definition)) return []
  seen.add(definition)
  if (!isKnown(definition, types)) return [UNKNOWN]
  const fields = inherited(definition, 'fields', types)
  const own = baseOf(definition, types) === 'image' ? fields.map(({name}) => name) : []
  const inner = [...fields, ...inherited(definition, 'of', types)]
  return [...own, ...inner.flatMap((one) => imageFields(one, types, seen))]
}

function checkWithdrawal(setup: Setup, types: Types): void {
  const {withdrawal} = setup.types.map(setup.checklistOf).find(Boolean) ?? {}
  if (!withdrawal) return
  const {type, story, text, kind} = withdrawal
  const root = documentType('checklist.withdrawal.type', type, types)
  checkReference('checklist.withdrawal.story', type, story, setup.types, types)
  places('checklist.withdrawal.text', root, text, types)
  places('checklist.withdrawal.kind', root, kind, types)
}

import {type IntakeFields} from './intake.ts'

/** The fields that say something. */
export function given(fields: IntakeFields): IntakeFields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

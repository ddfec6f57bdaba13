export type LakeErrorCode =
  | 'port-taken'
  | 'folder-unwritable'
  | 'database-damaged'
  | 'database-foreign'
  | 'tokens-damaged'
  | 'in-use'
  | 'disk-full'
  | 'bad-option'

/** The lake cannot start or go on. `message` is one sentence that says what to do. */
export class LakeError extends Error {
  readonly code: LakeErrorCode

  constructor(code: LakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LakeError'
    this.code = code
  }
}

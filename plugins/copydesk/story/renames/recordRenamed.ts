/** A preferred name that changed when its record was published. */
export interface RecordRenamed {
  _id: string
  _type: 'recordRenamed'
  record: {_type: 'reference'; _ref: string; _weak: true}
  recordType: string
  was: string
  now: string
  by: string
  at: string
}

type Present<Value> = Exclude<NonNullable<Value>, '' | false>

/** `{name: value}` to be spread, or nothing where there is no value. */
export function optional<Name extends string, Value>(name: Name, value: Value) {
  return (value ? {[name]: value} : {}) as {[Key in Name]?: Present<Value>}
}

/** The same for a list, which is left out where it is empty. */
export function list<Name extends string, Value>(name: Name, values: Value[]) {
  return (values.length > 0 ? {[name]: values} : {}) as {[Key in Name]?: Value[]}
}

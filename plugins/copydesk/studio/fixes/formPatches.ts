import {type FormPatch, type Path, insert, set, setIfMissing, unset} from 'sanity'
import {type Patch} from '../../story/index.ts'

/** Patches as a form takes them. */
export const formPatches = (patches: readonly Patch[]): FormPatch[] =>
  patches.map((patch) => {
    const path = patch.path as Path
    if (patch.type === 'unset') return unset(path)
    if (patch.type === 'insert') return insert(patch.items, patch.position, path)
    return patch.type === 'set' ? set(patch.value, path) : setIfMissing(patch.value, path)
  })

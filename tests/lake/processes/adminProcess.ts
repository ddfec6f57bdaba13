import {backUp, compact, restore} from '../../../lake/admin/index.ts'

/** A command of the lake's in a process of its own, to be killed; says when it begins. */
const [command, folder, file] = process.argv.slice(2)
console.log('begins')
if (command === 'backup') backUp(folder, file)
else if (command === 'restore') restore(file, folder)
else compact(folder)

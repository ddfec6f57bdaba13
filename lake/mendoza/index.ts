/** Patches in Mendoza's format, the one that the Studio's listeners and history read. */
export {encode} from './encode.ts'

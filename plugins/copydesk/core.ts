/** The checks without the Studio: for the command line, builds and other programs. */
export * from './engine/index.ts'

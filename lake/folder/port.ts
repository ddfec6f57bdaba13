import {rmSync} from 'node:fs'
import path from 'node:path'
import {readPrivateFile, writePrivateFile} from './privateFile.ts'

const FILE = 'port'

/**
 * Leaves the port that a lake is served on in its folder, for the owner's eyes only, so that the
 * same person's commands find it.
 */
export function writePortFile(folder: string, port: number): void {
  writePrivateFile(path.join(folder, FILE), `${port}\n`)
}

/** The port of the lake in a folder, undefined if none is known. It holds only while the lock does. */
export function readPort(folder: string): number | undefined {
  return Number(readPrivateFile(path.join(folder, FILE))) || undefined
}

/** Done by whoever takes the folder and whoever gives it back: a port is its holder's alone. */
export function removePort(folder: string): void {
  rmSync(path.join(folder, FILE), {force: true})
}

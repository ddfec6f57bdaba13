import {readFileSync} from 'node:fs'
import {SourceMap} from 'node:module'
import path from 'node:path'

/** A CPU profile as Chromium gives it; times in microseconds. */
export interface Profile {
  nodes: {
    id: number
    callFrame: {url: string; functionName: string; lineNumber: number; columnNumber: number}
    children?: number[]
  }[]
  startTime: number
  endTime: number
  samples?: number[]
  timeDeltas?: number[]
}

/** One look at the stack: when, in microseconds, and whether our code was on it. */
export interface Sample {
  time: number
  isOurs: boolean
}

const OURS = 'plugins/copydesk/'

/** Every look at the stack; ours are those in which code of the plugin runs, or what it called. */
export function oursAmong(profile: Profile, studioFolder: string): Sample[] {
  const ours = nodesOfOurs(profile, studioFolder)
  let time = profile.startTime
  return (profile.samples ?? []).map((node, index) => {
    time += profile.timeDeltas?.[index] ?? 0
    return {time, isOurs: ours.has(node)}
  })
}

/** The nodes that are ours, or were called by ours. */
function nodesOfOurs({nodes}: Profile, studioFolder: string): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const found = new Set<number>()
  const mark = (id: number) => {
    found.add(id)
    for (const child of byId.get(id)?.children ?? []) mark(child)
  }
  for (const {id, callFrame} of nodes) {
    if (!found.has(id) && sourceOf(callFrame, studioFolder).includes(OURS)) mark(id)
  }
  return found
}

/** The file that a function was written in, by the source map beside its chunk. */
export function sourceOf(
  {url, lineNumber, columnNumber}: Profile['nodes'][number]['callFrame'],
  studioFolder: string,
): string {
  if (!url.startsWith('http')) return ''
  const map = mapOf(path.join(studioFolder, new URL(url).pathname))
  const entry = map?.findEntry(lineNumber, columnNumber)
  return (entry && 'originalSource' in entry && entry.originalSource) || ''
}

const maps = new Map<string, SourceMap | undefined>()

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, readMap(`${file}.map`))
  return maps.get(file)
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

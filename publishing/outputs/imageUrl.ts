import {type Publication, webAddress} from './publication.ts'

/** A picture in a story's body, as `storyQuery` gives it. */
export interface StoredFigure {
  asset?: {
    url?: string | null
    mimeType?: string | null
    dimensions?: {width?: number; height?: number} | null
  } | null
  crop?: {top?: number; bottom?: number; left?: number; right?: number} | null
}

export interface Picture {
  /** The picture at up to `width` pixels. */
  at(width: number): string
  /** Of the picture as cropped by its editor, in pixels. */
  width: number
  height: number
}

/** The addresses and the size of a picture; undefined where none is stored. */
export function pictureOf(figure: StoredFigure, publication: Publication): Picture | undefined {
  const stored = webAddress(figure.asset?.url)
  const {width = 0, height = 0} = figure.asset?.dimensions ?? {}
  if (!stored || !(width > 0) || !(height > 0)) return undefined
  const url = new URL(stored)
  const {imageOrigin} = publication
  const address = imageOrigin ? imageOrigin + url.pathname : url.origin + url.pathname
  const {left = 0, top = 0, right = 0, bottom = 0} = figure.crop ?? {}
  const rect = [
    left * width,
    top * height,
    Math.max(1, (1 - left - right) * width),
    Math.max(1, (1 - top - bottom) * height),
  ].map(Math.round)
  const isCropped = [left, top, right, bottom].some((part) => part > 0)
  return {
    at: (wanted) =>
      `${address}?${isCropped ? `rect=${rect.join(',')}&` : ''}w=${Math.min(wanted, rect[2])}&fit=max&auto=format`,
    width: rect[2],
    height: rect[3],
  }
}

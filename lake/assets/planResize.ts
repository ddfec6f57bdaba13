import {type ResizeOptions} from 'sharp'
import {AssetError} from './assetError.ts'
import {type Transform} from './transform.ts'

export interface Size {
  width: number
  height: number
}

export interface Region extends Size {
  left: number
  top: number
}

/** What is done to an image's size, in this order. */
export interface ResizePlan {
  /** Cut out of the original, in its pixels. */
  region: Region
  /** Left out where the region keeps its size. */
  resize?: ResizeOptions
  /** Pixels put around what was resized. */
  margins?: {left: number; top: number; right: number; bottom: number}
}

/** Works out what `rect`, `w`, `h`, `fit`, `crop` and the limits mean for an image of this size. */
export function planResize(whole: Size, transform: Transform): ResizePlan {
  const region = cutOut(whole, transform.rect)
  const {width, height, fit} = transform
  if (fit === 'crop') return crop(region, wantedSize(region, transform), transform, false)
  if (!width && !height) return {region}
  if (!width || !height || fit === 'clip' || fit === 'max') {
    return {region, resize: {width, height, fit: 'inside', withoutEnlargement: fit === 'max'}}
  }
  const wanted = {width, height}
  if (fit === 'scale') return {region, resize: {...wanted, fit: 'fill'}}
  if (fit === 'min') return crop(region, wanted, transform, true)
  const isSmaller = region.width <= width && region.height <= height
  if (fit === 'fillmax' && isSmaller) return {region, margins: around(region, wanted)}
  const background = transform.background ?? '#fff'
  return {region, resize: {...wanted, fit: 'contain', background}}
}

/** The size of the picture that a plan makes, with `pad` pixels around it. */
export function madeSize({region, resize, margins}: ResizePlan, pad: number): Size {
  const inner = resize ? resized(region, resize) : region
  const {left, top, right, bottom} = margins ?? {left: 0, top: 0, right: 0, bottom: 0}
  return {
    width: inner.width + left + right + 2 * pad,
    height: inner.height + top + bottom + 2 * pad,
  }
}

function resized(region: Size, {width, height, fit, withoutEnlargement}: ResizeOptions): Size {
  if (fit !== 'inside') return {width: width ?? region.width, height: height ?? region.height}
  const scales = [(width ?? Infinity) / region.width, (height ?? Infinity) / region.height]
  const scale = Math.min(...scales, withoutEnlargement ? 1 : Infinity)
  return {width: Math.ceil(region.width * scale), height: Math.ceil(region.height * scale)}
}

function cutOut(whole: Size, rect: Transform['rect']): Region {
  if (!rect) return {left: 0, top: 0, ...whole}
  const [left, top, width, height] = rect
  if (left >= whole.width || top >= whole.height) {
    throw new AssetError(400, `rect=${rect.join(',')} lies outside the image.`)
  }
  return {
    left,
    top,
    width: Math.min(width, whole.width - left),
    height: Math.min(height, whole.height - top),
  }
}

/** A side that is not given follows from the image's proportions; both stay within the limits. */
function wantedSize(region: Region, {width, height, most, least}: Transform): Size {
  const proportion = region.width / region.height
  const within = (side: keyof Size, pixels: number) =>
    Math.max(least[side] ?? 1, Math.min(most[side] ?? Infinity, Math.round(pixels)))
  return {
    width: within('width', width ?? (height ? height * proportion : region.width)),
    height: within('height', height ?? (width ? width / proportion : region.height)),
  }
}

/** Cuts the largest part of the wanted proportions around the focus, then scales it. */
function crop(source: Region, wanted: Size, {focus}: Transform, shrinkOnly: boolean): ResizePlan {
  if (focus === 'entropy' && !shrinkOnly) {
    return {region: source, resize: {...wanted, fit: 'cover', position: 'entropy'}}
  }
  const [x, y] = focus === 'entropy' ? [0.5, 0.5] : focus
  const scale = Math.min(source.width / wanted.width, source.height / wanted.height)
  const width = Math.max(1, Math.round(wanted.width * scale))
  const height = Math.max(1, Math.round(wanted.height * scale))
  const region = {
    left: source.left + place(x, width, source.width),
    top: source.top + place(y, height, source.height),
    width,
    height,
  }
  return shrinkOnly && scale < 1 ? {region} : {region, resize: {...wanted, fit: 'fill'}}
}

/** Where a part of `length` begins so that the focus is in its middle, as far as the whole allows. */
function place(focus: number, length: number, whole: number): number {
  return Math.round(Math.min(Math.max(0, focus * whole - length / 2), whole - length))
}

function around(inner: Size, outer: Size) {
  const left = Math.floor((outer.width - inner.width) / 2)
  const top = Math.floor((outer.height - inner.height) / 2)
  return {
    left,
    top,
    right: outer.width - inner.width - left,
    bottom: outer.height - inner.height - top,
  }
}

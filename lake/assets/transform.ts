import {AssetError} from './assetError.ts'

/** How an image is to be changed: the parameters of an image's URL, checked. */
export interface Transform {
  width?: number
  height?: number
  fit: (typeof FITS)[number]
  /** Cut out of the original first: left, top, width, height in its pixels. */
  rect?: [number, number, number, number]
  /** `fit=crop` keeps both sides within these, in pixels. */
  most: {width?: number; height?: number}
  least: {width?: number; height?: number}
  /** Pixels put around the image, in the background's color. */
  pad: number
  /** Where `fit=crop` keeps the image: 0 is left or top, 1 right or bottom; or where most happens. */
  focus: [x: number, y: number] | 'entropy'
  format?: (typeof FORMATS)[number]
  /** 1–100. */
  quality?: number
  blur?: number
  /** 1–100. */
  sharpen?: number
  grey: boolean
  invert: boolean
  /** Of an animation, its first picture alone. */
  firstFrame: boolean
  flip: string
  /** Degrees clockwise. */
  orientation: number
  /** `#rrggbb` or `#rrggbbaa` behind `fit=fill` and transparent parts. */
  background?: string
}

const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
const FORMATS = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const

/** No side of an image that is made may be longer, in pixels. */
const MAX_SIDE_PX = 8192

/**
 * Reads `w`, `h`, `max-w`, `max-h`, `min-w`, `min-h`, `fit`, `rect`, `crop`, `fp-x`, `fp-y`, `pad`, `fm`,
 * `auto`, `q`, `dpr`, `blur`, `sharp`, `sat`, `invert`, `frame`, `flip`, `or` and `bg`. `accept` is the request's header, for `auto=format`. Undefined if nothing is to be changed.
 * Throws AssetError for a value out of its range. Source: Sanity's reference of image URLs.
 */
export function parseTransform(search: URLSearchParams, accept = ''): Transform | undefined {
  const transform = readTransform(search, accept)
  return JSON.stringify(transform) === UNCHANGED ? undefined : transform
}

function readTransform(search: URLSearchParams, accept: string): Transform {
  const number = (name: string, least: number, most: number) => {
    const text = search.get(name)
    if (text === null || text === '') return undefined
    const value = Number(text)
    if (Number.isFinite(value) && value >= least && value <= most) return value
    throw new AssetError(400, `${name}=${text} is not a number from ${least} to ${most}.`)
  }
  const choice = <T extends string>(name: string, choices: readonly T[]) => {
    const text = search.get(name)
    const chosen = choices.find((one) => one === text)
    if (text && !chosen) {
      throw new AssetError(400, `${name}=${text} is not one of ${choices.join(', ')}.`)
    }
    return chosen
  }
  const density = number('dpr', 0.1, 4) ?? 1
  const side = (name: string) => {
    const pixels = number(name, 1, MAX_SIDE_PX)
    return pixels && Math.min(MAX_SIDE_PX, Math.round(pixels * density))
  }
  const auto = choice('auto', ['format']) && accept.includes('image/webp') ? 'webp' : undefined
  return {
    width: side('w'),
    height: side('h'),
    fit: choice('fit', FITS) ?? 'clip',
    rect: parseRect(search.get('rect')),
    most: {width: side('max-w'), height: side('max-h')},
    least: {width: side('min-w'), height: side('min-h')},
    pad: Math.round((number('pad', 0, MAX_SIDE_PX) ?? 0) * density),
    focus: focusOf(search.get('crop'), number('fp-x', 0, 1), number('fp-y', 0, 1)),
    format: choice('fm', FORMATS) ?? auto,
    quality: number('q', 1, 100),
    blur: number('blur', 0, 2000),
    sharpen: number('sharp', 0, 100),
    grey: choice('sat', ['-100']) !== undefined,
    invert: choice('invert', ['true', 'false']) === 'true',
    firstFrame: choice('frame', ['1']) !== undefined,
    flip: choice('flip', ['h', 'v', 'hv']) ?? '',
    orientation: Number(choice('or', ['0', '90', '180', '270']) ?? 0),
    background: parseColor(search.get('bg')),
  }
}

const UNCHANGED = JSON.stringify(readTransform(new URLSearchParams(), ''))

function parseRect(text: string | null): Transform['rect'] {
  if (!text) return undefined
  const numbers = text.split(',').map((part) => Math.round(Number(part)))
  const [left, top, width, height] = numbers
  const good = numbers.length === 4 && numbers.every((one) => Number.isInteger(one) && one >= 0)
  if (good && width > 0 && height > 0) return [left, top, width, height]
  throw new AssetError(400, `rect=${text} is not four numbers: left, top, width, height.`)
}

function focusOf(crop: string | null, x?: number, y?: number): Transform['focus'] {
  if (crop === 'entropy') return 'entropy'
  if (crop === 'focalpoint') return [x ?? 0.5, y ?? 0.5]
  const sides = (crop ?? '').split(',')
  const along = (start: string, end: string) =>
    sides.includes(start) ? 0 : sides.includes(end) ? 1 : 0.5
  return [along('left', 'right'), along('top', 'bottom')]
}

function parseColor(text: string | null): string | undefined {
  if (!text) return undefined
  if (/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return `#${text}`
  const translucent = /^(?:([0-9a-f])([0-9a-f]{3})|([0-9a-f]{2})([0-9a-f]{6}))$/i.exec(text)
  if (translucent) return `#${translucent[2] ?? translucent[4]}${translucent[1] ?? translucent[3]}`
  throw new AssetError(400, `bg=${text} is not a color: write it as RRGGBB or AARRGGBB.`)
}

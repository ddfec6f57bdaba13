import {AssetError} from './assetError.ts'

/** How an image is to be changed: the parameters of an image's URL, checked. */
export interface Transform {
  width?: number
  height?: number
  fit: (typeof FITS)[number]
  /** Cut out of the original first: left, top, width, height in its pixels. */
  rect?: [number, number, number, number]
  /** Where `fit=crop` keeps the image: 0 is left or top, 1 right or bottom. */
  focus: [x: number, y: number]
  format?: (typeof FORMATS)[number]
  /** 1–100. */
  quality: number
  blur?: number
  flip: string
  /** Degrees clockwise. */
  orientation: number
  /** `#rrggbb` behind `fit=fill` and transparent parts. */
  background?: string
}

const FITS = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
const FORMATS = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const

/** No side of an image that is made may be longer, in pixels. */
const LONGEST_SIDE = 8192

/**
 * Reads `w`, `h`, `fit`, `rect`, `crop`, `fp-x`, `fp-y`, `fm`, `auto`, `q`, `dpr`, `blur`, `flip`, `or` and
 * `bg`. `accept` is the request's header, for `auto=format`. Undefined if nothing is to be changed.
 * Throws AssetError for a value out of its range. Source: Sanity's reference of image URLs.
 */
export function parseTransform(search: URLSearchParams, accept = ''): Transform | undefined {
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
    const pixels = number(name, 1, LONGEST_SIDE)
    return pixels && Math.min(LONGEST_SIDE, Math.round(pixels * density))
  }
  const auto = choice('auto', ['format']) && accept.includes('image/webp') ? 'webp' : undefined
  const transform: Transform = {
    width: side('w'),
    height: side('h'),
    fit: choice('fit', FITS) ?? 'clip',
    rect: parseRect(search.get('rect')),
    focus: focusOf(search.get('crop'), number('fp-x', 0, 1), number('fp-y', 0, 1)),
    format: choice('fm', FORMATS) ?? auto,
    quality: Math.max(1, number('q', 0, 100) ?? 75),
    blur: number('blur', 0, 2000),
    flip: choice('flip', ['h', 'v', 'hv']) ?? '',
    orientation: Number(choice('or', ['0', '90', '180', '270']) ?? 0),
    background: parseColour(search.get('bg')),
  }
  const {width, height, rect, format, blur, flip, orientation, background} = transform
  const changes = [
    width,
    height,
    rect,
    format,
    blur,
    flip,
    orientation,
    background,
    search.get('q'),
  ]
  return changes.some(Boolean) ? transform : undefined
}

function parseRect(text: string | null): Transform['rect'] {
  if (!text) return undefined
  const numbers = text.split(',').map((part) => Math.round(Number(part)))
  const [left, top, width, height] = numbers
  const good = numbers.length === 4 && numbers.every((one) => Number.isInteger(one) && one >= 0)
  if (good && width > 0 && height > 0) return [left, top, width, height]
  throw new AssetError(400, `rect=${text} is not four numbers: left, top, width, height.`)
}

function focusOf(crop: string | null, x?: number, y?: number): [number, number] {
  if (crop === 'focalpoint') return [x ?? 0.5, y ?? 0.5]
  const sides = (crop ?? '').split(',')
  const along = (start: string, end: string) =>
    sides.includes(start) ? 0 : sides.includes(end) ? 1 : 0.5
  return [along('left', 'right'), along('top', 'bottom')]
}

function parseColour(text: string | null): string | undefined {
  if (!text) return undefined
  if (/^[0-9a-f]{6}$/i.test(text) || /^[0-9a-f]{3}$/i.test(text)) return `#${text}`
  throw new AssetError(400, `bg=${text} is not a colour: write it as RRGGBB.`)
}

import {DefaultGenerator} from '@vibrant/generator-default'
import {MMCQ} from '@vibrant/quantizer-mmcq'
import sharp from 'sharp'
import {type ImageInput, OPTIONS} from './imageOptions.ts'

interface Swatch {
  hex: string
  population: number
  titleTextColor: string
  bodyTextColor: string
}

const NAMES = {
  darkMuted: 'DarkMuted',
  darkVibrant: 'DarkVibrant',
  lightMuted: 'LightMuted',
  lightVibrant: 'LightVibrant',
  muted: 'Muted',
  vibrant: 'Vibrant',
} as const

const MAX_COLORS = 64

/**
 * `sanity.imagePalette`: the six swatches of the Palette algorithm, as node-vibrant has it, and the
 * most frequent one. `population` is the share of the pixels, in percent.
 */
export async function paletteOf(image: ImageInput): Promise<Record<string, unknown>> {
  const {data, info} = await sharp(image, OPTIONS)
    .rotate()
    .resize(150, 150, {fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const pixels = info.width * info.height
  const colors: Swatch[] = isVisible(data) ? MMCQ(data, {colorCount: MAX_COLORS}) : []
  if (colors.length === 0) return {_type: 'sanity.imagePalette'}
  const palette = DefaultGenerator(colors as Parameters<typeof DefaultGenerator>[0]) as Record<
    string,
    Swatch | null
  >
  const dominant = colors.reduce((most, one) => (one.population > most.population ? one : most))
  const swatches = Object.entries(NAMES).map(([name, title]) => [name, palette[title]] as const)
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(
      [...swatches, ['dominant', dominant] as const].flatMap(([name, swatch]) =>
        swatch ? [[name, described(swatch, pixels)]] : [],
      ),
    ),
  }
}

function isVisible(rgba: Buffer): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 0) return true
  return false
}

function described(swatch: Swatch, pixels: number) {
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: swatch.hex,
    foreground: swatch.bodyTextColor,
    title: swatch.titleTextColor,
    population: Math.round((swatch.population / pixels) * 10_000) / 100,
  }
}

/** The bytes of an image, or the path of its file. */
export type ImageInput = Buffer | string

/** How every image is opened: decoded, it may not have more pixels, however small its file is. */
export const OPTIONS = {limitInputPixels: 100_000_000, failOn: 'error'} as const

/** A decoded image may not have more pixels than this, however small its file is. */
export const PIXEL_LIMIT = 100_000_000

/** How every image is opened. */
export const OPTIONS = {limitInputPixels: PIXEL_LIMIT, failOn: 'error'} as const

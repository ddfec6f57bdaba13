/** A request for an asset, or an upload, that cannot be answered: `status` is that of HTTP. */
export class AssetError extends Error {
  readonly status: 400 | 404 | 503

  constructor(status: 400 | 404 | 503, message: string) {
    super(message)
    this.name = 'AssetError'
    this.status = status
  }
}

/** Images and files: kept by content, described, resized, served so that they cannot run script. */
export {type AssetKind, type AssetStore, openAssetStore} from './assetStore.ts'
export {ASSET_TYPES, assetIdOf, isAsset, servedFrom} from './assetUrl.ts'
export {AssetError} from './assetError.ts'
export {serveAsset, type ServeRequest} from './serveAsset.ts'
export {type AssetDocument, storeAsset, type Upload} from './storeAsset.ts'

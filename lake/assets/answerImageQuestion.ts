import {type AssetError} from './assetError.ts'
import {describeImage, type ImageDescription} from './imageMetadata.ts'
import {type Transform} from './transform.ts'
import {type Picture, transformImage} from './transformImage.ts'

/** What a process for images is asked. */
export type ImageQuestion =
  | {job: 'describe'; file: string; extract?: string[]}
  | {job: 'transform'; file: string; mimeType: string; transform: Transform}

/** What it answers; `status` where the picture, not the lake, is at fault. */
export type ImageAnswer =
  {result: ImageDescription | Picture} | {status: AssetError['status'] | undefined; message: string}

/** Reads or makes a picture. Throws AssetError. */
export function answerImageQuestion(question: ImageQuestion): Promise<ImageDescription | Picture> {
  if (question.job === 'describe') return describeImage(question.file, question.extract)
  return transformImage(question.file, question.mimeType, question.transform)
}

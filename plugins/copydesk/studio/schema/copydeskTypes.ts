import {decision} from './decision.ts'
import {publishedAnyway} from './publishedAnyway.ts'

/** The plugin's own schema types. @param types the document types that it reads */
export const copydeskTypes = (types: string[] = ['article']) => [decision, publishedAnyway(types)]

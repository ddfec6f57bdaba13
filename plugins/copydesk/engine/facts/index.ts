export {type Conversion} from './conversions.ts'
export {factsOf, type ParagraphFacts, spanAt} from './readFacts.ts'
export {type WrittenNumber} from './numbers.ts'

export {readDateline, splitDateline, type WrittenDateline} from './dateline.ts'
export {type LeftOut} from './head.ts'
export {readWire, type WireDateline, type WireParagraph, type WireStory} from './readWire.ts'
export {lineAt, type TextParagraph, textParagraphs} from './textParagraphs.ts'

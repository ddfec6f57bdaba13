/**
 * The sign of the copy check wherever it is opened: letters with a line below, as words are marked.
 * The Studio's own validation has a triangle or a tick in a circle beside it.
 */
export {StringIcon as CopyCheckIcon} from '@sanity/icons/String'

/** What readers and their machines get: pure functions of what the queries return. */
export {bodyFigures, bodyHtml, type BodyOptions, bodyParagraphs} from './bodyHtml.ts'
export {type Author, bylineAuthors} from './bylineAuthors.ts'
export {correctionKind} from './correctionKind.ts'
export {
  atom,
  correctionsFeed,
  type Feed,
  type FeedItem,
  jsonFeed,
  rss,
  storiesFeed,
} from './feed.ts'
export {type Picture, pictureOf, type StoredFigure} from './imageUrl.ts'
export {newsArticle, scriptJson} from './jsonLd.ts'
export {newsSitemap} from './newsSitemap.ts'
export {type Ninjs, ninjs} from './ninjs.ts'
export {
  correctionAnchor,
  correctionUrl,
  languageOf,
  lastingId,
  type Publication,
  storyUrl,
  webAddress,
} from './publication.ts'
export {type NewsArticle} from './schemaOrg.ts'
export {isoTime, type StoredTimes, storyTimes, type StoryTimes} from './storyTimes.ts'
export {wellFormed} from './wellFormed.ts'

import {type Finding as AnyFinding} from './model/finding.ts'
import {type RuleId} from './rules/index.ts'

export {isObject} from './model/isObject.ts'
export {BoundedCache} from './text/boundedCache.ts'
export {once} from './text/once.ts'
export {type ArticleOptions, checkArticle} from './checkArticle.ts'
export {checkParagraphs} from './checkParagraphs.ts'
export {explainPair, type NameRead, type PairExplanation, type WhyNot} from './explainPair.ts'
export {
  ALL_RULES,
  CORE_RULES,
  hasAllRules,
  installRules,
  loadRules,
  type Rule,
  type RuleId,
  ruleOf,
  rules,
  ruleWords,
} from './rules/index.ts'
export {type NamedInStory, storyNames} from './storyNames.ts'
export {type StoryQuote, storyQuotes} from './storyQuotes.ts'
export {DETERMINERS} from './mechanics/determiners.ts'
export {isInside} from './article/textPlaces.ts'
export {type Checker, createChecker} from './checker.ts'
export {articleLanguage, articleOrigin, DEFAULT_FIELDS} from './article/articleFields.ts'
export {articleParagraphs} from './article/articleParagraphs.ts'
export {
  isWithinParagraph,
  repeatedParagraphs,
  type RepeatedText,
  repeatedText,
  replaceSpans,
} from './article/fixes.ts'
export {runningSpelling, type SpellingEdit, spellingEdits} from './article/spellingEdits.ts'
export {
  type FieldPlace,
  type FieldStep,
  fieldSteps,
  FOLLOW,
  isElsewhere,
  isLanguageField,
  languagesOf,
  ownPath,
  fieldOfSteps,
  placesAt,
  publishedId,
} from './article/fieldPath.ts'
export {UNREAD} from './article/paragraphsIn.ts'
export {textOfSpan} from './article/portableText.ts'
export {type QuoteRange, quoteRanges} from './article/quotes.ts'
export {
  ARCHIVE_FORMAT,
  ArchiveFormatError,
  ArchiveIndex,
  type ArchivePart,
  type AskingStory,
  type OtherSpelling,
  type Place,
  type Reuse,
  type StoryName,
} from './archive/index.ts'
export {
  type ChangedFact,
  compareStories,
  type FactDifference,
  type StoryChanges,
} from './changes/index.ts'
export {wordDifference} from './text/difference.ts'
export {editDistance} from './text/editDistance.ts'
export {nearest} from './text/nearest.ts'
export {plainTypography} from './text/typography.ts'
export {hasKnownWords, installLearned, loadLearned, samePairScore} from './names/index.ts'
export {unreadLanguage} from './text/language.ts'
export {ENGLISH} from './phrases/allEnglish.ts'
export {
  articleParagraphNames,
  languageGroups,
  nameOf,
  type ParagraphName,
  type ParagraphNames,
  partsOf,
  type PlacedName,
  titleOf,
} from './article/places.ts'
export {inWords} from './article/textPlaces.ts'
export {changeName} from './model/changeName.ts'
export {
  english,
  phrase,
  type Phrase,
  type PhraseKey,
  phrasesText,
  phraseText,
  type Stem,
  type Words,
} from './phrases/phrase.ts'
export {
  coverNote,
  lineAt,
  type LeftOut,
  readDateline,
  readWire,
  type TextParagraph,
  textParagraphs,
  type WireDateline,
  type WireParagraph,
  type WireStory,
} from './wire/index.ts'
export type * from './model/article.ts'
export type * from './model/finding.ts'
export type * from './model/records.ts'
export {type CheckOptions} from './options.ts'
export {HOUSE_STYLES, type HouseStyle} from './model/houseStyle.ts'

/** A finding of one of the rules. */
export type Finding = AnyFinding<RuleId>

/** Stored with an editor's decision: which engine the finding came from. */
export const ENGINE_VERSION = '0.1.0'

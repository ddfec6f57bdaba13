import {getDraftId} from '@sanity/client/csm'
import {type Action} from '@sanity/client'
import {type FactDifference} from '../../engine/index.ts'
import {type CorrectionSetup} from '../options/resolveOptions.ts'
import {type Decider} from '../findings/decisions.ts'
import {type CheckedDocument} from '../reading/readDocument.ts'
import {
  type ChangeAnswer,
  type EarlierWording,
  type PublishedChange,
  type StoredCorrection,
  whereOf,
} from './correction.ts'
import {type CorrectionDraft} from './draftCorrection.ts'

/** Who publishes what, and why. */
export interface ChangeContext {
  title: string
  answer: ChangeAnswer
  reason: string
  by: Decider
  at: Date
  /** New random ids. */
  ids: {change: string; correction: string}
}

/** The record of an answer. Its id has a dot: the Content Lake shows it to the newsroom only. */
export function changeRecord(
  story: CheckedDocument,
  storyId: string,
  changes: readonly FactDifference[],
  {title, answer, reason, by, at, ids}: ChangeContext,
): PublishedChange {
  return {
    _id: `copydesk.publishedChange.${ids.change}`,
    _type: 'publishedChange',
    document: {_type: 'reference', _ref: storyId, _weak: true},
    documentType: story._type,
    title,
    answer,
    reason,
    changes: changes.map((change, index) => ({
      _type: 'changedFact',
      _key: `c${index}`,
      fact: change.fact,
      was: change.was,
      now: change.now,
      where: whereOf(change),
    })),
    ...(answer !== 'update' && {
      correction: {_type: 'reference' as const, _ref: ids.correction, _weak: true as const},
    }),
    by: by.name ?? '',
    byId: by.id ?? '',
    at: at.toISOString(),
  }
}

/** The correction as it goes out. */
export function correctionDocument(
  draft: CorrectionDraft,
  storyId: string,
  setup: CorrectionSetup,
  {reason, by, at, ids}: ChangeContext,
): StoredCorrection {
  return {
    ...draft,
    _id: ids.correction,
    _type: setup.type,
    [setup.story]: {_type: 'reference', _ref: storyId},
    restateError: true,
    datePublished: at.toISOString(),
    approvedBy: by.name ?? '',
    ...(reason && {cause: reason}),
  }
}

/** The actions that publish documents that are not there yet; none goes out where one of them is. */
export const publishNew = (documents: readonly {_id: string; _type: string}[]): Action[] =>
  documents.flatMap((document): Action[] => [
    {
      actionType: 'sanity.action.document.create',
      publishedId: document._id,
      attributes: {...document, _id: getDraftId(document._id)},
      ifExists: 'fail',
    },
    {
      actionType: 'sanity.action.document.publish',
      publishedId: document._id,
      draftId: getDraftId(document._id),
    },
  ])

/**
 * The actions of one transaction: the story goes out as it was read, unless somebody has published or changed it since,
 * with its correction and the record of the answer.
 */
export const publishTogether = (
  story: {id: string; draftRev: string; liveRev: string},
  others: readonly {_id: string; _type: string}[],
): Action[] => [
  ...publishNew(others),
  {
    actionType: 'sanity.action.document.publish',
    publishedId: story.id,
    draftId: getDraftId(story.id),
    ifDraftRevisionId: story.draftRev,
    ifPublishedRevisionId: story.liveRev,
  },
]

/** How a published correction read, to be kept in it. */
export const earlierWording = (
  {text, wasWrong, nowReads, type}: StoredCorrection,
  {reason, by, at, key}: {reason: string; by: Decider; at: Date; key: string},
): EarlierWording => ({
  _type: 'earlierWording',
  _key: key,
  ...(text !== undefined && {text}),
  ...(wasWrong !== undefined && {wasWrong}),
  ...(nowReads !== undefined && {nowReads}),
  ...(type !== undefined && {type}),
  reason,
  by: by.name ?? '',
  at: at.toISOString(),
})

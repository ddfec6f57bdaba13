import {type Weights} from '../plugins/copydesk/engine/names/pairs/context.ts'

/**
 * What an editor would expect before seeing the data, in log odds; the data move it. It matters where
 * the data are thin: slips, places, brothers, lists.
 */
export const PRIOR: Weights = {
  bias: -3,
  alike: 1.2,
  veryAlike: 0,
  unlike: 0.4,
  orphan: 0.8,
  orphanActs: 1,
  orphanLater: 1.5,
  orphanDoubtful: -0.3,
  sameGiven: 3,
  otherGiven: -2,
  twoPersons: -3,
  sameSurname: 2,
  usualSpellings: 3,
  otherSurname: -1.5,
  otherPart: -2,
  ordinary: -1.5,
  derived: -1.5,
  inflected: -2,
  bothKnown: -2,
  oneKnown: -1,
  swapped: 1.5,
  slipped: 0.5,
  oddity: 0.4,
  neighbours: 2.5,
  bothLocated: 0.7,
  dateline: 1,
  sameCalling: 2.5,
  otherKind: -1,
  sameParagraph: -0.2,
  apart: -0.3,
  once: 0.5,
  often: -0.5,
  weight: 0.2,
  short: -0.2,
  unlinked: -1,
  doubtful: -0.5,
}

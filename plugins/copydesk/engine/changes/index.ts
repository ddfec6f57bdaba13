export {compareStories} from './compareStories.ts'
export {type ChangedFact, type FactDifference, type StoryChanges} from './facts/change.ts'

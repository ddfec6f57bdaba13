import {listedWords} from './wordLists.ts'

// Countries (members and observers of the United Nations, short English names, by their telling
// word), and cities and regions that appear in news every day; written for this project.

/** Lower case. Two different ones are two places, however alike: Iran and Iraq, Austria and Australia. */
export const KNOWN_PLACES = listedWords('places')

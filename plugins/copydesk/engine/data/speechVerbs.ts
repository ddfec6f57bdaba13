import {wordSet} from './wordSet.ts'

// Verbs of attribution as newsrooms use them; written for this project.

/** Past and present forms that stand beside the name of whoever speaks. */
export const SPEECH_VERBS = wordSet(`
  said says saying say told tells added adds explained explains asked asks warned warns insisted
  insists argued argues recalled recalls noted notes tweeted tweets posted wrote writes replied
  replies claimed claims admitted admits announced announces declared declares acknowledged
  acknowledges believes believed thinks thought stated states stressed stresses suggested suggests
  continued continues concluded concludes commented comments remarked remarks confirmed confirms
  denied denies urged urges called joked jokes laughed laughs quipped observed observes responded
  responds reported reports complained complains countered predicted predicts emphasised emphasized
  reckons reckoned hopes hoped agrees agreed testified vowed pledged`)

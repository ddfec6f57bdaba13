import {wordSet} from '../../data/wordSet.ts'

/** Words that hold a sentence together and tell nothing of their own; written for this project. Lower case. */
const SMALL = wordSet(`
  a an the this that these those and or but yet so nor if when while as than then because since although though
  in on at by to of for from with into onto off out about around near per via upon over
  is are was were be been being am has have had having do does did doing will would shall should can could may might must
  he she it they we you i him her his hers its their theirs them us our me my your who whom whose which what where why how
  there here also too just only even still already again each any some such both either
  s t re ve ll d m`)

export const isSmallWord = (key: string): boolean => SMALL.has(key)

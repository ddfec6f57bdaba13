import {wordSet} from './wordSet.ts'

// Given names that English-language news prints most; written for this project from general knowledge.

/** Lower case. Two different ones are two people unless the rest of the name says otherwise. */
export const GIVEN_NAMES = wordSet(`
  aaron abbie abby abdul abdullah abraham adam adrian ahmad ahmed aidan aisha alan alana albert alberto
  alec alejandro alex alexander alexandra alexei alexis alfred ali alice alicia alison allan allen
  allison amanda amber amelia amir amy ana andre andrea andreas andrei andres andrew andy angel angela
  angelina anita ann anna anne annette annie anthony antoine anton antonio april arnold arthur ashley
  audrey austin barack barbara barry beatrice becky ben benjamin bernard bernie beth betty beverly bill
  billy blake bob bobby boris brad bradley brandon brenda brendan brent brett brian bridget bruce bryan
  caitlin calvin cameron carl carla carlos carmen carol caroline carolyn carrie casey catherine cathy
  cecilia charles charlie charlotte chelsea cheryl chloe chris christian christina christine
  christopher claire clara claudia clive colin connor courtney craig crystal curtis cynthia daisy damian
  damien dan daniel danielle danny darren dave david dawn dean deborah debbie debra denis denise dennis
  derek diana diane diego dominic dominique don donald donna dora doris dorothy doug douglas duncan
  dylan eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth
  ella ellen ellie emil emily emma eric erica erik erin ernest ethan eugene eva evan evelyn faith
  fatima felix fernando fiona frances francesca francesco francis francisco francois frank franklin fred
  frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard gilbert gina giovanni glen
  glenn gloria gordon grace graham grant greg gregory guy hannah hans harold harriet harry harvey hassan
  heather hector heidi helen helena henri henry herbert holly howard hugh hugo ian ibrahim igor imran
  ingrid irene iris isaac isabel isabella ivan jack jackie jackson jacob jacqueline jake james jamie jan
  jane janet janice jared jason javier jay jean jeff jeffrey jennie jennifer jenny jeremy jerome jerry
  jesse jessica jill jim jimmy joan joanna joanne joe joel johan johanna john johnny jon jonathan jordan
  jorge jose joseph josh joshua joy joyce juan judith judy julia julian julie june justin karen karim
  karl kate katherine kathleen kathryn kathy katie katy keith kelly ken kenneth kenny kerry kevin khaled
  khalid kim kirk kirsten kristen kristin kurt kyle lance larry lars laura lauren laurence lawrence leah
  lee leo leon leonard leslie lewis liam lillian lily linda lindsay lisa lloyd lois lola lorenzo louis
  louise lucas lucia lucy luis luke lydia lynn madeleine madison malcolm manuel marc marcel marco marcus
  margaret maria marian marie marina mario marion mark marshall martha martin marvin mary mathew matt
  matthew maureen maurice max maxine megan mehmet melanie melissa meredith michael michel michelle
  miguel mike mikhail milan mohammad mohammed molly monica morgan muhammad mustafa nadia nancy naomi
  natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nikolai nina noah noel
  nora norma norman oleg olga oliver olivia omar oscar owen pablo pam pamela pat patricia patrick paul
  paula pauline pedro peggy penny pete peter phil philip phillip phoebe phyllis pierre rachel ralph
  ramon randy raul ray raymond rebecca reginald renee ricardo richard rick rita rob robert roberto robin
  rodney roger roland ron ronald rory rosa rose rosemary ross roy ruby russell ruth ryan sally sam
  samantha samuel sandra sara sarah scott sean sebastian serena sergei sergey sergio seth shane shannon
  sharon shaun shawn sheila shirley simon simone sofia sonia sophia sophie stacey stan stanley stefan
  stella stephan stephanie stephen steve steven stuart sue susan suzanne sylvia tamara tanya tara ted
  teresa terry theodore theresa thomas tim timothy tina tobias toby todd tom tommy tony tracey tracy
  trevor troy tyler valerie vanessa vera veronica victor victoria vincent viktor virginia vivian
  vladimir wallace walter wanda warren wayne wendy will william willie wilson xavier yasmin yuri yusuf
  yvonne zachary zoe`)

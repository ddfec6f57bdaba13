import {wordSet} from './wordSet.ts'

// Given names that nearly only women have; written for this project from general knowledge.

/** Lower case. */
export const WOMENS_NAMES = wordSet(`
  abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison amanda amber amelia amy ana andrea
  angela angelina anita ann anna anne annette annie antonia april ashley audrey barbara beatrice becky belinda bernadette
  bernice beth bethany betsy betty beverly bonnie brenda bridget brittany camille candace carla carmen carol carole carolina
  caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl chloe christina christine cindy
  claire clara clare claudia colleen connie courtney crystal cynthia daisy dana daniela danielle dawn deborah debra debbie
  deirdre delia denise diana diane dolores donna doris dorothy edith edna eileen elaine eleanor elena elisabeth elise eliza
  elizabeth ella ellen elsa elsie emily emma erica erin esther ethel eva eve evelyn fatima felicia fiona flora florence
  gabriela gabrielle gail genevieve georgia geraldine gertrude gillian gina ginger gladys glenda gloria grace greta gwen
  gwendolyn hannah harriet hazel heather heidi helen helena hillary hilary holly ida ingrid irene iris isabel isabella
  ivanka jacqueline jane janet janice jasmine jean jeanette jeanne jennifer jenny jessica jill joan joanna joanne jocelyn
  josephine joy joyce juanita judith judy julia juliana julie june karen kate katherine kathleen kathryn kathy katie kayla
  kelly kendra khadija kim kimberly kirsten kristen kristin kristina laila lara laura lauren leah leila lena leona leticia
  lillian lily linda lindsay lisa liz lois loretta lorraine louise lucia lucille lucy lydia lynn lynne mabel madeleine
  madison maggie malia mandy marcia margaret margarita maria mariam marian marianne marie marilyn marina marion marjorie
  marlene marsha martha mary maryam matilda maureen maya megan melania melanie melinda melissa mercedes meredith michelle
  mildred mindy miranda miriam moira molly mona monica monique muriel myra nadia nancy naomi natalia natalie natasha nellie
  nicola nicole nina noelle nora norma olga olivia pamela patricia patty paula pauline pearl peggy penelope penny phyllis
  polly priscilla rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina
  sally samantha sandra sandy sara sarah selena serena shannon sharon sheila shelly sherry shirley silvia sonia sophia sophie
  stacey stacy stella stephanie sue susan susanna susie suzanne sylvia tabitha tamara tammy tanya tara teresa tessa thelma
  theresa tiffany tina toni tonya tracey tracy trudy ursula valentina valerie vanessa vera veronica victoria viola violet
  virginia vivian wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zainab zoe`)

// Given names that are one name in two usual spellings, by sound or by transliteration; written for
// this project from general knowledge.

const GROUPS = `
  stephen steven stephan stefan, catherine katherine katharine kathryn catharine, john jon,
  geoffrey jeffrey, philip phillip, brian bryan, mark marc, eric erik erich, sara sarah, ann anne,
  alan allan allen alun, christina cristina kristina, christine kristine, kristen kristin kirsten,
  frederic frederick fredrick, nicholas nicolas, nicola nichola, michael micheal, mathew matthew,
  laurence lawrence, elizabeth elisabeth, isabel isobel isabelle, rachel rachael, rebecca rebekah,
  deborah debra, sean shaun shawn, craig kraig, carl karl, curtis kurtis, leslie lesley,
  theresa teresa, tracy tracey, stacy stacey, lynn lynne, gillian jillian, francis frances,
  anthony antony, jonathan jonathon johnathan, josef joseph, jakob jacob, isaac isak,
  mohammed mohamed mohammad muhammad muhammed mohamad, ahmed ahmad, hussein hussain husain hossein,
  yusuf yousef youssef yusef, ibrahim ebrahim, omar umar, osama usama, khaled khalid, saleh salih,
  mustafa mostafa mustapha, abdullah abdallah, sergei sergey, andrei andrey, alexei aleksei alexey,
  dmitry dmitri dimitri, yuri yury, vasily vasili vasiliy, mikhail michail, nikolai nikolay,
  oleksandr olexandr, volodymyr wolodymyr, aleksandr alexandr alexander aleksander, tatiana tatyana,
  natalia natalya, sofia sophia, maria mariya, viktor victor, marcos markos, luis louis lewis,
  teddy teddie, annie anny, danny dannie, jerry gerry, zoe zoey, haley hayley hailey, caitlin kaitlin
  kaitlyn caitlyn, megan meghan, bryce brice, reece rhys, neil neal, gary garry, graeme graham,
  stuart stewart, clare claire, elliot elliott eliot, marian marion, jamie jaime, erin eryn`

const groupOf = new Map<string, number[]>()
GROUPS.split(',').forEach((group, i) => {
  for (const name of group.trim().split(/\s+/)) groupOf.set(name, [...(groupOf.get(name) ?? []), i])
})

/** Whether two given names in lower case are usual spellings of one name: Stephen, Steven. */
export function areSpellingsOfOneName(a: string, b: string): boolean {
  const groups = groupOf.get(b)
  return groupOf.get(a)?.some((group) => groups?.includes(group)) ?? false
}

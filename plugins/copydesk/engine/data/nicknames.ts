// Given names and what people are called for short, groups by name; written for this project from general knowledge.

const GROUPS = `
  alexander alexandra alex al alec sandy sasha lex xander, albert al bert, alfred alf al fred freddie,
  andrew andy drew, anthony tony, arthur art artie, barbara barb babs, benjamin ben benny benji,
  bernard bernie, brandon bran, calvin cal, catherine katherine kathryn cathy kathy kate katie kat kay kitty,
  charles charlie chuck chas chip charley, charlotte charlie lottie, christopher chris kit topher, christine christina chris tina chrissy,
  clifford cliff, cornelius neil, cynthia cindy, daniel dan danny, david dave davy, deborah debra deb debbie, dennis denny,
  donald don donnie donny, dorothy dot dottie dolly, douglas doug, edward ed eddie ted teddy ned, edwin ed eddie,
  eleanor ellie nell nora, elizabeth liz beth betty eliza lizzie betsy bess libby lisa, emily em emma, eugene gene, ezekiel zeke,
  frances fran frankie, francis frank frankie, franklin frank, frederick fred freddie freddy, gabriel gabe, gabrielle gaby gabby,
  gerald gerry jerry, geoffrey jeffrey geoff jeff, gilbert gil, gordon gord, gregory greg gregg, harold harry hal, henry harry hank hal,
  herbert herb bert, howard howie, hubert bert, irving irv, isaac ike, jacob jake, jacqueline jackie, james jim jimmy jamie jem,
  janet jan, jason jay, jeanette jean, jennifer jen jenny jenn, jeremy jerry jem, jerome jerry, jessica jess jessie,
  joanna joanne jo, john jack johnny jon jock, jonathan jon jonny nathan, joseph joe joey jo, joshua josh, judith judy,
  julian jules, kenneth ken kenny, kimberly kim, lawrence laurence larry laurie, leonard len lenny leo, leonardo leo, leroy roy, leslie les,
  lewis louis lou louie, lillian lily, lucille lucy, lydia liddy, madeline maddie, margaret maggie meg peggy marge margie greta rita daisy madge,
  martha marty, martin marty, mary molly polly mae, matthew matt matty, maximilian max, maxwell max, michael mike mick mickey micky mikey mitch,
  michelle shelly, mitchell mitch, mohammed mo, nancy nan, natalie nat, nathan nathaniel nate nat, nicholas nick nicky nico, nicole nicky nikki,
  norman norm, oliver ollie, olivia liv, oscar ozzie, pamela pam, patricia pat patty trish tricia patti, patrick pat paddy, penelope penny,
  peter pete, philip phil pip, priscilla cilla, rachel rae, raphael rafe rafael rafa, raymond ray, rebecca becky becca, reginald reg reggie,
  richard rick dick rich richie ricky rich, robert bob rob bobby robbie bert bo, roderick rod rick, rodney rod, roger rog, roland rollie, ronald ron ronnie,
  rosemary rose rosie, roxanne roxy, rudolph rudy, russell russ rusty, samantha sam, samuel sam sammy, sarah sally sadie, scott scotty, sebastian seb bas,
  sharon shari, sheldon shelly, sidney sid, solomon sol, spencer spence, stanley stan, stephanie steph stevie, stephen steven steve stevie,
  stuart stu, susan sue suzy susie suzanne, sylvester sly, sylvia syl, terence terry terrence, theodore ted teddy theo, theresa teresa terry tess tessa,
  thomas tom tommy, timothy tim timmy, tobias toby, tracy trace, ulysses lee, valerie val, veronica ronnie, victor vic, victoria vicky vicki tori,
  vincent vince vinny vin, virginia ginny ginger, vivian viv, walter walt wally, wallace wally, wesley wes, wilfred will fred,
  william bill will billy willie willy liam, winston win, woodrow woody, zachary zach zack zac, vladimir volodya, aleksandr sasha, dmitry dima,
  ivan vanya, jose pepe, francisco paco pancho, jesus chuy, guadalupe lupe, ignacio nacho, enrique quique, luis lucho, rafael rafa,
  giuseppe beppe peppe, giovanni gianni, antonio tony toni antonin, roberto beto, alberto beto, manuel manny manolo, ricardo rick ricky,
  hans johannes johann, heinrich heinz, wilhelm willi willy, friedrich fritz, josef sepp, johannes jan, nikolaos nikos, konstantinos costas kostas`

const groupsOf = new Map<string, number[]>()
GROUPS.split(',').forEach((group, i) => {
  for (const name of group.trim().split(/\s+/))
    groupsOf.set(name, [...(groupsOf.get(name) ?? []), i])
})

/** Whether one person may be called by both, in lower case: William and Bill; Rob and Robert; Jen and Jenn. */
export function mayBeOneGivenName(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true
  const groups = groupsOf.get(b)
  return groupsOf.get(a)?.some((group) => groups?.includes(group)) ?? false
}

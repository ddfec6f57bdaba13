import {type WordLists} from './wordLists.ts'

// What news writes, for the checks to know: all written for this project from general knowledge. In a module of its own,
// so that a browser loads it with what is learned.

/** What each is for: the file of its name. */
export const WORD_LISTS: WordLists = {
  ordinaryWords: `
  abbey aerospace academy access account accounts achievement acquisition acting administration administrator
  adventure adventures agenda album alert alliance allies ancient anniversary announcement anthem
  application archaeology archbishop architecture archive archives arena arms arrest assault assets
  atlas attack attacks audience aviation baby background baker balance ballet band banking baron base
  baseball basketball battle bears bed bell bells biology bishop bishops bond bonds border boss brain
  brass bread breakfast breaking breast brief builder building buildings bull bulls bull camera canal
  candidate candidates capitol captain card cards career carnival cartoon castle cash casino cast cats
  celebration cell cells census ceremony chain chairman chamber chapel character chart cheese chemical
  chemistry chicken choice choir christmas cinema circle circuit circus clash classic clean clear clerk
  clinic clock closed coalition cocktail code coffee collection collective colonel colonial color colour
  columnist comic comment commander communication communion companion comparison compared competition
  complex concert concern conduct conservation consortium constable consul consumer contact contemporary
  content contest continental contract convention cooking cooperation copyright coral corner correction
  correctional corrections costume cottage counsel counter cover cradle craft creation creative creator
  credit cricket crime criminal crisis critic cross crossing cuisine cultural curator current customers
  cycle dark databases dawn deadly dean dear decision deep delivery democracy demand dental deposit
  designer desert design desk detail detective developers device devil dialogue diet digest dinner diplomat
  direct disaster discount discussion display distribution diversity doctoral dollar dome domestic double
  dragon drama drawing dress drink drive driver drum duke dynasty eagle eagles early easter ecology
  ecological economics editor editors editorial education educational egg election electoral electric
  element elephant elite email emperor empire employment encounter encyclopedia end energy engine engineer
  enterprise enterprises episode equality equipment escape essay essays establishment estimate ethics
  event events everywhere evolution exam examination excellence exhibition exit expedition experience
  experiment expert explorer explosion exploration express extension extra extreme fairy fame fantasy
  farm farms fashion fast fat fate father favorite feature festival fiction file files fiscal fish fishing
  fitness flag flash flight flood floor florist flower fly fog folk football footage foot formation
  formula fortune foster fountain fox fraud fresh fruit fuel fun funeral gang garden gardens gate gathering
  generation genetics genius geography geology ghost giant gift giants ginger glacier globe goal goat
  golf grade grain grammar grass gray grey green grid grove growth guardian guest guide guild guitar gulf
  gun guns gym habit hair hammer harvest hat hawk hell heritage hero heroes hidden historian historic
  historical homeland homes honor honour honors horror horse horses host hot hunter hunting hydrology
  iconic identity illustration image images impact imperial indoor infant infantry initiative inn
  innovation inquiry inspector instagram installation institutional instruction integration interactive
  interview interviews introduction invasion inventor iron issue issues jail jazz jet jewel jobs joke
  journalism journalist journey judge judges judicial jungle junior jury juvenile kingdom kitchen knight
  knights knowledge laboratory ladies lake lakes landing laser launch launches laundry lawyer leadership
  league leather lecture legacy legal legend legends legion legislative legislature lens lesson liberty
  lie lights limits link lion lions liquid list literary literature load lock logic lounge luck luncheon
  lunch luxury magic magistrates mail mainland male mall manual marathon marble margin marine maritime
  marriage marshal mask mass master masters match mathematics matrix mechanical medal medals medicare
  medieval memory merchant mercury mercy message metal method metropolitan midnight migration miniseries
  ministerial miracle mirror missing missionary mixed model models monitor monster monument mosque mother
  motion mouse mouth movie movies multiple municipal murder musical musician mysteries mystery myth naming
  narrative natal naval negotiations neighborhood neighbourhood nest nobel noble normal notes notice novel
  nurse nursing ocean offering official oil older opening operations operator opinion opportunity option
  orange orbit ordinance organic organizer origin origins orphan outdoor overall overview owner pacific
  package page painter painting pair palm pan panther pants paper parade paradise parish parking parole
  participants partner partners partnership passage passenger passport pastor path patrol pattern pen
  penalty pension performance performances perspective pet phase phenomenon philosophy phone photography
  photographic photographer physical physics piano pilot pine pioneer pipe pirate pirates planet plant
  plants plastic plate platform player playground plaza poem poet poetry poison polar polaroid politics
  pool pope population portrait portraits position positive post potential poverty prayer precinct
  premier premiere press prevention priest prince princess principal print priority prisoner privacy
  procedure process producer product profession professional profile prominent promise proof prophet
  proposal prosecutor prosecutors prospect protest protesters protocol provincial psychology publication
  publisher publishing pulse punch puzzle quantum quarter quest quick quiet railroad railway ranch range
  rangers rapid rating raven reach reaction reader readers rebel rebels recovery referendum reflection
  registration regulation regulatory relationship release relief religion religious remote renaissance
  rental repair replica reply requirement rescue residence resistance resolution restoration restrictions
  retreat reunion review revival reward rice ride rider riders rifle ring riot rise rising risk rival
  rivers roads robot robots rock rocket role roll roof root roots rose rover ruling runner running rural
  rush sailing sanctuary satellite satellites sauce scale scandal scene scenes scheme scholar scholarship
  scholars score scout screen screening script sculpture seal search seat select selection sensor sentence
  sequence serial sergeant servant session settlement sex shadow shadows shame shape shark sheep sheet
  shelter sheriff shield shipping shock shoe shoes shoot shore shuttle sick signal silence silk singer
  singles size skill skin sky slave sleep smoke snake snow soccer socialism software soil soldier solution
  soul soup source sources spa spare sphere spirit split spokeswoman sponsor spot spread spy squad staircase
  stamp stand statistics statue steam steel stick stone stones storage stranger strategic strategy strawberry
  stream strike strip structure struggle submarine suburban success sugar suicide suite surface surgeon
  surgery surprise surrender surveillance suspect sustainability swimming sword symbol symphony syndrome
  tactical tale tales talent tank tap target task taste taxi tea teaching technical techniques tech
  technician technologies teen teenage teenagers temperature tennis tension term terminal terms terror
  terrorism terrorist text theory therapist therapy thesis thousand threat throne thunder ticket tiger
  timeline tiny tips tobacco tomb tool tools topic torch tourist tourists tower towers toy tradition
  traditional tragedy trail train transfer transition translation transportation treasure treatment trend
  tribe tribune trick trip triumph trouble truck trucks trust tube tunnel tutor twist type typography
  umbrella uniform universal universe university universities unknown update urban vacation valley value
  values vampire van variety vehicle venue vessel veteran veterans vice victory video virgin virtual virus
  vision visions visual volcano volume volunteer volunteers voyage waiting walk wallet walls warning warrior
  warriors wave wealth weapon weapons web wedding weekly weekend weight welfare wheel whistle wing wings
  winners wisdom wolf womb wonderful wood woods workshop worst worth writing wrestling zombie zoo
  animation gameplay booster trailer footage reboot sequel prequel franchise spinoff
  accident accidents architect advocate advocates allegations backhoe backpack biographer biography
  a about above according across act action actually add additional address adults advertising affairs
  after afternoon again against age agency ago agreement agriculture aid air airlines airport airways all
  almost alone along already also although always am amendment amid among an analyst analysts and animal
  animals another answer any anybody anyone anything apart apparently area areas aren't army around art
  article arts as aside ask asked assembly associated association at athletes attorney authorities
  authority avenue away award awards back bad ball bank banks bar bay be beach beast beauty because been
  before begin beginning behind being believe below besides best better between beyond big bill bit black
  blood blue board boat body book books born both bottom box boy boys branch brand bridge bright bring
  broadcasting brothers budget bureau bus business but by cabinet call calling came camp campaign can
  can't cancer cannot capital car care case catch cathedral cause center central centre century
  certainly chair challenge champion champions championship championships chance change changes channel
  chapter charity chief chiefs child children church citizens city civil class climate club clubs co coach
  coast cold college come comedy coming command commerce commission commissioner committee common commons
  communications community companies company computer conference congress congressional constitution
  construction control corporation correspondent could council councils country countries county couple
  course court courts create creating critics crown culture cup currently customs daily dance data date
  day days dead deal dear death debate decade defence defense delegates department deputy despite
  development did didn't digital diplomats director directors discovery disease district division do
  doctor doctors document documents does doesn't doing don't done down dr dream dreams drug drugs due
  during each earlier early earth east eastern easy economic economists economy edge education effect
  efforts eight eighth either elections electronic electronics elsewhere embassy emergency employees
  energy engineering engineers enough entertainment environment environmental equal era especially estate
  estates eternal even evening ever every everybody everyone everything evidence exactly except exchange
  executive experts exports external eye eyes face facility fact faculty fair faith fall families family
  fans far farmers father fear federal federation feel few field fifth fight figures film films final
  finally finance financial find finding fine fire first fish five following food for force forces foreign
  forest former fort forum foundation four fourth free freedom friday friend friends from front fund
  further future game games gallery gas general get getting girl girls give given glass global go god
  gold golden good got governing government grand great ground group guard guide had half hall happy harbor
  hard has have having he he'd he'll he's head headquarters health healthcare heart hello help her here
  here's high highway hill hills him his history hold holiday holy home hope hospital hotel hour hours
  house household how however human hundreds i i'd i'll i'm i've ice idea if imagine immigration imports
  in inc including income increase indeed independence independent industrial industry information
  initially inside instead institute institutes institution insurance intelligence interest interior
  international internet into investigation investigators investment investor investors is isn't island
  islands it it'll it's its itself january february march april may june july august september october
  november december join joint journal just justice keep kids killing kind know labor land lane language
  large last late later law lawyers lead leader leaders league learn leave left less let let's letter
  level liberation library life light like likes line little live living local long look looking lot love
  low ltd machine magazine main major majority make making man management manager many maps mark market
  marketing markets match material matter maybe mayor me mean meaning meanwhile media medical medicine
  meet meeting member members memorial men mental middle mid might military million mine mining ministry
  minister ministers minority minute minutes miss mission mobile modern moment monday money month months
  moon more moreover morning most mother motor mount mountain mountains move movement much museum music
  must my national nations native natural nature navy near nearly need neither network never
  nevertheless new news newspaper next nice night nine no nobody non none nor normally north northern not
  note nothing now nowadays nuclear number oasis obviously occasionally of off office officer officers
  official officials oh oil ok okay old olympic olympics on once one ones online only open opening opera
  operation opposition or orchestra order ordinary organisation organization original other others our out
  outside over own pact page palace panel parents park parliament parliamentary part partly party past
  pay peace people people's per perhaps person personal phone photo photograph photos picture pictures
  place plan planning plans play players plus point police policy political poll poor popular port post
  power present presidency presidential president press previously price prices prime prison private
  prize probably problem problems production products professor profile program programme project
  projects property protection provided province public put quality queen question questions quite race
  radio rail rain rather reached read reading real reality really recent recently record red reform
  refugee refugees region regional regions regulators relations remember report reporter reporters
  reports representatives republic research researchers reserve residents resort resources response rest
  restaurant resulting results retail return reuters review revolution rich right rights river road room
  round royal rule rules safety said saint sale sales same saturday save saving say saying school schools
  science sciences scientists sea season second secretary secret section security see seeing senate senior
  separately series services service seven several shall share shares she she'd she'll she's shipping
  shop shops short shot should show shows side signing silver similar similarly simply since single sir
  sister sit site situation six slow small smart so social society solar soldiers some somebody someone
  something sometimes son song soon south southern space speak speakers speaking special speech spokesman
  sport sports spring square staff stadium staff stage standard star stars start starting state statement
  states station stay step still stock stop store stores stories storm story street strong student students
  studies study studio studios style such suddenly sugar summer summit sun sunday super support supreme
  sure survey system systems take taking talk talks tax teacher teachers team technology telephone
  television tell temple ten tens tests than thank thankfully thanks that that's the theater theatre their
  them themselves then there there's therefore these they they'd they'll they're they've thing things think
  third this those though thousands three through throughout thursday thus time times title to today
  together tomorrow tonight too top total tour tourism town towns track trade traders trading traffic
  training transport travel treasury treaty tree trees trial tribunal troops truth try trying tuesday turn
  twice twin two ultimately under unfortunately unions union unit united units unless unlike until up upon
  us use used user users using usually valley various version very via victims view village villagers
  violence visit visitors voice vote voters wait wall want war was wasn't watch water way we we'd we'll
  we're we've weather website wednesday week weeks welcome well were weren't west western what what's
  whatever when where whereas whether which while white who who's whole whose why wide wife wild will win wind
  window winner winter wireless with within without witnesses woman women won won't wonder word words work
  workers working world world's would wouldn't writer wrong yard yeah year years yes yesterday yet you
  you'd you'll you're you've young your youth zone`,
  givenNames: `
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
  yvonne zachary zoe`,
  places: `
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
  bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil
  brunei bulgaria burkina burundi cambodia cameroon canada chad chile china colombia comoros congo
  croatia cuba cyprus czechia denmark djibouti dominica dominican ecuador egypt salvador eritrea
  estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada
  guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
  italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon
  lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali
  malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique
  myanmar burma namibia nauru nepal netherlands holland zealand nicaragua niger nigeria macedonia
  norway oman pakistan palau palestine panama papua paraguay peru philippines poland portugal qatar
  romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain
  lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand timor togo tonga
  trinidad tobago tunisia turkey turkmenistan tuvalu uganda ukraine emirates britain england scotland
  wales uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe
  africa america americas asia europe antarctica arabia scandinavia balkans caribbean pacific atlantic
  mediterranean arctic sahara siberia
  london paris berlin rome madrid lisbon dublin edinburgh glasgow cardiff belfast manchester liverpool
  birmingham leeds bristol oxford cambridge brussels amsterdam rotterdam vienna geneva zurich munich
  hamburg frankfurt cologne milan naples venice florence turin barcelona seville athens istanbul ankara
  moscow petersburg warsaw prague budapest bucharest sofia belgrade zagreb sarajevo stockholm oslo
  copenhagen helsinki washington york boston chicago houston dallas austin denver seattle portland
  francisco angeles diego vegas phoenix detroit cleveland philadelphia baltimore atlanta miami orlando
  orleans memphis nashville charlotte pittsburgh toronto montreal ottawa vancouver calgary
  alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida
  hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
  minnesota mississippi missouri montana nebraska nevada hampshire jersey ohio oklahoma oregon
  pennsylvania rhode tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta
  havana bogota caracas lima santiago rio paulo brasilia lagos abuja accra nairobi kampala kigali
  johannesburg pretoria durban cairo alexandria tripoli tunis algiers rabat casablanca khartoum
  baghdad basra mosul kirkuk erbil tehran damascus aleppo beirut amman jerusalem gaza tel riyadh jeddah
  mecca medina dubai doha kabul kandahar islamabad karachi lahore peshawar delhi mumbai bombay calcutta
  chennai bangalore hyderabad dhaka colombo kathmandu beijing shanghai hong kong shenzhen guangzhou
  wuhan taipei tokyo osaka kyoto hiroshima nagasaki seoul busan pyongyang bangkok hanoi saigon jakarta
  manila sydney melbourne brisbane perth adelaide canberra auckland wellington kashmir punjab bengal
  gujarat crimea chechnya catalonia bavaria saxony normandy brittany tuscany sicily corsica kent essex
  sussex surrey devon cornwall dorset somerset norfolk suffolk yorkshire lancashire ulster`,
  demonyms: `
  afghan afghans african africans albanian albanians algerian algerians american americans arab arabs
  arabic argentine argentines armenian armenians asian asians australian australians austrian
  austrians azerbaijani bahraini bangladeshi basque belarusian belgian belgians bengali bolivian
  bosnian bosnians brazilian brazilians briton britons british brit brits bulgarian bulgarians
  burmese cambodian canadian canadians catalan catalans caribbean chechen chechens chilean chileans
  chinese colombian colombians congolese croat croats croatian croatians cuban cubans cypriot czech
  czechs dane danes danish dutch egyptian egyptians english englishman eritrean estonian estonians
  ethiopian ethiopians european europeans filipino filipinos finn finns finnish french frenchman
  georgian georgians german germans ghanaian greek greeks haitian haitians hebrew hindi hispanic
  hungarian hungarians icelandic indian indians indonesian indonesians iranian iranians iraqi iraqis
  irish irishman israeli israelis italian italians jamaican japanese jordanian jordanians kazakh
  kenyan kenyans korean koreans kosovar kurd kurds kurdish kuwaiti latin latino latinos latvian
  latvians lebanese liberian libyan libyans lithuanian lithuanians macedonian malaysian malian
  maltese mexican mexicans moldovan mongolian moroccan moroccans nepalese nepali nigerian nigerians
  nordic norwegian norwegians omani pakistani pakistanis palestinian palestinians pashtun persian
  peruvian peruvians pole poles polish portuguese qatari roman romans romanian romanians russian
  russians rwandan rwandans saudi saudis scot scots scottish scottish senegalese serb serbs serbian
  serbians slav slavic slovak slovaks slovene slovenian somali somalis spaniard spaniards spanish
  sudanese swede swedes swedish swiss syrian syrians taiwanese tajik tamil thai thais tibetan
  tibetans tunisian tunisians turk turks turkish turkmen ugandan ukrainian ukrainians uighur uyghur
  uzbek venezuelan venezuelans vietnamese welsh welshman yazidi yazidis yemeni yemenis zimbabwean
  christian christians christianity catholic catholics catholicism protestant protestants orthodox
  muslim muslims islam islamic islamist islamists sunni sunnis shia shias shiite shiites shi'ite jew
  jews jewish judaism hindu hindus hinduism buddhist buddhists sikh sikhs mormon baptist methodist
  anglican evangelical jihadi jihadist salafi
  democrat democrats democratic republican republicans conservative conservatives liberal liberals
  labour labor tory tories socialist socialists communist communists nationalist nationalists
  marxist nazi nazis fascist unionist unionists green greens taliban talib`,
  womensNames: `
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
  virginia vivian wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zainab zoe`,
  givenNameSpellings: `
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
  stuart stewart, clare claire, elliot elliott eliot, marian marion, jamie jaime, erin eryn`,
  nicknames: `
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
  hans johannes johann, heinrich heinz, wilhelm willi willy, friedrich fritz, josef sepp, johannes jan, nikolaos nikos, konstantinos costas kostas`,
  abbreviations: `
  US USA UK UN EU UAE USSR GDR GB NZ SA DC LA NY NYC NJ UAR DRC PRC ROC PNG NATO OPEC ASEAN OECD WTO IMF WHO UNESCO UNICEF UNHCR ILO
  IAEA ICC ICJ ECB FAO WFP G7 G8 G20 GATT NAFTA BRICS FBI CIA NSA DEA ATF IRS EPA FDA FCC FTC SEC FAA NASA NOAA NTSB NHTSA CDC NIH
  FEMA ICE TSA DHS DOJ DOD DOE HUD HHS OSHA CBO OMB GAO GOP DNC RNC PAC NRA ACLU AFL CIO NAACP AARP LGBT LGBTQ LGBTQI KGB FSB GRU MI5 MI6
  SAS SS RAF USAF USS HMS IRA PLO ETA IDF ISIS ISIL IS KKK POW MIA AWOL WMD IED UFO SWAT SOS CEO CFO COO CTO CIO CMO VP MP MEP MSP PM QC KC
  JP MD PHD BA MA MBA BSC MSC DDS RN TV BBC CNN NBC ABC CBS PBS NPR ITV HBO MTV ESPN FOX MSNBC AP AFP UPI TASS PTI ANSA DPA CNBC RT RTE
  IBM GM BMW AT AMC BP HP LG KFC IKEA UPS DHL FEDEX KLM BA GE GEC ICI RCA TWA EMI AOL SAP UBS HSBC ING ABN BHP AIG AMD ARM MCI BT
  NYSE NASDAQ FTSE DAX CAC GDP GNP VAT CPI PPI IPO ATM PIN IOU ROI EPS ETF LLC LTD PLC INC CO CORP AG SPA BHD NV SE GMBH
  NFL NBA MLB NHL MLS NCAA FIFA UEFA IOC WBA WBC IBF UFC WWE PGA ATP WTA F1 VAR MVP ERA RBI TD QB NASCAR IAAF CAF
  AIDS HIV DNA RNA BSE MRI CT CAT IVF ADHD PTSD SARS COVID MERS TB STD IQ ER ICU GP NHS CPR LSD DDT PCB CFC UV BMI OCD MMR
  AM PM GMT EST EDT CST CDT MST MDT PST PDT UTC BST CET BC AD BCE CE ASAP FYI RSVP DIY FAQ VIP RIP ID PR HR IT PC CD DVD VCR VHS LP DJ
  CCTV GPS SUV RV ATV MPG MPH KPH ABS AC DC AV HD HDTV LCD LED USB URL WWW HTTP HTML PDF RAM ROM CPU SMS MMS AI VR AR WIFI API SIM FM CB
  UHF VHF LAN IP ISP EV BTU LNG LPG KW MW GW TWH NGO LGA NATO SAT GCSE GPA SUNY CUNY UCLA MIT NYU USC LSE YMCA YWCA PTA SPCA RSPCA PETA WWF
  WASP SAR HK PLA CPC KMT DMZ ANC BJP PLC JFK LBJ FDR OJ MLK AOC RFK NBC SNL TLC ET IX II III IV VI VII VIII XI XII XIII XIV XV XVI XX XXI
  AL AK AZ AR CA CO CT DE FL GA HI IN IA KS KY ME MI MN MS MO MT NE NV NH NM NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY
  USD EUR GBP JPY CHF CAD AUD HKD CNY OK TNT SOB ROTC GI JAG HQ DUI DWI DOA EMT CSI PI DA AG LAPD NYPD ABM ICBM MIRV UNSC START SALT
  CNOOC LIBOR LME COMEX NYMEX CBOT CME IPE UTC NSC USDA USTR USAID BLM NLRB FDIC VA GSA NSF SBA AMTRAK MBA ANWR DACA NSDAP SPD CDU CSU FDP
  ZIP CEOS NGOS MPS PCS CDS TVS ATMS SUVS IDS DVDS UFOS VIPS ID MR MRS MS DR ST JR SR NO VS TM AKA ETC EG IE PS NB QED TBA TBD BYOB
  JPMORGAN LVMH NEC RJR KPMG EY PWC CBE OBE MBE CNG PVC TNT PBX TCI ADM CSX CPC CSFB NTT KDD JAL ANA SGS RTZ CRA TCA ANZ AMP NAB WMC ITT NCR CFA`,
  occupations: `
  administrator adviser advisor aide activist analyst anchor archaeologist architect astronaut
  astronomer banker barrister biologist blogger boss boxer broadcaster campaigner candidate chef
  chemist colleague columnist composer conductor contractor cosmonaut critic curator cyclist
  defendant designer developer diplomat doctor donor driver dissident economist engineer
  entrepreneur executive expert farmer filmmaker financier fisherman forecaster founder guard
  gunman guitarist historian host husband investor jockey lawmaker lawyer leader legislator
  magistrate manufacturer mathematician midwife model monk mp novelist nun nurse nominee negotiator
  organiser organizer owner painter partner pathologist patient philanthropist philosopher
  photographer physician physicist pilot pitcher playwright poet politician presenter priest
  principal prisoner prosecutor psychiatrist psychologist publisher quarterback rapper referee
  refugee researcher resident retiree rookie scholar scientist sculptor shopkeeper skipper
  sociologist solicitor sophomore spokesman spokesperson spokeswoman star strategist student suspect
  surgeon survivor teacher teammate technician treasurer trustee veteran veterinarian victim
  villager volunteer warden widow wife winger witness worker writer brother sister cousin nephew
  niece mother son daughter friend`,
  seldomDoubled: `
  the a an of to and or by at from with been have has are be its his our their your my they he she we but as
  would will could should must may might can which than if into because about this these those were
  when where said says after before between under`,
  oftenDoubled: `
  that had as there what i s t d m k so very really too many much far long big little no yes never ever more again well
  now bye ha heh hey hi oh ah blah knock tick tut chop hear please wait go run stop come look win lots round half way why
  how pretty quite million billion thousand hundred one two three four five six seven eight nine ten zero hush mama papa
  yada folks boy girl ho la na da de du doo bla cha pom bang beep boo boom click ding rah yeah yum woof quack chug night
  dum tom bora couscous haha pooh wee woo down left right old`,
  kin: `
  brother brothers sister sisters wife husband son sons daughter daughters father mother dad mom mum
  cousin cousins uncle aunt nephew niece twin twins couple widow grandson granddaughter grandfather grandmother
  siblings sibling relatives relative married marry stepson stepdaughter stepfather stepmother namesake younger
  elder dynasty clan`,
  familyNamesFirst: `
  wang li lee zhang chang liu chen chan yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng
  liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su
  lu ding ren yao jin shen zhong cui tan lai qian hou bai long shi qin gu meng wan duan lei qiu hao kong
  mao yan lau leung wong cheung ng ho tsang kwok yip lam fung hui kim park choi jung chung kang cho yoon
  jang lim shin oh seo kwon hwang ahn hong yoo moon bae baek nguyen tran le pham hoang phan vu vo dang bui
  do ngo duong ly`,
  // What people and things of a country are called where that does not begin as its name
  placeWords: `
  united states: american us u.s. usa white house washington congress,
  united kingdom: british britain briton uk u.k. english england scottish scotland welsh wales london,
  britain: british briton uk u.k. english england london,
  england: english british britain uk u.k. london,
  scotland: scottish scots british britain uk,
  wales: welsh british britain uk,
  northern ireland: irish ulster british uk belfast,
  ireland: irish dublin,
  france: french paris,
  germany: german berlin,
  spain: spanish spaniard madrid,
  netherlands: dutch hague holland amsterdam,
  switzerland: swiss geneva zurich bern,
  greece: greek athens,
  turkey: turkish turk ankara istanbul,
  turkiye: turkish turk turkey ankara istanbul,
  denmark: danish dane copenhagen,
  sweden: swedish swede stockholm,
  finland: finnish finn helsinki,
  norway: norwegian oslo,
  poland: polish pole warsaw,
  portugal: portuguese lisbon,
  belgium: belgian brussels eu e.u. european,
  czech republic: czech prague,
  philippines: filipino philippine manila,
  china: chinese beijing,
  hong kong: hong kong chinese china,
  south korea: korean korea seoul,
  north korea: korean korea pyongyang,
  ivory coast: ivorian ivory abidjan cote,
  saudi arabia: saudi riyadh,
  united arab emirates: uae u.a.e. emirati emirates dubai,
  russia: russian moscow kremlin soviet,
  israel: israeli jerusalem,
  west bank: palestinian israeli palestine israel west bank,
  gaza strip: palestinian israeli gaza hamas israel,
  vatican: pope vatican holy see,
  vatican city: pope vatican holy see,
  d.c.: american us u.s. white house washington congress senate president republican democrat`,
}

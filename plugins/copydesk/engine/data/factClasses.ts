// Words that say different things of one kind, and words that say the same; written for this project.

/**
 * Each line is a kind, its groups parted by `|`. Within a group words say the same; between groups they do not: `rose`
 * for `climbed` is wording, `rose` for `fell` is a fact. Base forms, and irregular ones.
 */
export const CLASSES: Record<
  'direction' | 'outcome' | 'certainty' | 'unit' | 'when' | 'who',
  string
> = {
  direction: `
    rise rose risen increase grow grew grown growth climb gain jump surge soar advance up upward expand add | fall fell fallen drop decline decrease shrink shrank shrunk lose lost sink sank plunge tumble slump slip shed down downward slide slid dip retreat
    high higher highest above over exceed tall taller | low lower lowest below under beneath short shorter
    more most majority many | fewer fewest less least minority few
    large larger largest big bigger biggest great greater | small smaller smallest little tiny
    long longer longest | short shorter shortest brief briefer
    early earlier earliest | late later latest
    before prior ahead until | after following since
    first opening | last final
    old older oldest | new newer newest young younger youngest
    fast faster fastest quick quicker | slow slower slowest
    hot hotter warm warmer | cold colder cool cooler
    strong stronger strongest | weak weaker weakest
    rich richer wealthy | poor poorer
    best better | worst worse
    left | right
    inside indoor inner within | outside outdoor outer
    eastbound | westbound | northbound | southbound
    exceed exceeded surpass surpassed | short missed
    with | without
    employer | employee
    landlord | tenant
    buyer | seller
    lender creditor | borrower debtor
    host | guest visitor
    always | never
    and | or
    east eastern eastward | west western westward | north northern northward | south southern southward | northeast northeastern | northwest northwestern | southeast southeastern | southwest southwestern
    upstream | downstream
    import | export
    buy bought purchase acquire | sell sold
    borrow | lend lent
    arrive enter entered reach | leave depart departed exit
    near close | far distant
    toward towards | away
    home | away
    behind | front
    dry drier | wet wetter
    full crowded packed | empty deserted
    apologize apologized sorry | deny denied
    public publicly auction | private privately
    civilian | military
    domestic | foreign
    maximum most | minimum least
    deficit loss | surplus profit
    hit struck | missed miss
    include including | exclude excluding
    cheap cheaper | expensive dearer
    safe | unsafe dangerous
    legal lawful | illegal unlawful
    quicken quickened accelerate accelerated | slow slowed ease eased`,
  outcome: `
    acquit acquitted cleared clear innocent | convict convicted guilty condemn condemned
    win won winner victory beat defeat | lose lost loser loss | draw drew tie tied
    approve approved accept adopt adopted pass passed endorse back backed ratify | reject rejected refuse turned veto vetoed defeat defeated oppose opposed block blocked
    uphold upheld confirm confirmed affirm | overturn overturned strike quash quashed void reverse reversed annul annulled
    open opened reopen reopened | close closed shut
    kill killed die died dead death deaths fatal slain | injure injured wound wounded hurt injuries
    unchanged | up rise rose risen higher | down fall fell fallen lower
    kept held unchanged | cut lowered | raised lifted
    survive survived survivor alive rescued safe unharmed | die died dead killed
    release released free freed | execute executed hanged
    critical | stable
    eldest oldest | youngest
    despite | because
    resign resigned quit | dismiss dismissed sack sacked fire fired ousted
    once | twice
    arrest arrested detain detained jailed imprisoned | release released free freed escaped
    charge charged indict indicted | convict convicted sentenced | question questioned | suspect suspected | acquit acquitted
    hire hired recruit employ employed appoint appointed | fire fired dismiss dismissed sack sacked
    start started begin began begun launch launched | end ended finish finished stop stopped cease ceased halt halted
    build built | demolish demolished destroy destroyed raze razed
    support supported supporter favor favored backed for | oppose opposed opponent opposition against
    fine fined | jail jailed imprisoned sentenced | punish punished | expel expelled | suspend suspended | clear cleared acquitted exonerated pardoned reinstated
    receive received obtain obtained secured granted | await awaiting awaits awaited pending lack lacked
    complete completed | underway ongoing
    sign signed | veto vetoed
    confirm confirmed admit admitted acknowledge acknowledged | deny denied
    join joined | leave left quit
    attack attacked | defend defended
    increase raise raised lift lifted | cut reduce reduced lower lowered slash
    marry married | divorce divorced separated
    succeed succeeded success | fail failed failure
    allow allowed permit permitted legalize | ban banned bar barred forbid forbidden prohibit prohibited outlaw
    keep kept retain remain stay | leave left
    fix fixed repair | break broke broken damage damaged
    find found discover discovered | lose lost missing
    praise praised welcome welcomed hail hailed | criticize criticized condemn condemned denounce
    agree agreed | disagree disagreed refused
    gain gained | lose lost
    ally allies friend | enemy enemies rival
    unanimous unanimously | divided split narrowly
    murder murdered | manslaughter
    robbery robbed rob | burglary | theft stole stolen | fraud
    shoot shot gunshot | stab stabbed | strangle strangled | poison poisoned | drown drowned | beaten
    extend extended prolong | shorten shortened curtail
    bail | custody remand
    postpone postponed delay delayed shelved | suspend suspended | cancel cancelled canceled scrap scrapped
    strengthen tighten tightened | weaken loosen ease eased relax
    remember remembered | forget forgot forgotten
    permanent permanently | temporary temporarily
    voluntary | mandatory compulsory
    save saved | spend spent
    recall recalled summon summoned | expel expelled deport deported
    impose imposed introduce introduced | lift lifted repeal repealed abolish abolished
    concurrent concurrently | consecutive consecutively
    pay paid | offer offered promise promised | owe owed
    sentence | conviction
    deny denied | decline declined
    mistrial | conviction | acquittal
    released granted | refused
    sell sold | gave given donated
    lend loan | grant donate donated
    elect elected | appoint appointed
    capture captured seize seized take took taken | lose lost abandon abandoned
    accidental accident | deliberate deliberately intentional
    private | state-owned public
    natural | artificial man-made
    male man men | female woman women
    boy boys son sons | girl girls daughter daughters
    adult adults | child children minor minors
    married | single unmarried widowed
    suspend suspended | dismiss dismissed sack sacked | reinstate reinstated
    slight slightly | serious seriously severe severely grave critically`,
  certainty: `
    will shall would | may might could | must should ought
    all every entire unanimous unanimously | most majority | some several | few | half
    always | often frequently | sometimes occasionally | rarely seldom | never
    nearly almost under | more over exceeding | exactly | hardly scarcely barely
    definitely certainly surely | possibly perhaps maybe | probably likely
    official | unofficial
    can able | must
    prove proved proven proof | suggest suggested
    plan planned intend propose proposed | decide decided
    consider considering considered | decide decided
    try tried attempt | succeed succeeded manage managed choose chose
    offer offered | demand demanded
    ask asked request requested | order ordered
    recommend recommended | require required
    partial partly partially | total complete completely fully`,
  unit: `
    mile mi mph | kilometer km kms kilometre kph | meter metre m | foot feet ft | yard | inch | centimeter cm | millimeter mm | knot | league
    acre | hectare ha
    ton | tonne t | pound lb lbs | kilogram kilo kg kgs | gram g gm gms | ounce oz | milligram mg
    liter litre l | gallon | barrel | pint
    celsius centigrade c | fahrenheit f
    megawatt mw | kilowatt kw | gigawatt gw | terawatt
    $ dollar usd | € euro eur | £ sterling gbp | ¥ yen | crown krona krone kronor kroner sek nok dkk | franc chf | rupee | ruble rouble | yuan | peso | dinar | lira | zloty | shilling | rial | naira | cent
    second sec secs | minute min mins | hour hourly h hr hrs | day daily | night nightly | week weekly | fortnight | month monthly | quarterly | year annual annually yearly
    seat | vote | goal | point | run | set
    bit | byte`,
  when: `
    a.m. am morning | p.m. pm
    morning dawn sunrise daybreak | afternoon | evening dusk sunset | night overnight midnight | noon midday
    today | yesterday | tomorrow | tonight
    spring | summer | fall autumn | winter
    weekday weekdays | weekend weekends
    last previous past | next coming following upcoming | this
    former formerly | current currently present`,
  who: `
    brother | sister | father dad | mother mom | son | daughter | husband | wife | uncle | aunt | nephew | niece | cousin | grandfather | grandmother | grandson | granddaughter | stepfather | stepmother | twin | widow | widower | boyfriend | girlfriend | fiance fiancee | neighbor neighbour | friend
    he him his himself mr monsieur senor signor shri sri mister spokesman chairman businessman salesman congressman councilman policeman | she her hers herself mrs ms miss frau madame mme senora senorita signora smt spokeswoman chairwoman businesswoman saleswoman congresswoman councilwoman policewoman
    goalkeeper keeper | defender | midfielder | striker | winger | hooker | prop | flanker | fullback | bowler | batsman batter | pitcher | quarterback
    fan supporter spectator | player footballer | coach manager trainer | referee umpire | owner | captain skipper
    teacher | pupil student | parent | child kid | professor | principal headteacher | dean
    doctor physician | nurse | patient | surgeon | paramedic | dentist | pharmacist | midwife
    worker employee staff | boss executive manager | shareholder investor | customer client | supplier
    driver | passenger | pedestrian | cyclist | motorcyclist | pilot | crew | sailor | conductor
    judge | juror jury | prosecutor | lawyer attorney | defendant accused | witness | plaintiff | victim | suspect
    soldier troops | officer | general | colonel | major | lieutenant | sergeant | rebel insurgent | militia | guard
    president | vice-president | premier | chancellor | minister | secretary | governor | mayor | senator | ambassador envoy | treasurer | chair chairperson | speaker | deputy | king | queen | prince | princess | councilor councillor | commissioner | sheriff | director
    government cabinet administration | opposition | parliament legislature | court tribunal | army military | navy | police | union | bank | ministry | council | church | university | hospital | school | company firm corporation business | charity | agency | museum | party
    farmer | fisherman | miner | baker | butcher | carpenter | plumber | electrician | engineer | architect | chemist | biologist | physicist | economist | historian | painter | sculptor | singer | actor actress | dancer | composer | pianist | violinist | novelist | poet | playwright | journalist reporter | editor | photographer | firefighter | librarian | tailor | waiter | cook chef | cleaner | accountant | priest | bishop | imam | rabbi | monk | nun
    car vehicle automobile | truck lorry | bus coach | train | tram | bicycle bike | motorcycle | plane aircraft airplane jet | helicopter | ship vessel | boat | ferry | submarine | tank | van | taxi cab
    house home | apartment flat | barn | church | mosque | temple | synagogue | school | hospital clinic | factory plant | shop store | restaurant | hotel | bridge | tunnel | dam | tower | prison jail | library | theater theatre | stadium arena | warehouse | airport | station | port harbor | castle | palace
    river | lake | sea ocean | stream creek | canal | bay gulf | mountain | hill | valley | desert | island | forest wood | beach | village | town | city | suburb | province | county | district | region
    gun pistol handgun | rifle | shotgun | knife | bomb | grenade | missile rocket | mine | sword | axe hammer
    oil petroleum | gas | coal | wind | solar | nuclear | water hydropower | wood timber | gold | silver | copper | iron | steel | lithium | uranium | diamond | wheat | corn maize | rice | sugar | coffee | tea | cotton | wool | milk | beef | pork | fish | salt | potato | tomato | apple | orange | grape | banana
    red | blue | green | yellow | amber | white | black | brown | gray grey | pink | purple | orange
    fire blaze | flood flooding | earthquake quake | storm | hurricane | typhoon cyclone | tornado | drought | landslide mudslide | explosion blast | avalanche | collision crash
    cancer | malaria | cholera | measles | influenza flu | pneumonia | stroke | tuberculosis | diabetes | polio | typhoid | covid
    arm | leg | hand | foot | head | eye | heart | lung | liver | kidney | back | shoulder | knee | wrist | ankle | hip | rib | nose | jaw | skull | neck | elbow | finger | thumb | toe | collarbone | pelvis | spine
    dog | cat | horse | cow cattle | sheep | goat | pig | chicken | wolf | bear | lion | tiger | elephant | deer | fox | rabbit
    christian | muslim | jewish jew | hindu | buddhist | catholic | protestant | orthodox | sunni | shiite shia
    democrat democratic | republican | conservative | liberal | labor labour | socialist | communist
    football soccer | basketball | baseball | tennis | hockey | golf | rugby | cricket | boxing | swimming
    gold | silver | bronze
    semifinal | final | quarterfinal
    primary | secondary
    left-wing | right-wing`,
}

/** Words of news that say the same, a group a line: swapped for each other they change no fact. */
export const SAME = `
  enquiry inquiry | asleep sleep | withstand survive | abolish scrap | faulty defective | fault failure
  accord agreement deal pact treaty | accident crash collision | aid help assistance | attack assault raid | ban prohibition
  building structure | company firm business corporation | country nation state | crowd throng | demonstration protest rally march
  demonstrator protester | discussion talks negotiation dialogue | document paper file | election vote poll ballot | employee worker staff
  factory plant works | fight battle combat fighting clash | flat apartment | home house residence | household family | idea proposal plan scheme
  illness disease sickness | inquiry investigation probe | institution institute organization body | job position post | journalist reporter
  lawmaker legislator deputy parliamentarian | law legislation act statute | lawyer attorney counsel | leader head chief boss | letter note message
  meeting session gathering | method way manner means | money cash funds funding | movie film picture | murder killing slaying | neighborhood district quarter area
  officer official | owner proprietor | part portion section | people residents inhabitants locals citizens villagers townspeople | photo photograph picture image
  cancel call | postpone delay defer put | shut close | buy purchase acquire | say state declare announce | sack dismiss fire | quit resign
  thought believed understood | unharmed safe unhurt uninjured unscathed | happy pleased glad delighted | sad unhappy | angry furious upset
  important significant major key | difficult hard tough | easy simple | often frequently regularly | sharp steep | severe serious grave heavy
  famous well-known renowned prominent | wrong incorrect mistaken | right correct | strange odd unusual | usual normal ordinary | huge enormous vast giant massive
  begin start | get receive obtain | give provide supply | need require | try attempt | want wish seek | think believe | happen occur | live reside | use employ
  build construct erect | fix repair mend | look appear seem | speak talk | tell inform | call name term | stop halt | keep retain | let allow | make produce
  meet gather | move shift | pay spend | reach arrive | run operate | search hunt comb | send dispatch | stay remain | take seize | urge call | watch observe | work function
  several some | various many | nearby neighboring | whole entire | main chief principal | present current | recent latest | annual yearly | enough sufficient
  destroy wreck ruin raze | hurt injure wound | help aid assist | ask request | show reveal disclose | choose pick select | sink founder
  place site spot location | police officers authorities | price cost | problem trouble difficulty issue | project plan program scheme | reporter correspondent
  result outcome | road street highway | ruling verdict decision judgment | salary pay wage wages | sea ocean | shop store | ship vessel boat
  shortage lack | soldier troops servicemen | storm tempest | student pupil | study survey research report | task job duty work | tax levy duty
  teacher instructor | team side squad | truck lorry | vacation holiday | victory win triumph | war conflict | weapon arms gun | youth teenager
  blaze fire | blast explosion | quake earthquake | medic doctor physician | car vehicle auto automobile | area region zone | border frontier
  statement announcement declaration | address speech | fans supporters | autumn fall | boy lad | child kid youngster | refugee migrant
  prison jail | forecaster meteorologist | debate discussion | minister secretary | rival competitor opponent | customer client consumer shopper
  consequence effect impact | beginning start outset | end close finish | error mistake | chance opportunity | danger risk hazard threat
  edge brink | garbage trash rubbish waste | gathering assembly | goal aim target objective | growth increase rise | objective purpose
  their there | your youre | principal principle | lead led | than then | affect effect | lose loose | form from | complement compliment
  prosecutor prosecution | evening night | see sea | right write | sell cell |
  council counsel | discreet discrete | stationary stationery | ensure insure assure | passed past | hear here | weather whether | whose whos
  were where | quite quiet | advice advise | bare bear | brake break | cite site sight | peace piece | role roll | waist waste | wave waive
  request appeal plea | reason cause | town city municipality | trip journey visit tour | view opinion | visitor guest tourist | bill measure
  say tell add explain note state remark comment announce declare reply respond continue observe stress emphasize point
  say indicate mention recount relate report reveal disclose insist maintain assert contend argue reiterate repeat testify write post
  commence begin start | evacuate leave vacate | utilize use | purchase buy | assist help aid | terminate end finish conclude
  demonstrate show | facilitate ease | reside live | inform notify tell | obtain acquire get | permit allow let | prior before
  subsequent later following | numerous many | additional extra further more another | sufficient enough | about approximately around roughly
  individual person people | physician doctor | inquire ask | remainder rest | endeavor try | modify change alter adjust
  depart leave | perish die | transport carry bring | discontinue stop halt cease | locate find | participate join take
  regarding concerning about | relocate move | resume restart | sustain suffer | transmit send | verify check | quick fast rapid swift
  quickly rapidly swiftly fast | immediately instantly promptly | gradually slowly | mostly mainly largely chiefly primarily
  entirely completely fully wholly totally | suddenly abruptly | presently currently now | previously earlier before | recently lately
  finally eventually | initially first originally | rarely seldom | jointly together | row dispute argument feud quarrel disagreement
  slash cut reduce trim lower | hike raise increase boost lift | probe investigate | slam criticize denounce condemn | scrap drop
  interrogate question quiz | vow pledge promise | mull consider weigh | oust remove topple depose | curb limit restrict | laud praise hail commend
  spark trigger cause start prompt ignite | hurl throw toss | gather collect assemble | disperse scatter | obstruct block | hinder hamper impede slow
  worsen deteriorate | examine study review inspect | erupt break burst | soak drench | recover recuperate | fund finance pay bankroll
  lease rent | settle resolve | demolish raze level flatten tear destroy | widen broaden expand enlarge | link connect join | divide split
  possess own have | earn make | forecast predict expect anticipate | intend plan aim | decline refuse | caution warn | underline underscore stress
  insist maintain assert contend argue | portray describe depict | recollect recall remember | reckon calculate estimate | fear worry concern
  lawsuit suit complaint | jobless unemployed | downpour rain rainfall | cemetery graveyard | peak top summit | rear back | middle center
  path trail track route | coast shore coastline | cargo freight load | goods merchandise products | pace rate | proof evidence
  adviser advisor aide | member lawmaker | memorial funeral service | inferno fire blaze | applaud praise clap | sign indication
  percent pct pc | upwards more | square sq | hour hr | crore cr | wake woke awake awoke waken awaken | cut block sever close seal
  police constabulary force | cordon seal fence rope close tape | leave go depart | engulf swallow consume | flee run escape
  presume assume suppose | deny reject dispute | climb scale ascend | conceal hide | reject rebuff spurn | overturn flip capsize upend
  soar surge rocket | plummet plunge tumble | blare sound wail | tow haul pull drag tug | blow fling hurl | trap strand maroon
  rail railway railroad | autopsy postmortem | gas gasoline petrol | sidewalk pavement footpath | soccer football | corpse body remains
  attorney solicitor barrister lawyer | police cop officer | creek stream brook | inmate prisoner
  lecturer professor academic | merchant trader dealer | spectator onlooker bystander | veteran experienced longtime
  overhaul revamp reform | row spat dispute | pupil student schoolchild
  company retailer | company carmaker automaker | company airline carrier | company insurer | company operator | company developer
  company publisher | company chain | company maker manufacturer | sq square | kwh kilowatt-hour | clothes clothing garments
  shutter shut close | pen write author | blanket cover | tout praise promote | unveil present introduce show launch | debut premiere open
  nab arrest apprehend detain catch | jail imprison | rescue save | escape flee bolt | smash crash collide | topple fall tip overturn flip
  submerge flood inundate swamp | batter pound lash hit | gut destroy ravage | char burn scorch | hospitalize admit | cure heal
  donate give contribute | award grant present give | honor celebrate commemorate mark | mourn grieve lament | nominate name choose
  host hold stage | attend visit | greet welcome meet | cheer applaud | jeer heckle boo | shout yell scream cry chant | weep cry sob
  notice see spot observe | discover find uncover unearth | conceal hide | shatter smash break | mend repair fix | cultivate grow raise
  inexpensive cheap affordable | costly expensive pricey | affluent wealthy rich | impoverished poor needy | packed crowded full
  deserted empty abandoned | calm quiet peaceful silent | contemporary modern new | lengthy long | broad wide | narrow thin
  hazardous dangerous risky | lethal deadly fatal | crucial critical vital key essential | common ordinary | scarce rare uncommon unusual
  evident obvious clear plain | accurate correct precise exact | false untrue wrong | eager keen | reluctant unwilling hesitant
  weary tired exhausted | ill sick unwell | shocked stunned surprised astonished | worried concerned anxious | thankful grateful
  afraid scared frightened fearful | solely only exclusively | particularly especially | additionally also moreover | toward towards
  anticipate expect | extinguish quell douse | whole all | search look hunt | collapse crumble cave | damage harm | wash sweep carry | inch creep crawl edge | mostly most | wed marry | get become | hit strike
  fewer under less | film footage video clip | seek ask request demand | authorities officials officers | tenant renter occupant | inspect check examine
  donation gift contribution | boss manager executive | attend present | lot many large | died pass-away | mathematics maths math | victory win triumph | successor replacement | defeat loss | award prize trophy | series show programme program drama | household resident | chair chairman chairwoman chairperson | quarrel odds | extinguish put-out douse | begin start get-underway kick-off | end finish wind-up | cancel call-off scrap | stop call-off | committee panel | make manufacture produce | private closed | almost close nearly
  arrival incoming | departure outgoing | militant jihadist insurgent rebel extremist islamist | charge count | left survive | admit plead | admit guilty | win take claim scoop | begin break erupt | phone call ring telephone | email e-mail message | hope aim expect | back support
  strike walkout stoppage action | commuter rider passenger traveler | footballer player | defender defenseman | carer caregiver
  funding cash money grant | shelve postpone defer pause suspend | premises building site | patron customer guest diner
  spokesman spokeswoman spokesperson | seafront promenade waterfront | lodge file submit register | vow promise pledge
  face expect | hit reach | mother mum mom | father dad | farmland field | home property | resident householder homeowner
  teen teenager youth adolescent | pensioner retiree | baby infant newborn | toddler child | motorist driver | biker motorcyclist
  officer constable | firefighter fireman crew | ambulance paramedic | surgeon doctor | solicitor lawyer | magistrate judge
  holidaymaker vacationer tourist | walker hiker rambler | shopkeeper retailer trader | pub bar | cafe coffeehouse | lift elevator
  post mail | parcel package | luggage baggage | queue line | rubbish litter | tap faucet | torch flashlight | aluminium aluminum
  fund bankroll finance | back endorse | pick choose elect | quit leave | grill question | blast criticize | ink sign | eye consider
  stem come result | owe due | total amount | comprise include contain | feature include | top exceed | double twofold
  outbreak epidemic | jab vaccination vaccine shot | surgery operation | wound injury | condition illness | fatality death
  squad team | fixture match game | pitch field | skipper captain | boss coach manager | championship title | final decider
  pupil schoolchild | lecture talk | dissertation thesis | campus university | kindergarten nursery preschool
  flat stable steady unchanged | brisk fast | slump fall decline | slip fall ease | firm strengthen | edge inch
  turnover revenue sales | earnings profit income | shares stock equity | bankrupt insolvent | redundancy layoff | pay wage
  verdict judgment | sentence term | hearing session | plea appeal | custody detention | bail bond | perpetrator attacker assailant
  intruder burglar thief | shooting gunfire | gunman shooter | knifeman attacker | cop policeman officer | crook criminal
  ceasefire truce | troops forces | frontier border | envoy diplomat emissary | summit meeting | sanction penalty | strongman leader ruler
  ballot vote | runoff rerun | constituency seat district | coalition alliance | manifesto platform | cabinet government
  wildfire blaze | tremor quake | torrential heavy | gale wind storm | drizzle rain | snowfall snow | heatwave heat | chill cold
  dwelling house | terrace row | storey floor story | basement cellar | roof rooftop | backyard garden yard | fence railing
  carriage coach car | platform | timetable schedule | fare price | runway airstrip | berth dock quay pier wharf | vessel boat
  masterpiece painting work | canvas painting picture | gig concert show | audience crowd spectators | premiere opening | author writer novelist
  award prize honor | medal | debut first | role part | cast | director filmmaker | singer vocalist | band group | album record
  clinic hospital | elections polls | wreck wreckage | ruins rubble debris | allegation claim accusation | backing support | sum amount
  firefighter fireman | driver cabbie | advertisement advert commercial | refund money repayment | remaining other | rest others remainder | relations ties | direction toward towards
  manpower staff personnel workforce | crewman crew | policeman officer | fisherman harvester fisher | layman layperson | mankind humanity humankind
  magnificent superb splendid brilliant wonderful marvelous excellent outstanding terrific fantastic stunning | terrible awful dreadful appalling atrocious dire
  boring dull tedious | funny hilarious amusing | beautiful lovely gorgeous | moving touching poignant | foreman supervisor | alderman councilor councillor | mailman postman | stewardess steward attendant | housewife homemaker`

/** Said of what is not proved: without it a charge is a fact. */
export const HEDGES =
  'alleged allegedly assumed feared rumored seemingly ostensibly suspected reported reportedly apparent apparently purported purportedly supposed supposedly presumed presumably accused believed thought understood unconfirmed claimed likely probably possibly perhaps preliminary'

/** They leave open what is said, as a hedge does: beside one of them a hedge adds nothing. */
export const LEAVE_OPEN = 'may might could seem appear believe allege'

/** They change what the title after them says. */
export const RANK_WORDS =
  'deputy vice former acting interim caretaker outgoing incoming crown emeritus assistant retired associate junior senior honorary master bachelor'

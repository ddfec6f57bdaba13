import {wordSet} from './wordSet.ts'

// Words that English writes with a capital at the head of a sentence, in headlines and in the names
// of offices; written for this project. What the story also writes in lower case needs no entry.

/** Lower case. Never a name by themselves. */
export const ORDINARY_WORDS = wordSet(`
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
  you'd you'll you're you've young your youth zone`)

import {wordSet} from './wordSet.ts'

// Countries (members and observers of the United Nations, short English names, by their telling
// word), and cities and regions that appear in news every day; written for this project.

/** Lower case. Two different ones are two places, however alike: Iran and Iraq, Austria and Australia. */
export const KNOWN_PLACES = wordSet(`
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
  sussex surrey devon cornwall dorset somerset norfolk suffolk yorkshire lancashire ulster`)

/** A story in a few paragraphs, and the spellings that must be shown together; `[]` for silence. */
export interface StoryCase {
  about: string
  story: string[]
  flagged: string[][]
  /** How it is shown; `warning` unless given. */
  tier?: 'review'
}

/** One name, two spellings: each must be shown, as a warning or as worth a look. */
export const MISMATCHES: StoryCase[] = [
  {
    about: 'a Slavic surname in -ov and -off',
    story: [
      'Dmitry Smirnov, who trained with the club for six years, was named captain on Tuesday.',
      'The coach praised his pace and his patience with younger players.',
      '“I waited a long time for this,” Smirnoff told reporters after practice.',
    ],
    flagged: [['Smirnov', 'Smirnoff']],
  },
  {
    about: 'a Russian surname in -sky and -skiy',
    story: [
      'Andrei Zhukovsky resigned as head of the port authority, the ministry said.',
      'An audit had found that cranes were leased at three times the market price.',
      'Zhukovskiy denied any wrongdoing and said he would fight the charges in court.',
    ],
    flagged: [['Zhukovsky', 'Zhukovskiy']],
  },
  {
    about: 'a German umlaut written out',
    story: [
      'Juergen Müller opened the bakery in 1982 with a loan from his uncle.',
      'It now employs forty people in three towns.',
      'Mueller said he had no plans to sell.',
    ],
    flagged: [['Müller', 'Mueller']],
  },
  {
    about: 'a Turkish surname that loses letters',
    story: [
      'Police detained journalist Ayşe Kılıçdar at her home in Izmir on Friday.',
      'Her lawyer said the warrant had expired in March.',
      'Kilicder was released without charge late on Saturday.',
    ],
    flagged: [['Kılıçdar', 'Kilicder']],
  },
  {
    about: 'an Arabic name with and without its article, and a letter gone',
    story: [
      'Prime Minister Haider al-Abbadi met the governor in Basra on Sunday.',
      'They discussed electricity, which fails for most of the day in summer.',
      'Abadi promised two new plants by the end of next year.',
    ],
    flagged: [['al-Abbadi', 'Abadi']],
  },
  {
    about: 'el- for al-',
    story: [
      'General Abdel Fattah el-Sissi spoke for an hour, without notes.',
      'The audience rose to its feet twice.',
      'Sisi left through a side door and took no questions.',
    ],
    flagged: [['el-Sissi', 'Sisi']],
  },
  {
    about: 'the double surname of a Spanish official',
    story: [
      'Minister Carmen Echeverría Gómez presented the budget on Monday.',
      'Spending on rural schools will rise by a tenth.',
      '“No village will lose its teacher,” Echevarría said.',
    ],
    flagged: [['Echeverría', 'Echevarría']],
  },
  {
    about: 'a transposition in a frequent surname',
    story: [
      'Maria Caldwell won the seat by 312 votes after two recounts.',
      'Caldwell, a nurse, had never run for office. Her opponent conceded at noon.',
      'Supporters cheered as Cladwell stepped onto the stage.',
    ],
    flagged: [['Caldwell', 'Cladwell']],
  },
  {
    about: 'a doubled letter in a place',
    story: [
      'Fire crews from Harrogate reached the mill at about 4am.',
      'The building, a mile outside Harrogate, had stood empty since 2009.',
      'Roads into Harroggate were closed until the afternoon.',
    ],
    flagged: [['Harrogate', 'Harroggate']],
  },
  {
    about: 'the given name of one person in two spellings',
    story: [
      'Stephen Aldridge, the chief executive, will leave in June.',
      'The board has begun to look for a successor.',
      'Shares fell two per cent. Steven Aldridge has led the company since 2011.',
    ],
    flagged: [['Stephen', 'Steven']],
  },
  {
    about: 'the surname of one person in two spellings after one given name',
    story: [
      'Rachel Thomason found the coins while walking her dog.',
      'A museum in Leeds has offered to buy them.',
      'Under the law Rachel Thomasson is entitled to half of the price.',
    ],
    flagged: [['Thomason', 'Thomasson']],
  },
  {
    about: 'a possessive hides the second spelling',
    story: [
      'Gareth Penhallow bought the lighthouse at auction for one pound.',
      'He intends to live there with his two sons.',
      'Neighbours doubt that Penhalow’s plan will survive its first winter.',
    ],
    flagged: [['Penhallow', 'Penhalow']],
  },
  {
    about: 'a headline in Title Case against the body',
    story: [
      'Kowalczik Wins Third Title in Gdansk',
      'Anna Kowalczyk won her third national title on Sunday, in the last metres of the race.',
      'Kowalczyk, 24, said the wind had helped her.',
    ],
    flagged: [['Kowalczyk', 'Kowalczik']],
  },
  {
    about: 'a dateline in capitals against the body',
    story: [
      'TAKRIT, Iraq — Mourners walked through the old town on Thursday.',
      'In Tikrit the shops were closed. A bus from Tikrit brought relatives from the north.',
      'Security forces lined the road to the cemetery outside Tikrit.',
    ],
    flagged: [['TAKRIT', 'Tikrit']],
  },
  {
    about: 'an Indian name with initials',
    story: [
      'M. K. Subramaniam has grown rice here for forty years.',
      'The monsoon came three weeks late this year.',
      '“We pray and we wait,” Subramanyam said.',
    ],
    flagged: [['Subramaniam', 'Subramanyam']],
  },
  {
    about: 'a Chinese name, family name first',
    story: [
      'Zhang Wenhong, a doctor in Shanghai, urged people to stay at home.',
      'His post was shared two million times.',
      'On Friday Zhang Wenhon repeated his advice on television.',
    ],
    flagged: [['Wenhong', 'Wenhon']],
    tier: 'review',
  },
  {
    about: 'a company in two spellings',
    story: [
      'Shares in Ferrantix rose nine per cent after the drug maker raised its forecast.',
      'Ferrantix expects sales of two billion euros this year. Analysts at Nordbank had expected less.',
      'The chief executive of Ferantix declined to comment on a merger.',
    ],
    flagged: [['Ferrantix', 'Ferantix']],
  },
  {
    about: 'a caption names a person otherwise than the text',
    story: [
      'Tomasz Wojciechowski carved the altar in the winter of 1974.',
      'It was thought lost until last year, when a roofer found it behind a wall.',
      'Tomasz Wojcechowski in his workshop in 1975. Photograph: family archive',
    ],
    flagged: [['Wojciechowski', 'Wojcechowski']],
  },
  {
    about: 'a village in two transliterations in one kind of phrase',
    story: [
      'Shells fell on the village of Khirbat Ghazaleh before dawn, residents said.',
      'Two children were wounded.',
      'By noon most families had left the village of Khirbet Ghazala on foot.',
    ],
    flagged: [
      ['Ghazaleh', 'Ghazala'],
      ['Khirbat', 'Khirbet'],
    ],
  },
  {
    about: 'three spellings of one name',
    story: [
      'Colonel Moammar Gadhafi ruled the country for 42 years.',
      'At first Gadhafi was popular. “Qadhafi gave us houses,” an old man recalled.',
      'Many who fled Gaddafi never came back.',
    ],
    flagged: [['Gadhafi', 'Qadhafi', 'Gaddafi']],
  },
]

/** Alike, and no mistake: none of these may be shown. */
export const SILENT: StoryCase[] = [
  {
    about: 'two introduced persons with like surnames',
    story: [
      'Boris Johnson met Olympic medalist Katarina Johnston at City Hall.',
      'Johnston said she was honoured. Johnson praised her grit.',
    ],
    flagged: [],
  },
  {
    about: 'a country and its people',
    story: [
      'Ukraine said on Monday that Ukrainian troops had crossed the river.',
      'Ukrainians in the south welcomed them. In Syria, Syrian officials condemned the move.',
      'Chechnya sent Chechen fighters; Bashkortostan sent Bashkorts.',
    ],
    flagged: [],
  },
  {
    about: 'countries and cities that look alike',
    story: [
      'Delegates from Iran, Iraq, Austria, Australia, Niger, Nigeria, Slovenia and Slovakia attended.',
      'Mali and Malawi abstained. Gambia and Zambia voted in favour. Dominica and the Dominican Republic were absent.',
    ],
    flagged: [],
  },
  {
    about: 'a squad',
    story: [
      'Squad: Martin, Marten, Hansen, Hanson, Nielsen, Nilsen, Jensen, Jansen, Larsen, Larson, Berg.',
      'Hansen replaced Hanson in the 60th minute.',
    ],
    flagged: [],
  },
  {
    about: 'siblings with one surname and like given names',
    story: [
      'Anna Petrova and her sister Anya Petrova opened the café in May.',
      'Anna bakes; Anya keeps the books.',
    ],
    flagged: [],
  },
  {
    about: 'a family in the plural and the possessive',
    story: [
      'Peter Hollis and his wife bought the farm in 1990.',
      'The Hollises keep sheep. Mr Hollis’s dog won a prize. The Hollis’ neighbours keep goats.',
    ],
    flagged: [],
  },
  {
    about: 'a headline whose words are all capitalised',
    story: [
      'Minister Warns of Winter Shortages as Storage Stories Spread',
      'The minister warned of shortages this winter. Storage is at half of its capacity.',
      'Stories of empty shops spread on Monday.',
    ],
    flagged: [],
  },
  {
    about: 'a derived adjective and an institution',
    story: [
      'Marx wrote in London; Marxist groups still meet there.',
      'Thatcher closed the pits. Thatcherism outlived her. Georgetown lies south of George Town.',
    ],
    flagged: [],
  },
  {
    about: 'known persons who are never introduced',
    story: [
      'Putin and Biden spoke by telephone, and Xi sent a note.',
      'Merkel and Macron urged calm. Erdogan offered to mediate.',
      'Analysts compared the crisis with those that Kennedy, Carter and Castro had faced.',
    ],
    flagged: [],
  },
  {
    about: 'Korean persons of one family name',
    story: [
      'Kim Jong-un met his sister Kim Yo-jong at the airport.',
      'Kim Jong-il, their father, died in 2011. Kim Jong-nam was killed in 2017.',
    ],
    flagged: [],
  },
  {
    about: 'Vietnamese names of like syllables',
    story: [
      'Nguyen Van Thanh and Nguyen Van Thang were elected to the committee.',
      'Thanh won 60 per cent and Thang 55.',
    ],
    flagged: [],
  },
  {
    about: 'two cities of one province',
    story: [
      'Floods hit Jinzhou, Jingzhou and Zhengzhou. In Hanzhou and Hangzhou schools closed.',
      'Rain is expected in Suzhou and Xuzhou.',
    ],
    flagged: [],
  },
  {
    about: 'companies with like names',
    story: [
      'Bayer signed a sponsorship deal with Bayern Munich. Novartis and Novavax declined to comment.',
    ],
    flagged: [],
  },
  {
    about: 'months, days and ordinary words at the head of sentences',
    story: [
      'March was wet. Marsh birds came early. Making hay was hard; Taking stock was harder.',
      'Winner takes all. Winters are long. Thursday came. Tuesday went.',
    ],
    flagged: [],
  },
  {
    about: 'a text all in capitals',
    story: [
      'FLOODS KILL NINE IN NORTHERN PROVINCE, MINISTER SAYS',
      'RESCUERS REACHED THE TOWN OF MALDEN ON MONDAY. MALTON WAS CUT OFF.',
    ],
    flagged: [],
  },
  {
    about: 'Kyiv and Kiev in a quotation of a title are one city, consistently used',
    story: [
      'The dish is called chicken Kiev. It was served in Odesa on Sunday.',
      'Rockets fell on Kharkiv. The mayor of Kharkiv asked people to stay inside.',
    ],
    flagged: [],
  },
  {
    about: 'different persons with one surname and other given names',
    story: [
      'Brian Clark led from the start; Alan Clarke came second.',
      'Clark said the rain had helped. Clarke complained about the track.',
    ],
    flagged: [],
  },
  {
    about: 'a street, a party and a paper',
    story: [
      'The Labour Party met in Labor Hall, on Harley Street, near Hanley Road.',
      'The Guardian and the Guardians reported it.',
    ],
    flagged: [],
  },
  {
    about: 'nicknames and short forms',
    story: [
      'Robert “Rob” Daley and William “Bill” Marsh founded the club; Rob and Bill still play.',
      'Elizabeth Stone, known as Liz, keeps the score. Eliza Stone, her niece, sells tickets.',
    ],
    flagged: [],
  },
  {
    about: 'brands in camel case',
    story: [
      'YouTube and LinkedIn beat PayPal. McDonald’s and MacDonald’s solicitors settled.',
      'An iPhone app by AstraZeneca and a WhatsApp group helped.',
    ],
    flagged: [],
  },
  {
    about: 'a match report that gives surnames alone',
    story: [
      "Manchester City beat Liverpool 3-1 at the Etihad on Sunday. Sane crossed for Mane's rival Mahrez, who beat Alisson from close range.",
      'Salah equalised after a mistake by Stones, but Silva restored the lead before half-time.',
      'Guardiola said his side had suffered. “Kane is not for sale,” said Spurs chairman Daniel Levy. Klopp praised Mane and Milner.',
      'Ederson saved twice from Henderson. Fernandinho and Fernandes were booked. Robertson and Robinson came on late.',
    ],
    flagged: [],
  },
  {
    about: 'Chinese leaders and provinces of like syllables',
    story: [
      'BEIJING, March 3 (Reuters) - Li Keqiang told delegates that growth would slow. Li Zhanshu and Wang Yang listened. Wang Yi spoke to Zhang Gaoli and Zhao Leji.',
      'Xi Jinping thanked Wang Qishan. Jiang Zemin and Jiang Jinquan were absent. Hu Jintao and Hu Chunhua sat in the second row.',
      'In Guangdong and Guangxi exports fell. Shaanxi and Shanxi produced less coal. Henan and Hunan reported floods. Hebei and Hubei did not.',
    ],
    flagged: [],
  },
  {
    about: 'a lawyer and a client, a prosecutor and a judge',
    story: [
      "The court in Oslo heard from Anders Hansen, Kari Hanssen's lawyer, on Monday. Hanssen, 34, denies the charge.",
      '“My client was not there,” Hansen said. Prosecutor Lise Olsen asked for six years. Judge Per Olsson adjourned the case. Olsen and Olsson will meet again in May.',
    ],
    flagged: [],
  },
  {
    about: 'senators, representatives and their aides',
    story: [
      'Sen. Maria Cantwell, D-Wash., and Rep. Eric Cantor, R-Va., backed the bill. Cantor called it a start. Cantwell called it overdue.',
      "Gov. Andrew Cuomo and Mayor Bill de Blasio disagreed. Blasio's office declined to comment. Cuomo's aide Melissa DeRosa said talks went on.",
    ],
    flagged: [],
  },
  {
    about: 'a market report',
    story: [
      'Apple, Alphabet and Amazon fell. Adobe and Adidas rose. Analysts at Barclays, Berenberg and Bernstein cut their targets. Citi and Citigroup’s Citibank unit kept theirs.',
      'Shares of Moderna and Modelo gained. Nokia and Nikola slid. Merck KGaA and Merck & Co, which are separate, both fell. Metro and Metso were flat.',
    ],
    flagged: [],
  },
  {
    about: 'politicians of one region',
    story: [
      'In Kosovo, Albin Kurti met Aleksandar Vucic. Vucic’s ally Ana Brnabic said Kurti had refused. Vuk Jeremic and Vuk Draskovic criticised both.',
      'In Pristina and Prizren people marched. Hashim Thaci and Kadri Veseli stood trial in The Hague. Thaci’s lawyer asked for bail.',
    ],
    flagged: [],
  },
  {
    about: 'a family name with particles, and namesakes',
    story: [
      'Jean-Marie Le Pen founded the party; his daughter Marine Le Pen renamed it. Marion Maréchal, her niece, left. Macron’s wife Brigitte and Le Maire’s wife Pauline attended.',
      'Edouard Philippe and Philippe de Villiers spoke. Villepin did not. Francois Hollande and François Fillon shook hands. Francois Bayrou watched.',
    ],
    flagged: [],
  },
  {
    about: 'a race report',
    story: [
      'Carlos Sainz beat Lando Norris in Monza. Leclerc and Ricciardo crashed. Russell was fourth, Rossi fifth. Hamilton blamed Haas driver Mick Schumacher.',
      'Verstappen’s father Jos spoke to Horner. Wolff and Wolf, an engineer, disagreed. Vettel waved. Bottas and Button embraced. Sainz thanked Ferrari.',
    ],
    flagged: [],
  },
]

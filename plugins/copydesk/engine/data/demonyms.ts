import {wordSet} from './wordSet.ts'

// Peoples, languages, faiths and parties that news writes with a capital; written for this project
// from general knowledge. Regular forms (Iraq, Iraqi) are found by their endings and need no entry.

/** Lower case. They name no one person or place, and are never a second spelling of one. */
export const DEMONYMS = wordSet(`
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
  marxist nazi nazis fascist unionist unionists green greens taliban talib`)

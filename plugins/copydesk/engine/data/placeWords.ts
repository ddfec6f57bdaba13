// What people and things of a country are called where that does not begin as its name; written for this project from
// general knowledge.

const WORDS: Record<string, string> = {
  'united states': 'american us u.s. usa white house washington congress',
  'united kingdom':
    'british britain briton uk u.k. english england scottish scotland welsh wales london',
  britain: 'british briton uk u.k. english england london',
  england: 'english british britain uk u.k. london',
  scotland: 'scottish scots british britain uk',
  wales: 'welsh british britain uk',
  'northern ireland': 'irish ulster british uk belfast',
  ireland: 'irish dublin',
  france: 'french paris',
  germany: 'german berlin',
  spain: 'spanish spaniard madrid',
  netherlands: 'dutch hague holland amsterdam',
  switzerland: 'swiss geneva zurich bern',
  greece: 'greek athens',
  turkey: 'turkish turk ankara istanbul',
  turkiye: 'turkish turk turkey ankara istanbul',
  denmark: 'danish dane copenhagen',
  sweden: 'swedish swede stockholm',
  finland: 'finnish finn helsinki',
  norway: 'norwegian oslo',
  poland: 'polish pole warsaw',
  portugal: 'portuguese lisbon',
  belgium: 'belgian brussels eu e.u. european',
  'czech republic': 'czech prague',
  philippines: 'filipino philippine manila',
  china: 'chinese beijing',
  'hong kong': 'hong kong chinese china',
  'south korea': 'korean korea seoul',
  'north korea': 'korean korea pyongyang',
  'ivory coast': 'ivorian ivory abidjan cote',
  'saudi arabia': 'saudi riyadh',
  'united arab emirates': 'uae u.a.e. emirati emirates dubai',
  russia: 'russian moscow kremlin soviet',
  israel: 'israeli jerusalem',
  'west bank': 'palestinian israeli palestine israel west bank',
  'gaza strip': 'palestinian israeli gaza hamas israel',
  vatican: 'pope vatican holy see',
  'vatican city': 'pope vatican holy see',
  'd.c.': 'american us u.s. white house washington congress senate president republican democrat',
}

/** Words that say that a text speaks of a country or a state, in lower case; its own name's beginning among them. */
export function wordsOfPlace(place: string): string[] {
  const name = place.toLowerCase().replace(/^the /, '')
  const [head = name] = name.split(' ')
  const stem = head.length > 5 ? head.slice(0, -2) : head.slice(0, 4)
  return [
    name,
    ...(WORDS[name]?.split(' ') ?? []),
    ...(/^(?:south|north|west|east|new|united|republic)$/.test(head) ? [] : [stem]),
  ]
}

import {reference} from './reference.ts'

const point = (lat: number, lng: number) => ({_type: 'geopoint', lat, lng})

const variant = (text: string, status: 'accepted' | 'deprecated', language = 'en') => ({
  _key: text.toLowerCase().replaceAll(' ', '-'),
  _type: 'locationVariant',
  text,
  language,
  status,
})

const iraqi = {_type: 'location', countryCode: 'IQ', timezone: 'Asia/Baghdad'} as const
const inIraq = {...iraqi, broader: reference('location-iraq')}

/** The places of the Leiban story; coordinates (WGS 84) only where they are certain. */
export const locations = [
  {_id: 'location-iraq', ...iraqi, name: 'Iraq', nativeName: 'العراق', type: 'country'},
  {
    _id: 'location-iran',
    _type: 'location',
    countryCode: 'IR',
    name: 'Iran',
    nativeName: 'ایران',
    type: 'country',
  },
  {
    _id: 'location-united-states',
    _type: 'location',
    countryCode: 'US',
    name: 'United States',
    variants: [variant('US', 'accepted'), variant('America', 'accepted')],
    type: 'country',
  },
  {
    _id: 'location-leiban',
    ...inIraq,
    name: 'Leiban',
    variants: [variant('Lheiban', 'deprecated')],
    type: 'village',
  },
  {
    _id: 'location-baghdad',
    ...inIraq,
    name: 'Baghdad',
    nativeName: 'بغداد',
    type: 'city',
    geopoint: point(33.3152, 44.3661),
    standalone: true,
  },
  {
    _id: 'location-erbil',
    ...inIraq,
    name: 'Erbil',
    variants: [variant('Irbil', 'deprecated'), variant('Arbil', 'deprecated')],
    nativeName: 'هەولێر',
    type: 'city',
    geopoint: point(36.1911, 44.0092),
  },
  {
    _id: 'location-sulaymaniyah',
    ...inIraq,
    name: 'Sulaymaniyah',
    variants: [variant('Slemani', 'deprecated'), variant('Sulaimaniya', 'deprecated')],
    nativeName: 'سلێمانی',
    type: 'city',
    geopoint: point(35.5558, 45.4351),
  },
  {
    _id: 'location-debaga',
    ...inIraq,
    name: 'Debaga',
    variants: [variant('Dibaga', 'accepted')],
    type: 'town',
  },
  {
    _id: 'location-karachok',
    ...inIraq,
    name: 'Karachok',
    variants: [variant('Qarachogh', 'deprecated')],
    type: 'mountainRange',
  },
  {
    _id: 'location-nineveh',
    ...inIraq,
    name: 'Nineveh',
    variants: [variant('Ninwa', 'deprecated'), variant('Ninawa', 'deprecated')],
    nativeName: 'نينوى',
    type: 'province',
  },
  {_id: 'location-kirkuk', ...inIraq, name: 'Kirkuk', nativeName: 'كركوك', type: 'province'},
  {
    _id: 'location-salaheddin',
    ...inIraq,
    name: 'Salaheddin',
    variants: [variant('Salah al-Din', 'deprecated')],
    nativeName: 'صلاح الدين',
    type: 'province',
  },
  {_id: 'location-diyala', ...inIraq, name: 'Diyala', nativeName: 'ديالى', type: 'province'},
]

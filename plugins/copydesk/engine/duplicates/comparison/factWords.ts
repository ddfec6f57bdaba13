import {MONTH_NAMES} from '../../data/months.ts'

/** English number words and their values; digits speak for themselves. Ordinals count as the number they name. */
export const NUMBER_WORDS = new Map<string, string>(
  Object.entries({
    zero: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: 'e2',
    hundreds: 'e2s',
    thousand: 'e3',
    thousands: 'e3s',
    million: 'e6',
    millions: 'e6s',
    billion: 'e9',
    trillion: 'e12',
    dozen: '12',
    half: '1/2',
    twice: 'x2',
    double: 'x2',
    triple: 'x3',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    fifth: '5th',
    sixth: '6th',
  }),
)

/** Months and days of the week, as English writes them. */
export const DATE_WORDS = new Set(
  (
    `${MONTH_NAMES.join(' ').toLowerCase()} ` +
    'jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'
  ).split(' '),
)

/** Words that turn a statement round; contractions in `n't` are recognized by their ending. */
export const NEGATIONS = new Set(
  'not no never nor neither without none nobody nothing cannot nicht kein keine niet geen ne pas jamais'.split(
    ' ',
  ),
)

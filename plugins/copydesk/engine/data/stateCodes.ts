// What stands after a town for its state, as the Associated Press and the U.S. Postal Service write it, where that is no
// short form of a word anywhere else (those are in shortForms.ts); written for this project.
const CODES = `
  AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia
  HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland
  MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire
  NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania
  RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
  WV West Virginia|WI Wisconsin|WY Wyoming|Ark. Arkansas|Del. Delaware|Ill. Illinois|Ind. Indiana|La. Louisiana
  Mass. Massachusetts|Miss. Mississippi|Mo. Missouri|N.C. North Carolina|N.D. North Dakota|N.H. New Hampshire
  N.J. New Jersey|N.M. New Mexico|N.Y. New York|Ore. Oregon|R.I. Rhode Island|S.C. South Carolina|S.D. South Dakota
  Wash. Washington|W.Va. West Virginia`

const states = new Map(
  CODES.split(/[|\n]/u).flatMap((row): [string, string][] => {
    const [code, ...state] = row.trim().split(' ')
    return code ? [[code, state.join(' ')]] : []
  }),
)

const CODE = new RegExp(
  `, (${[...states.keys()].map((code) => code.replaceAll('.', '\\.')).join('|')})(?=[,.;:)\\s]|$)`,
  'gu',
)
const TOWN = /\p{Lu}[\p{L}.'’-]+$/u
const LONGEST_TOWN = 32

/** A text in which the states after towns are written out: `Naples, Florida` of `Naples, FL`. */
export const withStates = (text: string): string =>
  text.replace(CODE, (all, code: string, at: number) =>
    TOWN.test(text.slice(Math.max(0, at - LONGEST_TOWN), at)) ? `, ${states.get(code)}` : all,
  )

// Short forms with a capital that stand for one word, as AP style and others print them; written for this project. Those
// that are other words, too, are left out: La., Miss., Mass., Wash., Ore., Ill., Del.
const FORMS = `
  prof professor | gov governor | sen senator | rep representative | gen general | lt lieutenant | sgt sergeant | capt captain
  col colonel | maj major | cmdr commander | adm admiral | cpl corporal | rev reverend | dr doctor | pres president | supt superintendent
  insp inspector | det detective | dept department | assn association | univ university | bros brothers | corp corporation
  ave avenue | blvd boulevard | rd road | mt mount | ft fort | hwy highway
  ala alabama | ariz arizona | calif california | colo colorado | conn connecticut | fla florida | ga georgia | kan kansas
  ky kentucky | md maryland | mich michigan | minn minnesota | mont montana | neb nebraska | nev nevada | okla oklahoma
  pa pennsylvania | tenn tennessee | tex texas | vt vermont | va virginia | wis wisconsin | wyo wyoming`

const words = new Map(
  FORMS.split(/[|\n]/u).flatMap((row): [string, string][] => {
    const [short, word] = row.trim().split(' ')
    return short && word ? [[short, word]] : []
  }),
)

/** The word that a short form in lower case stands for where it is written with a capital. */
export const inFull = (short: string): string | undefined => words.get(short)

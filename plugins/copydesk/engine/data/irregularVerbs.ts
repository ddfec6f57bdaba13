// Irregular forms of verbs that news uses, written for this project. Forms that are other words, too, are left out:
// left, saw, found, fell, wound, led, fed, thought.
const FORMS = `
  say said | tell told | begin began begun | give gave given | take took taken | get got gotten | make made | come came
  go went gone | hold held | keep kept | meet met | pay paid | send sent | build built | buy bought | bring brought
  seek sought | teach taught | catch caught | speak spoke spoken | write wrote written | drive drove driven
  choose chose chosen | break broke broken | steal stole stolen | freeze froze frozen | know knew known
  grow grew grown | fly flew flown | throw threw thrown | draw drew drawn | show shown | sing sang sung
  swim swam | drink drank | sit sat | stand stood | understand understood | hear heard | flee fled | sleep slept
  sweep swept | weep wept | deal dealt | mean meant | spend spent | lend lent | sell sold | shoot shot | hang hung
  swing swung | dig dug | fight fought | eat ate eaten | hide hid hidden | ride rode ridden | shake shook shaken
  wake woke | wear wore worn | tear tore torn | swear swore sworn | become became | overcome overcame
  withdraw withdrew withdrawn | undertake undertook undertaken | forget forgot forgotten | forgive forgave forgiven
  rise rose risen | win won | lose lost`

const bases = new Map(
  FORMS.replaceAll('\n', '|')
    .split('|')
    .flatMap((row) => {
      const [base = '', ...forms] = row.trim().split(/\s+/u)
      return forms.map((form): [string, string] => [form, base])
    }),
)

/** The base of an irregular form in lower case, `say` for `said`; undefined for any other word. */
export const baseOfIrregular = (form: string): string | undefined => bases.get(form)

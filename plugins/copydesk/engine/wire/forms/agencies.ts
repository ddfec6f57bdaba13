import {AGENCY} from './endMatter.ts'

/** Agencies on a line of their own, in any letters. */
export const AGENCY_ALONE = new RegExp(
  `^\\(?(?:The )?(?:${AGENCY}|Agence France-Presse|Australian Associated Press|Bloomberg|Canadian Press|Press Association|United Press International)\\)?$`,
  'iu',
)

/** A line that begins with an agency, as it or its services write it: `AAP NSW Weather Wrap`, `sda-ats / English desk`. */
export const AGENCY_AHEAD = new RegExp(
  `^(?:the )?(?:${AGENCY}|AA|APA|APTN|ATS|BNO|Bloomberg|BSS|BTA|Canadian Press|HINA|MTI|PNA|Press Association|SDA|sda-ats|STA|TT|UNI|Yonhap)(?: News| News Agency)?(?:[ :|/${'–—-'}]+(?<rest>.+)|$)`,
  'iu',
)

/** The words of their names that are nothing else, in small letters. */
export const AGENCY_WORDS = new Set(
  (
    '9colonne aap adnkronos afp afp.com agi agerpres akp anadolu ani ansa ansamed antara apa ats belga bernama bloomberg bss bta cna cnw ctk dpa efe gna hina ' +
    'ians interfax ina italpress jiji keystone kna kuna kyodo lapresse lehtikuva lusa mena mercopress mti nan novosti ntb pap petra pna pti reuter reuters ritzau sana servimedia ' +
    'sda spa sta stt tanjug tass tca ukrinform unb upi wam xinhua yonhap'
  ).split(' '),
)

/** A syllable of Mandarin, Cantonese or Korean as it is romanized: such names are short, many, and alike. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h|hs|ts|kw|gw|ng)?(?:[aeiou]|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ang|eng|ing|ong|ung|ia|iao|ian|iang|iong|ua|uai|uan|uang|uo|oon|ee|oo|eung|ok|uk|at|ak|ik|it|am|im|om|um|ap|ip|aw|oi|eon|ae|ye|yeo|yeon|yeong|yun|yong|young|yung|oung|eong|euk|eok|ul|ol|il|al|yul|yeol|yu|yoo|woo)$/

/** Whether a folded word reads as one such syllable: `seok`, `wang`, `young`. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word)
}

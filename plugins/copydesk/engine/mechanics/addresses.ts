import {lastBefore} from '../text/ranges.ts'

/** Addresses of the web and of mail, handles, hashtags, names of files, and code between backticks. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|(?<!\S)\S[^\s@]*@\S+|(?<![\p{L}\p{N}])[@#]\w+|(?<![\w.-])[\w.-]*[\w-]\.(?:com|org|net|edu|gov|info|io|ly|me|tv|fm|ai|app|dev|co|uk|us|eu|de|fr|html?|php|pdf|jpe?g|png|js|ts|py|exe|doc|txt)\b(?:\/\S*)?|`[^`]*`/giu

/** Where a text is an address or code and no prose: `[from, to)` each. */
export function addressesIn(text: string): [from: number, to: number][] {
  if (!/[@#`/]|\w\.\w/u.test(text)) return []
  return [...text.matchAll(ADDRESS)].map(({0: address, index}) => [index, index + address.length])
}

/** A function that tells whether a place lies in an address or in code; reads the text when first asked. */
export function addressAt(text: string): (from: number, to: number) => boolean {
  let addresses: [number, number][] | undefined
  return (from, to) => {
    addresses ??= addressesIn(text)
    return from < (lastBefore(addresses, to)?.[1] ?? 0)
  }
}

import {withOwnAssets} from '../../../commands/lake/ownAssets.ts'

/** An import that does not come to an end, to be ended: prints where its archive is unpacked. */
await withOwnAssets(process.argv[2], (input) => {
  console.log(input)
  return new Promise(() => setInterval(() => {}, 60_000))
})

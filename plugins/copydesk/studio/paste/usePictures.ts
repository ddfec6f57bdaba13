import {useEffect, useMemo, useRef} from 'react'
import {type FormPatch, set, useClient} from 'sanity'
import {API_VERSION} from '../../story/index.ts'
import {type PastedBlock, type Pasted} from './pastedHtml.ts'

/**
 * Stores pictures that were pasted with their data, and puts each into its block as soon as the block is there.
 * @param onLost hears of each that could not be stored
 */
export function usePictures(
  value: readonly PastedBlock[] | undefined,
  change: (patch: FormPatch) => void,
  onLost: (key: string) => void,
) {
  const client = useClient({apiVersion: API_VERSION})
  const stored = useRef(new Map<string, string>())
  const newest = useRef(value)
  const place = () => {
    for (const [key, _ref] of stored.current) {
      if (!newest.current?.some(({_key}) => _key === key)) continue
      stored.current.delete(key)
      change(set({_type: 'reference', _ref}, [{_key: key}, 'asset']))
    }
  }
  useEffect(() => {
    newest.current = value
    place()
  })
  return useMemo(
    () => (pictures: Pasted['pictures']) => {
      for (const {key, data} of pictures) {
        const [, type = 'png'] = /^data:image\/(\w+)/u.exec(data) ?? []
        fetch(data)
          .then((response) => response.blob())
          .then((blob) => client.assets.upload('image', blob, {filename: `pasted.${type}`}))
          .then(({_id}) => {
            stored.current.set(key, _id)
            place()
          })
          .catch(() => onLost(key))
      }
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what it calls is the newest by way of references
    [client],
  )
}

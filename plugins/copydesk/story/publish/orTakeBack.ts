import {type SanityClient} from '@sanity/client'

/**
 * What an act answers. Where it is refused, the steps before it are taken back, each of them even where another cannot
 * be; what is left over is told in the console.
 *
 * @throws the refusal, whatever becomes of the steps: it says what to do
 */
export async function orTakeBack<T>(
  act: () => Promise<T>,
  takeBack: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<T> {
  try {
    return await act()
  } catch (refused) {
    for (const [what, step] of Object.entries(takeBack)) {
      try {
        await step()
      } catch (error) {
        console.warn(`copydesk: ${what} could not be removed.`, error)
      }
    }
    throw refused
  }
}

/** Removes the records of what did not happen. */
export const removeRecords = async (
  client: SanityClient,
  records: readonly {_id: string}[],
): Promise<void> => {
  if (records.length === 0) return
  const removal = records.reduce((all, {_id}) => all.delete(_id), client.transaction())
  await removal.commit({tag: 'copydesk.takeBack'})
}

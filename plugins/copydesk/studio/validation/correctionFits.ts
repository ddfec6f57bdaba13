import {getDraftId, getPublishedId} from '@sanity/client/csm'
import {type ValidationContext} from 'sanity'
import {
  API_VERSION,
  type CheckedDocument,
  type CorrectionMisfit,
  correctionMisfits,
  plainStory,
  type Setup,
  type StoredCorrection,
} from '../../story/index.ts'

/** The field of a correction that each misfit is shown at, and its sentence. */
const SHOWN: Record<'wasWrong' | 'nowReads', [CorrectionMisfit['code'], (text: string) => string]> =
  {
    wasWrong: ['wrongTextLeft', (text) => `The story still says “${text}”. Fix the text, too.`],
    nowReads: [
      'rightTextMissing',
      (text) => `The story does not say “${text}”. Check what it says now.`,
    ],
  }

/**
 * A rule for a field of a correction: its story, as it is being written or else as published, still says what was
 * wrong, or does not say what is right.
 */
export function correctionFits(field: 'wasWrong' | 'nowReads', setup: Setup) {
  return async (_value: string | undefined, context: ValidationContext): Promise<string | true> => {
    const correction = context.document as StoredCorrection | undefined
    const story = (correction?.[setup.corrections?.story ?? ''] as {_ref?: string} | undefined)
      ?._ref
    if (!correction || !story) return true
    try {
      const id = getPublishedId(story)
      const client = context.getClient({apiVersion: API_VERSION})
      const [draft, live] = await client.getDocuments([getDraftId(id), id])
      const document = (draft ?? live) as CheckedDocument | null
      if (!document) return true
      const [code, sentence] = SHOWN[field]
      const misfit = correctionMisfits(correction, plainStory(document, setup)).find(
        (one) => one.code === code,
      )
      return misfit ? sentence(misfit.text) : true
    } catch (error) {
      // an error in a rule would keep the correction from being published
      console.warn('copydesk: the story of a correction could not be read.', error)
      return true
    }
  }
}

import {DownloadIcon} from '@sanity/icons/Download'
import {Box, Button} from '@sanity/ui'
import {useDeskText} from '../i18n/useDeskText.ts'

interface Original {
  name?: string
  base64?: string
}

/** Gives back the file that a story came in, where the notes keep its bytes. */
export function OriginalFile({original}: {original: Original | undefined}) {
  const t = useDeskText()
  const {name, base64} = original ?? {}
  if (!base64) return null
  const download = () => {
    // of no type that a browser would show: a page from outside must not run in the Studio
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const address = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}))
    const link = Object.assign(document.createElement('a'), {href: address, download: name ?? ''})
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Box paddingBottom={4}>
      <Button
        icon={DownloadIcon}
        mode="ghost"
        text={t('notes.download', {name: name ?? ''})}
        onClick={download}
      />
    </Box>
  )
}

import {Box, Button, Flex, Stack, Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {PlainButton} from '../components/PlainButton.tsx'
import {placeText} from '../i18n/placeText.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type FindingPlace, placesOf} from './findingPlaces.ts'
import {OpenOther} from './OpenOther.tsx'

const SHOWN = 5
/** A place of more letters stands above its text: the panel is narrow. */
const WIDEST = 14

interface PlacesProps {
  finding: Finding
  pane: Pane
  paragraphs: ArticleParagraph[]
}

/** Where a finding stands; a click goes there. */
export function Places({finding, pane, paragraphs}: PlacesProps) {
  const t = useTranslate()
  const [isAll, setIsAll] = useState(false)
  const places = useMemo(() => placesOf(finding, paragraphs), [finding, paragraphs])
  const shown = isAll ? places : places.slice(0, SHOWN)
  const names = shown.map(({first, last}) => placeText(first, last, t))
  const width = Math.max(...names.map(({length}) => length))
  const isWide = width > WIDEST
  return (
    <Stack gap={1}>
      <Stack as="ul" gap={1} role="list">
        {shown.map((place, index) => (
          <li key={index} style={{listStyle: 'none'}}>
            <PlainButton padding={2} onClick={() => pane.show(place, {opening: true})}>
              <Flex direction={isWide ? 'column' : 'row'} gap={isWide ? 2 : 3}>
                <Text
                  muted
                  size={1}
                  style={{flex: 'none', minWidth: isWide ? undefined : `${width}ch`}}
                >
                  {names[index]}
                </Text>
                <Box flex={1}>
                  <Text size={1} style={{overflowWrap: 'anywhere', whiteSpace: 'pre-wrap'}}>
                    {place.before}
                    <PlaceText {...place} />
                    {place.after}
                    {place.quoted && ` (${t('places.quoted')})`}
                  </Text>
                </Box>
              </Flex>
            </PlainButton>
            {place.within && <OpenOther other={place.within} />}
          </li>
        ))}
      </Stack>
      {places.length > SHOWN && (
        <Box>
          <Button
            aria-expanded={isAll}
            fontSize={1}
            mode="bleed"
            padding={2}
            text={isAll ? t('places.fewer') : t('places.more', {count: places.length - SHOWN})}
            onClick={() => setIsAll(!isAll)}
          />
        </Box>
      )}
    </Stack>
  )
}

/** Spaces show by their background alone. */
function PlaceText({isRun, text}: Pick<FindingPlace, 'isRun' | 'text'>) {
  if (isRun) return text
  return text.trim() === '' ? <mark>{text}</mark> : <strong>{text}</strong>
}

import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {type Pane} from '../pane/usePane.ts'
import {type Translate, useWords} from '../words/useWords.ts'
import {type Place, placesOf} from './places.ts'

const SHOWN = 6

interface PlacesProps {
  finding: Finding
  pane: Pane
  paragraphs: ArticleParagraph[]
}

/** Where a finding stands; a click goes there. Whole paragraphs are shown by their first words. */
export function Places({finding, pane, paragraphs}: PlacesProps) {
  const t = useWords()
  const [isAll, setIsAll] = useState(false)
  const places = useMemo(() => placesOf(finding, paragraphs), [finding, paragraphs])
  const shown = isAll ? places : places.slice(0, SHOWN)
  return (
    <Stack as="ul" gap={1} role="list">
      {shown.map((place, index) => (
        <Card as="li" key={`${place.span.paragraph}-${place.span.offset}-${index}`} radius={2}>
          <Button
            mode="bleed"
            padding={2}
            style={{width: '100%'}}
            textAlign="left"
            onClick={() => place.span.path && pane.goTo(place.span.path)}
          >
            <Flex gap={3}>
              <Text muted size={1} style={{minWidth: '2.5em'}}>
                {placeName(place, t)}
              </Text>
              <Box flex={1}>
                <Excerpt place={place} />
              </Box>
            </Flex>
          </Button>
        </Card>
      ))}
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

function Excerpt({place: {before, span, after}}: {place: Place}) {
  const t = useWords()
  const isWhole = before === '' && after === '' && span.length > 60
  return (
    <Text size={1}>
      {isWhole ? (
        `${span.text.slice(0, 60).trimEnd()}…`
      ) : (
        <>
          {before}
          <mark style={{background: 'none', color: 'inherit', fontWeight: 600}}>{span.text}</mark>
          {after}
        </>
      )}
      {span.quoted && ` (${t('places.quoted')})`}
    </Text>
  )
}

const placeName = ({number, role}: Place, t: Translate): string =>
  number === undefined ? t(`role.${role}`) : `¶ ${number}`

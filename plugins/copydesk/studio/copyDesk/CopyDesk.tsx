import {Box, Card, Container, Flex, Heading, Stack, Tab, TabList, TabPanel} from '@sanity/ui'
import {useRouter} from 'sanity/router'
import {type Setup} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {OverridesTab} from './OverridesTab.tsx'
import {DraftsTab} from './DraftsTab.tsx'
import {RenamedTab} from './RenamedTab.tsx'
import {SweepTab} from './SweepTab.tsx'

const TABS = {
  drafts: DraftsTab,
  published: SweepTab,
  anyway: OverridesTab,
  renamed: RenamedTab,
}

type TabName = keyof typeof TABS

/** The whole desk at a glance: drafts with findings, published stories, what went out anyway, names that changed. */
export default function CopyDesk({setup}: {setup: Setup}) {
  const t = useTranslate()
  const {state, navigate} = useRouter()
  const names = (Object.keys(TABS) as TabName[]).filter(
    (name) => name !== 'renamed' || setup.records.sources || setup.records.locations,
  )
  const current = names.find((name) => name === state.tab) ?? 'drafts'
  const Current = TABS[current]
  return (
    <Card as="main" height="fill" id="copydesk-desk" overflow="auto">
      <Container width={2}>
        <Stack gap={4} padding={4}>
          <Heading as="h1" size={2}>
            {t('tool.title')}
          </Heading>
          <Flex>
            <TabList gap={1}>
              {names.map((name) => (
                <Tab
                  aria-controls={`copydesk-${name}`}
                  fontSize={1}
                  id={`copydesk-tab-${name}`}
                  key={name}
                  label={t(`tool.${name}`)}
                  padding={3}
                  selected={name === current}
                  onClick={() => navigate({tab: name})}
                />
              ))}
            </TabList>
          </Flex>
          <TabPanel
            aria-labelledby={`copydesk-tab-${current}`}
            id={`copydesk-${current}`}
            key={current}
          >
            <Box paddingTop={2}>
              <Current setup={setup} />
            </Box>
          </TabPanel>
        </Stack>
      </Container>
    </Card>
  )
}

import {keptToken, openTokens} from '../lake/index.ts'

/** The token that the site sends readers’ reports with; it can do nothing else. */
export function siteToken(lakeFolder: string): string {
  return keptToken(lakeFolder, openTokens(lakeFolder), {
    file: 'site-token',
    name: 'Site: error reports',
    role: 'submitter',
  })
}

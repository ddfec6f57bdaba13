/** A site for readers: pages and feeds of what the newsroom has published, on either lake. */
export {createSiteApp, type SiteApp} from './app.ts'
export {type RunningSite, serveSite} from './serveSite.ts'
export {type SiteSettings} from './settings.ts'

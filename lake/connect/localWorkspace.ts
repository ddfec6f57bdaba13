import type {WorkspaceOptions} from 'sanity'
import {answeringHosted} from './hostedRequests.ts'
import {createLocalClient} from './studioClient.ts'

/**
 * What a workspace needs to live on the embedded lake: its client, its login, and the hosted
 * services switched off that no local one stands in for. Makes the page ready for it as well, so it
 * is called for such a workspace only.
 */
export function localWorkspace() {
  // While types are extracted there is no page, or a stand-in for one that cannot fetch.
  const page = typeof window === 'undefined' || !window.fetch ? undefined : window
  const origin = page?.location.origin ?? 'http://localhost:3333'
  if (page) {
    page.fetch = answeringHosted(page.fetch.bind(page), origin)
    // The Studio warns about slow connections where it sees HTTP/1, because it holds many event
    // streams open and a browser allows six. Here they share one socket, so its own “not now” is
    // set beforehand.
    const snooze = 'sanity-studio.network.check.snooze'
    page.sessionStorage.setItem(snooze, new Date().toISOString())
  }
  return {
    unstable_clientFactory: createLocalClient,
    auth: {
      loginMethod: 'token',
      redirectOnSingle: false,
      providers: [{name: 'local', title: 'This machine', url: `${origin}/v1/auth/login/local`}],
    },
    scheduledPublishing: {enabled: false},
    tasks: {enabled: false},
    mediaLibrary: {enabled: false},
    announcements: {enabled: false},
    apps: {canvas: {enabled: false}},
  } satisfies Partial<WorkspaceOptions>
}

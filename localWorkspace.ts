import {type WorkspaceOptions} from 'sanity'
import {createLocalClient} from './lake/connect/studioClient.ts'

/** The Studio is served by the lake it talks to; while types are extracted there is no page at all. */
const origin = typeof location === 'undefined' ? 'http://localhost:3333' : location.origin

// The Studio warns about slow connections where it sees HTTP/1, because it holds many event streams
// open and a browser allows six. Here they share one socket, so its own “not now” is set beforehand.
if (typeof sessionStorage !== 'undefined') {
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}

/**
 * What a workspace needs to live on the embedded lake: its client, its login, and the hosted
 * services switched off that no local one stands in for.
 */
export const localWorkspace = {
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

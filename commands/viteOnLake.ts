import {type UserViteConfig} from '@sanity/cli'
import {CONTENT_SECURITY_POLICY, withoutForeignResources} from '../lake/index.ts'

/** What belongs to the lake: its API, its sockets, its pictures and files. */
const LAKE_PATHS = '^/(v(1|X|\\d{4}-\\d{2}-\\d{2})|socket|images|files)/'

/** Pictures of a lake that runs already have addresses on its own port. */
const POLICY = `${CONTENT_SECURITY_POLICY}; img-src 'self' data: blob: http://localhost:*`

/**
 * What Sanity's dev server needs to serve a Studio on the lake at `url`: the lake's paths handed on,
 * and, as where the lake serves the Studio itself, nothing asked of other machines.
 */
export function viteOnLake(url: string): UserViteConfig {
  return {
    server: {
      headers: {'content-security-policy': POLICY},
      proxy: {[LAKE_PATHS]: {target: url, ws: true}},
    },
    plugins: [
      {name: 'copydesk/without-foreign-resources', transformIndexHtml: withoutForeignResources},
    ],
    // Found before the first page is served: one found later would load the page anew.
    optimizeDeps: {entries: ['.sanity/runtime/app.js']},
  }
}

import { serveStatic } from '@hono/node-server/serve-static'
import { newSite, type Site } from '#platform/web'

const YEAR = 'public, max-age=31536000, immutable'
const DAY = 'public, max-age=86400'

/**
 * What the build made, each with its compressed twin (tools/build.mjs). They are nobody's page: the headers of pages, longer than a drawing, are not
 * sent with them. The service worker is asked for elsewhere: what it may fetch is said by the headers that come with it.
 */
export const builtFiles: Site = newSite()

// A font that changes takes another name, as what stands in assets does.
for (const [folder, kept] of [
  ['/assets/*', YEAR],
  ['/fonts/*', YEAR],
  ['/img/*', DAY],
] as const)
  builtFiles.use(
    folder,
    async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', kept)
    },
    serveStatic({ root: './dist', precompressed: true }),
  )

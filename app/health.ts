import { isReachable } from '#platform/db'
import { countJobs } from '#platform/jobs'
import { newSite } from '#platform/web'

/** For whoever watches over this Beffroi: alive, and ready to answer. */
export const healthSite = newSite()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    if (!(await isReachable(c.var.db))) return c.json({ status: 'database away' }, 503)
    return c.json({ status: 'ready', jobs: await countJobs(c.var.db) })
  })

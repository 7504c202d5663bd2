import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isReachable } from '#platform/db'
import { countJobs } from '#platform/jobs'
import { countLetters, leaves } from '#platform/mail'
import { newSite } from '#platform/web'
import { version } from '../version.ts'

/** For whoever watches over this Beffroi: alive, and ready to answer. */
export const healthSite = newSite()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    if (!(await isReachable(c.var.db))) return c.json({ status: 'database away', version }, 503)
    if (!hasRoom(c.var.ground.site.dataDir)) return c.json({ status: 'disk full', version }, 503)
    const { mail } = c.var.ground
    const way = { email: leaves(mail, 'email'), sms: leaves(mail, 'sms') }
    const [jobs, letters] = [await countJobs(c.var.db), await countLetters(c.var.db)]
    return c.json({ status: 'ready', version, jobs, letters: { ...letters, ...way } })
  })

/** Under this, PostgreSQL itself will soon refuse to write. */
const LEAST_BYTES = 200_000_000

/** True while the data folder can be written, with room left: a full disk answers to pages and loses what they send. */
export function hasRoom(dataDir: string, least = LEAST_BYTES): boolean {
  try {
    mkdirSync(dataDir, { recursive: true })
    const { bavail, bsize } = statfsSync(dataDir)
    if (bavail * bsize < least) return false
    const probe = join(dataDir, '.readyz')
    writeFileSync(probe, 'x', { mode: 0o600, flush: true })
    rmSync(probe, { force: true })
    return true
  } catch {
    return false
  }
}

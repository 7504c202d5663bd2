import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
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
    if (!(await hasRoomLately(c.var.ground.site.dataDir)))
      return c.json({ status: 'disk full', version }, 503)
    const { mail } = c.var.ground
    const way = { email: leaves(mail, 'email'), sms: leaves(mail, 'sms') }
    const [jobs, letters] = [await countJobs(c.var.db), await countLetters(c.var.db)]
    return c.json({ status: 'ready', version, jobs, letters: { ...letters, ...way } })
  })

/** Under this, PostgreSQL itself will soon refuse to write. */
const LEAST_BYTES = 200_000_000

/** True while the data folder can be written, with room left: a full disk answers to pages and loses what they send. */
export async function hasRoom(dataDir: string, least = LEAST_BYTES): Promise<boolean> {
  try {
    await mkdir(dataDir, { recursive: true })
    const { bavail, bsize } = await statfs(dataDir)
    if (bavail * bsize < least) return false
    const probe = join(dataDir, '.readyz')
    await writeFile(probe, 'x', { mode: 0o600, flush: true })
    await rm(probe, { force: true })
    return true
  } catch {
    return false
  }
}

const LOOKED_MS = 5_000
let looked: { dataDir: string; at: number; found: Promise<boolean> } | undefined

/** The same, looked at once for all who ask within five seconds: a probe waits for the disk, and pages must not wait for those who watch. */
function hasRoomLately(dataDir: string): Promise<boolean> {
  const now = performance.now()
  if (looked?.dataDir !== dataDir || now - looked.at > LOOKED_MS)
    looked = { dataDir, at: now, found: hasRoom(dataDir) }
  return looked.found
}

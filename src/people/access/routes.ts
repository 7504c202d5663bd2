import { newSite, type Ask } from '#platform/web'
import { requireActor } from '../session/door.ts'
import { accessPage } from './page.tsx'
import { accessLinesAbout } from './store.ts'

export const accessSite = newSite().get('/moi/acces', readings)

const PER_PAGE = 20

async function readings(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const before = Number(c.req.query('avant') ?? 'none')
  const lines = await accessLinesAbout(c.var.db, actor.personId, {
    limit: PER_PAGE + 1,
    before: Number.isSafeInteger(before) ? before : undefined,
  })
  return accessPage(c, { actor, lines: lines.slice(0, PER_PAGE), more: lines.length > PER_PAGE })
}

import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { requireActor } from '../session/door.ts'
import { accessPage } from './page.tsx'
import { accompanyingOf } from '../professional-store.ts'
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
  // who may read stands before who did, on the first page
  const around = before ? [] : await accompanyingOf(c.var.db, actor.personId, parisDay(c.var.now))
  return accessPage(c, { actor, around, lines: lines.slice(0, PER_PAGE), more: lines.length > PER_PAGE })
}

import { newSite, type Ask } from '#platform/web'
import { DAY_MS } from '#platform/time'
import { requireKeeper } from '../reader.ts'
import { refusalsSince } from './store.ts'
import { refusalsPage } from './page.tsx'

export const refusalSite = newSite().get('/traces/refus', list)

const MOST = 100

async function list(c: Ask): Promise<Response> {
  const { organisationId, technical } = requireKeeper(c)
  const since = new Date(c.var.now.getTime() - DAY_MS)
  return refusalsPage(c, { refusals: await refusalsSince(c.var.db, organisationId, since, MOST), technical })
}

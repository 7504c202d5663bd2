import { newSite, type Ask, type Site } from '#platform/web'
import { DAY_MS } from '#platform/time'
import { requireKeeper } from '../reader.ts'
import { refusalsSince } from './store.ts'
import type { SayRule } from './french-rule.ts'
import { refusalsPage } from './page.tsx'

export const newRefusalSite = (sayRule: SayRule): Site =>
  newSite().get('/traces/refus', async (c) => list(c, sayRule))

const MOST = 100

async function list(c: Ask, sayRule: SayRule): Promise<Response> {
  const { organisationId, technical } = requireKeeper(c)
  const since = new Date(c.var.now.getTime() - DAY_MS)
  const refusals = await refusalsSince(c.var.db, organisationId, since, MOST)
  return refusalsPage(c, { refusals, technical, sayRule })
}

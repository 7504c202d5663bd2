import { requireActing } from '#people'
import { notFound, type Ask } from '#platform/web'
import type { Riding } from '../screen/door.ts'
import { readRound } from '../round/door.ts'

export async function ridingOf(c: Ask): Promise<Riding | undefined> {
  const { actor } = requireActing(c, 'courier')
  const round = await readRound(c.var.db, actor, c.var.now)
  return round && { c, actor, round, now: c.var.now }
}

export async function requireRound(c: Ask): Promise<Riding> {
  const riding = await ridingOf(c)
  if (!riding) throw notFound()
  return riding
}

import { requireActing } from '#people'
import { notFound, type Ask } from '#platform/web'
import type { Riding, Standing } from '../screen/door.ts'
import { readRound } from '../round/door.ts'

/** A courier, who rides a bike today or not. */
export async function standingOf(c: Ask): Promise<Standing> {
  const { actor } = requireActing(c, 'courier')
  const { db, now } = c.var
  return { c, actor, round: await readRound(db, actor, now), now }
}

export async function ridingOf(c: Ask): Promise<Riding | undefined> {
  const { round, ...standing } = await standingOf(c)
  return round && { ...standing, round }
}

export async function requireRound(c: Ask): Promise<Riding> {
  const riding = await ridingOf(c)
  if (!riding) throw notFound()
  return riding
}

import { requireActing } from '#people'
import { notFound, type Ask } from '#platform/web'
import type { Riding, Standing } from '../screen/door.ts'
import { readRound } from '../round/door.ts'

/** A courier, on a day when they ride a bike or not, today unless `at` says otherwise. */
export async function standingOf(c: Ask, at = c.var.now): Promise<Standing> {
  const { actor } = requireActing(c, 'courier')
  return { c, actor, round: await readRound(c.var.db, actor, at), now: c.var.now }
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

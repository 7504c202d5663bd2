import { requireActor, type ReadingReason } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import { openPositioning, type OpenPositioning } from './open-positioning.ts'

export async function requireOpen(c: Ask, why: ReadingReason): Promise<OpenPositioning> {
  const actor = requireActor(c)
  const open = await openPositioning(c.var.db, actor, idIn(c), why, c.var.now)
  if (!open) throw notFound()
  return open
}

export async function requireFollowed(c: Ask): Promise<OpenPositioning> {
  const open = await requireOpen(c, { code: 'positioning moved' })
  if (!open.mayFollow) throw notFound()
  return open
}

import { requireActing } from '#people'
import { newSite, type Ask } from '#platform/web'
import { requireRun } from '../access.ts'
import { exportPositionings } from './export-positionings.ts'

export const exportSite = newSite()
  .get('/orientation/export.csv', async (c) => {
    const { actor } = requireActing(c, 'referent')
    const { db, now } = c.var
    const whose = { referentId: actor.personId, now }
    return csv(
      c,
      'mes-positionnements',
      await exportPositionings(db, whose, actor, { code: 'own positionings exported' }, now),
    )
  })
  .get('/orientation/actions/:slug/export.csv', async (c) => {
    const { actor, action } = await requireRun(c)
    const why = { code: 'positionings exported' } as const
    const bytes = await exportPositionings(c.var.db, { actionId: action.id }, actor, why, c.var.now)
    return csv(c, `positionnements-${action.slug}`, bytes)
  })

const csv = (c: Ask, name: string, bytes: Uint8Array): Response =>
  c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  })

import { asDay } from '#platform/time'
import { isId, newSite } from '#platform/web'
import { birthDatesOfNamesakes, openDesk } from '../access.ts'
import { PAST, pastAddress, pastPage } from './page.tsx'
import { countAsked } from './read-asked.ts'
import { readPast } from './read-past.ts'

const PER_PAGE = 40

export const pastSite = newSite().get(PAST, async (c) => {
  const desk = await openDesk(c)
  const { actor, keepers } = desk
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const asked = c.req.query('apres') ?? ''
  const [day = '', id = ''] = asked.split('~')
  const after = asDay(day) && isId(id) ? asked : ''
  const { rows, more } = await readPast(
    c.var.db,
    actor,
    { search, after, limit: PER_PAGE, keepers },
    c.var.now,
  )
  const last = more ? rows.at(-1) : undefined
  const next = last && pastAddress({ search, after: `${last.fromDay}~${last.id}` })
  const toCheck = await countAsked(c.var.db, desk, c.var.now)
  const born = await birthDatesOfNamesakes(
    c.var.db,
    rows.map(({ personId: id, ...named }) => ({ ...named, id })),
  )
  return pastPage(c, { rows, born, toCheck, search, next, isFirst: after === '' })
})

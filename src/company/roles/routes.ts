import { newSite, type Ask } from '#platform/web'
import { openAsTrainer } from '../access.ts'
import { countActs } from '../act-store.ts'
import { COMPANY } from '../company.ts'
import { turnsOf } from '../turn-store.ts'
import { rolesPage } from './page.tsx'

/** What who trains the group reads of each. */
export const roleSite = newSite().get(`${COMPANY}/roles`, show)

async function show(c: Ask): Promise<Response> {
  const inside = await openAsTrainer(c)
  const { db } = c.var
  return rolesPage(c, inside, {
    turns: await turnsOf(db, inside.company.id),
    acts: await countActs(db, inside.company.id),
  })
}

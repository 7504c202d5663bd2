import { idsOf, requireActor } from '#people'
import { newSite } from '#platform/web'
import { currentDecisions, decisionLines, juryResult } from '../deliberation/door.ts'
import { codesOf } from '../grid.ts'
import { juriesFacing } from '../jury-lists-store.ts'
import { readGrid } from '../grid-store.ts'
import { notesOfJury } from '../marks/door.ts'
import { myJuryPage } from './mine-page.tsx'
import { attestationsOfPerson } from './store.ts'

/** The result of whoever passed before a jury, and their attestation. */
export const myJurySite = newSite().get('/certification/mon-jury', async (c) => {
  const { db } = c.var
  const actor = requireActor(c)
  const juries = (await juriesFacing(db, actor.personId)).toReversed()
  // Rows may have been merged since: the decisions stand under the id of the day.
  const ids = await idsOf(db, actor.personId)
  const mine = await Promise.all(
    juries.map(async (jury) => {
      const grid = await readGrid(db, jury.gridId)
      const all = currentDecisions(await decisionLines(db, jury.id))
      const decided = ids.map((id) => all.get(id)).find((one) => one !== undefined) ?? {}
      const notes = jury.stage === 'closed' ? await notesOfJury(db, jury.id) : []
      return {
        jury,
        grid,
        decided: jury.stage === 'closed' ? decided : undefined,
        notes: notes.filter((one) => ids.includes(one.personId)).map((one) => one.note),
        result: juryResult(grid ? codesOf(grid) : [], decided),
      }
    }),
  )
  return myJuryPage(c, { mine, attestations: await attestationsOfPerson(db, actor.personId) })
})

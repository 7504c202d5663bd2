import { parisDay } from '#platform/time'
import { newSite } from '#platform/web'
import { checkPage } from './check-page.tsx'
import { noteReading } from '../note-reading.ts'
import { openInsertion } from '../access.ts'
import { toCheck } from './find-to-check.ts'
import { answerFlagged } from './answer-routes.ts'
import { openCddi, correctionOf, correct } from './correct-routes.ts'
import { openPost, newOf, writeNew } from './new-routes.ts'

export const cddiSite = newSite()
  .get('/insertion/a-verifier', async (c) => {
    const inside = await openInsertion(c, 'direction', 'integration adviser')
    const { db, now } = c.var
    const found = await toCheck(db, inside.reach, parisDay(now))
    const named = [...found.cddis.map(({ cddi }) => cddi), ...found.exits]
    await noteReading(db, inside, named, { code: 'to check' }, now)
    return checkPage(c, { inside, ...found })
  })
  .post('/insertion/contrats/:id/reponse', answerFlagged)
  .get('/insertion/contrats/:id/correction', async (c) => correctionOf(c, await openCddi(c)))
  .post('/insertion/contrats/:id/correction', correct)
  .get('/insertion/postes/:id/contrat', async (c) => newOf(c, await openPost(c)))
  .post('/insertion/postes/:id/contrat', writeNew)

import { goTo, newSite, sayNext, speak, type Ask } from '#platform/web'
import { requireOwnEvidence } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { leaveCaptions, takeCaptions } from './propose-captions.ts'
import { watchedSentences } from './sentences.ts'

/** Its person alone puts under their film what another one wrote for it, or erases it. */
export const proposedWordsSite = newSite()
  .post(`${PORTFOLIO}/:id/mots-proposes/mettre`, take)
  .post(`${PORTFOLIO}/:id/mots-proposes/effacer`, leave)

async function take(c: Ask): Promise<Response> {
  const { evidence } = await requireOwnEvidence(c)
  await takeCaptions(c.var.db, evidence, c.var.now)
  sayNext(c, speak(c, watchedSentences).saidTaken)
  return goTo(c, `${PORTFOLIO}/${evidence.id}`)
}

async function leave(c: Ask): Promise<Response> {
  const { evidence } = await requireOwnEvidence(c)
  await leaveCaptions(c.var.db, evidence)
  sayNext(c, speak(c, watchedSentences).saidLeft)
  return goTo(c, `${PORTFOLIO}/${evidence.id}`)
}

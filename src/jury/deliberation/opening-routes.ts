import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { leaveLines } from '../access.ts'
import { presides } from '../seat.ts'
import { deliberationAsked, type AskedDeliberation } from './asked-deliberation.ts'
import { closeDeliberation, openDeliberation } from './deliberate-jury.ts'
import { deliberationSentences } from './deliberation-sentences.ts'
import { deliberationPage } from './page.tsx'

export const openingSite = newSite()
  .get('/certification/jury/:id/deliberation', async (c) => shown(c, await deliberationAsked(c)))
  .post('/certification/jury/:id/deliberation/ouverture', async (c) => {
    const asked = await presided(c)
    const opened = await openDeliberation(c.var.db, by(c, asked))
    if (!opened.ok) return shown(c, asked, deliberationSentences[opened.refusal])
    sayNext(c, 'La délibération est ouverte')
    return goTo(c, `/certification/jury/${asked.seat.jury.id}/deliberation`)
  })
  .post('/certification/jury/:id/deliberation/cloture', async (c) => {
    const asked = await presided(c)
    const closed = await closeDeliberation(c.var.db, by(c, asked))
    if (!closed.ok) return shown(c, asked, deliberationSentences[closed.refusal])
    sayNext(c, 'La délibération est close')
    return goTo(c, `/certification/jury/${asked.seat.jury.id}/proces-verbal`)
  })

/** Once marks are side by side, each person whom the page names reads the line, whether a press was refused or not. */
async function shown(c: Ask, asked: AskedDeliberation, refused?: string): Promise<Response> {
  if (asked.seat.jury.stage !== 'planned')
    await leaveLines(c, asked, asked.candidates, { code: 'deliberation' })
  return deliberationPage(c, { ...asked, refused })
}

async function presided(c: Ask): Promise<AskedDeliberation> {
  const asked = await deliberationAsked(c)
  if (!presides(asked.seat)) throw notFound()
  return asked
}

const by = (c: Ask, { seat, actor }: AskedDeliberation) => ({
  juryId: seat.jury.id,
  by: actor.personId,
  at: c.var.now,
})

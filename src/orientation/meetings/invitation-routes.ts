import {
  networkOf,
  countTry,
  field,
  goTo,
  newSite,
  notFound,
  problem,
  readForm,
  type Ask,
} from '#platform/web'
import { answerInvitation, openInvitation } from './answer-invitation.ts'
import { invitationPage } from './invitation-pages.tsx'

/** Whoever holds the link of a letter answers without signing in. */
export const invitationSite = newSite()
  .get('/invitation/:token', async (c) => {
    const open = await openInvitation(c.var.db, c.req.param('token'))
    if (!open) throw notFound()
    return invitationPage(c, c.req.param('token'), open)
  })
  .post('/invitation/:token', answer)

async function answer(c: Ask): Promise<Response> {
  const token = c.req.param('token') ?? ''
  // Links cannot be guessed; this only keeps somebody from trying for hours.
  if (
    !(await c.var.db.transaction((tx) =>
      countTry(tx, `invitation:${networkOf(c)}`, { max: 60, seconds: 900 }, c.var.now),
    ))
  )
    return problem(c, 429)
  const form = await readForm(c, field.form({ answer: field.oneOf(['yes', 'no']) }))
  const done = form.ok ? await answerInvitation(c.var.db, token, form.value.answer, c.var.now) : undefined
  if (done && !done.ok && done.refusal === 'unknown link') throw notFound()
  return goTo(c, `/invitation/${token}`)
}

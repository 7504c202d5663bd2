import { notFound, newSite, type Ask } from '#platform/web'
import { COMPANY } from '../company.ts'
import { findEvent, mayChange } from '../events/door.ts'
import { french as common } from '../screen/door.ts'
import { invitationOf, textOf } from './invitation.ts'
import { invitationPage } from './page.tsx'
import { renderInvitations } from './render-invitations.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** The invitations to an event: a text that its reader sends, and cards to cut. */
export const invitationSite = newSite()
  .get(`${EVENT}/invitation`, async (c) => {
    const { inside, event } = await findInviting(c)
    const invitation = invitationOf(event, c.var.ground.site.url)
    return invitationPage(c, inside, event, textOf(invitation, inside.company.name ?? common.unnamed))
  })
  .get(`${EVENT}/invitation.pdf`, async (c) => {
    const { inside, event } = await findInviting(c)
    const bytes = await renderInvitations(c.var.ground, inside.company, event, c.var.now)
    return c.body(Buffer.from(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="invitations.pdf"',
    })
  })

/** Nobody is invited to a day that was held, or is cancelled. @throws notFound. */
async function findInviting(c: Ask): ReturnType<typeof findEvent> {
  const found = await findEvent(c)
  if (!mayChange(found.event)) throw notFound()
  return found
}

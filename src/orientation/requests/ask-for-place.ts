import type { Action } from '#actions'
import { readOrganisation, type OneWay } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { post } from '#platform/mail'
import { insertRequest } from './store.ts'
import type { Request } from './request.ts'

type Asked = OneWay & Omit<Request, 'actionId' | 'askedAt' | keyof OneWay>
/** Where the letter says to go, and whether one may leave: a robot does not fill a letter box. */
type Sending = { url: string; mayWrite: boolean }

/**
 * Keeps what somebody without referent asks of an action, and writes to the organisation that leads it, where it has an address. The same
 * form twice, or the same person before an answer, is once.
 */
export async function askForPlace(
  db: Db,
  action: Pick<Action, 'id' | 'slug' | 'title' | 'leadId'>,
  asked: Asked,
  { url, mayWrite }: Sending,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const kept = await insertRequest(tx, { ...asked, actionId: action.id, askedAt: now })
    const lead = kept && mayWrite ? await readOrganisation(tx, action.leadId) : undefined
    if (!lead?.email) return
    // a letter box is read by several people: who asks is read on the page, by who has the right
    const body = typo(
      `Bonjour,\n\nUne personne sans référent demande une place : ${action.title}.\n\nSa demande vous attend ici :\n${url}/orientation/actions/${action.slug}/demandes`,
    )
    await post(tx, { channel: 'email', recipient: lead.email, subject: 'Une demande de place', body }, now)
  })
}

import { leading } from '#actions'
import { professionalsOf, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell } from '#platform/notices'
import { parisDay } from '#platform/time'
import { PRESCRIBING } from '../addresses.ts'

type Asked = { organisation: { id: OrganisationId; name: string }; by: Actor; now: Date }

/**
 * Somebody who writes conventions waits for a body to say in whose name it prescribes: who directs it, or leads it, is told, once a day for each who
 * asks. Gives the names of who was asked.
 */
export const askDirectors = (db: Db, { organisation, by, now }: Asked): Promise<string[]> =>
  db.transaction(async (tx) => {
    const today = parisDay(now)
    const directors = await professionalsOf(tx, leading, today, [organisation.id])
    const notice = {
      key: `prescribing ${organisation.id} asked by ${by.personId} ${today}`,
      title: typo(`${by.name} attend : dites en quel nom ${organisation.name} prescrit`),
      body: 'Sans cela, sa convention ne peut pas partir.',
      path: PRESCRIBING,
      pace: 'soon',
    } as const
    const to = [...new Map(directors.map((one) => [one.personId, one.name]))]
    await tell(
      tx,
      to.map(([personId]) => ({ ...notice, to: personId })),
      now,
    )
    return to.map(([, name]) => name)
  })

import { idsOf } from '#people'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { situationsOf } from '../after/door.ts'
import { conventionsOfPerson, renewalOf } from '../convention/door.ts'
import { hireOf, isUnseen, markHireSeen, withdrawnHiresOf } from '../hire/door.ts'
import { presencesOf } from '../period/door.ts'
import { hostReportOf, ownReportOf, sentLinksOf } from '../report/door.ts'
import { findCrowdOf } from '../signing/door.ts'
import { callAskedIn, visitsOf } from '../visits/door.ts'
import type { OpenConvention } from './open-convention.ts'
import { followPage } from './page.tsx'
import type { BadPage } from './shown.ts'
import type { TakeOver } from './take-over.tsx'

type More = { problem?: string; askHost?: string; badPage?: BadPage; takeOver?: TakeOver | undefined }

/** The page of a convention, for who may read it; or what was refused there. */
export async function viewConvention(
  c: Ask,
  open: OpenConvention,
  { problem, askHost, badPage, takeOver: away }: More = {},
): Promise<Response> {
  const { db } = c.var
  const reports = { host: await hostReportOf(db, open.one.id), own: await ownReportOf(db, open.one.id) }
  const hire = await hireOf(db, open.one.id)
  // whoever only reads it does not see it for who writes it
  if (open.isOwn && hire && isUnseen(hire))
    await db.transaction((tx) => markHireSeen(tx, open.one.id, c.var.now))
  const after = await situationsOf(db, open.one.id)
  const presences = await presencesOf(db, open.one.id)
  const renewal = await renewalOf(db, open.one, c.var.now)
  const theirs = await conventionsOfPerson(db, await idsOf(db, open.one.personId))
  return followPage(c, {
    ...open,
    me: open.desk.actor.personId,
    reports,
    hire,
    withdrawnHires: await withdrawnHiresOf(db, open.one.id),
    after,
    presences,
    visits: await visitsOf(db, open.one.id),
    sentLinks: open.isOwn ? await sentLinksOf(db, open.one.id) : [],
    askedCall: open.isOwn ? await callAskedIn(db, open.one.id) : undefined,
    crowd:
      open.isOwn && open.one.standing.state === 'draft'
        ? await findCrowdOf(db, open.one, open.host, parisDay(c.var.now))
        : undefined,
    askHost,
    problem,
    badPage,
    takeOver: away,
    renewal,
    renews: theirs.find(({ id }) => id === open.one.renewsId),
    renewedBy: theirs.find((other) => other.renewsId === open.one.id && other.standing.state !== 'cancelled'),
  })
}

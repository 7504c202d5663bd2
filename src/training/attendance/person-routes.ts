import { openFile } from '#people'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { attendancePersonPage } from './person-page.tsx'
import { presencesOfPerson } from '../attendance-store.ts'
import { GROUP, openGroupPage } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'

export const personSite = newSite().get(`${GROUP}/presences/:person{[0-9a-fA-F-]{36}}`, show)

/** Where one trainee stood at every half-day of the group; they will read who looked. */
async function show(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const { db, now } = c.var
  const trainee = (await traineesOf(db, open.group.id)).find((one) => one.personId === idIn(c, 'person'))
  if (!trainee) throw notFound()
  const presences = await db.transaction(async (tx) => {
    const why = { code: 'attendance', group: open.group.title } as const
    if (!(await openFile(tx, open.actor, trainee.personId, 'attendance', why, now))) throw notFound()
    return presencesOfPerson(tx, open.group.id, trainee.personId)
  })
  return attendancePersonPage(c, open, trainee, presences)
}

import { openFile, type PagesAbout } from '#people'
import { idIn, newSite, notFound, type Ask, type Site } from '#platform/web'
import { attendancePersonPage } from './person-page.tsx'
import { presencesOfPerson } from '../attendance-store.ts'
import { GROUP, openGroupPage } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'

/** @param about what else this reader may open of a trainee */
export const newPersonSite = (about: PagesAbout): Site =>
  newSite().get(`${GROUP}/presences/:person{[0-9a-fA-F-]{36}}`, async (c) => show(c, about))

/** Where one trainee stood at every half-day of the group; they will read who looked. */
async function show(c: Ask, about: PagesAbout): Promise<Response> {
  const open = await openGroupPage(c)
  const { db, now } = c.var
  const trainee = (await traineesOf(db, open.group.id)).find((one) => one.personId === idIn(c, 'person'))
  if (!trainee) throw notFound()
  const presences = await db.transaction(async (tx) => {
    const why = { code: 'attendance', group: open.group.title } as const
    if (!(await openFile(tx, open.actor, trainee.personId, 'attendance', why, now))) throw notFound()
    return presencesOfPerson(tx, open.group.id, trainee.personId)
  })
  const pages = await about(db, open.actor, trainee.personId, now)
  return attendancePersonPage(c, open, { trainee, presences, pages })
}

import { randomUUID } from 'node:crypto'
import type { Group } from '#actions'
import { field, goTo, readForm, newSite, type Ask } from '#platform/web'
import { reviewSentences } from './sentences.ts'
import { seenPage } from './seen-page.tsx'
import { groupOfWorks, GROUP } from '../access.ts'
import { seeWork } from './see-work.ts'
import { activitiesOf } from '../activity-store.ts'
import { traineesOf } from '../trainee-store.ts'

export const seenSite = newSite().get(`${GROUP}/travaux/vu`, askSeen).post(`${GROUP}/travaux/vu`, seen)

async function askSeen(c: Ask): Promise<Response> {
  const { group } = await groupOfWorks(c, 'write')
  return seenPage(c, { ...(await choices(c, group)), typed: { person: c.req.query('personne') ?? '' } })
}

const seenForm = field.form({
  id: field.id('Recommencez depuis la liste des travaux.'),
  person: field.id('Choisissez la personne.'),
  activity: field.id('Choisissez l’activité.'),
  word: field.text(1000, 'Dites en une phrase ce que vous avez vu.'),
})

async function seen(c: Ask): Promise<Response> {
  const { group, actor } = await groupOfWorks(c, 'write')
  const form = await readForm(c, seenForm)
  const lists = await choices(c, group)
  if (!form.ok) return seenPage(c, { ...lists, typed: form.typed, errors: form.errors })
  const { id, person: personId, activity: activityId, word } = form.value
  if (!lists.activities.some((one) => one.id === activityId))
    return seenPage(c, { ...lists, typed: form.typed, errors: { activity: 'Choisissez dans la liste.' } })
  const done = await seeWork(c.var.db, {
    id,
    activityId,
    personId,
    by: actor.personId,
    word,
    at: c.var.now,
  })
  if (!done.ok)
    return seenPage(c, {
      ...lists,
      typed: done.refusal === 'form sent for another' ? { ...form.typed, id: randomUUID() } : form.typed,
      errors: { person: reviewSentences[done.refusal] },
    })
  return goTo(c, `/formation/${group.id}/travaux`)
}

const choices = async (c: Ask, group: Group) => ({
  group,
  trainees: await traineesOf(c.var.db, group.id),
  activities: (await activitiesOf(c.var.db, group.id)).filter((one) => one.proof !== 'signature'),
})

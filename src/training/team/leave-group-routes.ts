import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Form } from '#platform/web'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { endTraineeship } from './enrol-trainee.ts'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { leavePage } from './leave-group-page.tsx'
import { traineesOf } from '../trainee-store.ts'

export const leaveSite = newSite()
  .get(`${GROUP}/equipe/depart`, askLeave)
  .post(`${GROUP}/equipe/depart`, leave)

const leaveForm = field.form({
  person: field.id(),
  until: field.day(),
  why: field.text(200, 'Dites pourquoi\u00A0: la personne le lira.'),
})

async function askLeave(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  return showLeave(c, open, asId(c.req.query('personne') ?? ''))
}

async function showLeave(
  c: Ask,
  open: OpenGroup,
  personId: PersonId,
  form?: Extract<Form<unknown>, { ok: false }>,
): Promise<Response> {
  const trainee = (await traineesOf(c.var.db, open.group.id)).find((one) => one.personId === personId)
  if (!trainee) throw notFound()
  const typed = form?.typed ?? { until: parisDay(c.var.now) }
  return leavePage(c, open, trainee, { errors: form?.errors ?? {}, typed })
}

async function leave(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const form = await readForm(c, leaveForm)
  if (!form.ok) return showLeave(c, open, asId(String(form.typed['person'] ?? '')), form)
  const { person, until, why } = form.value
  if (!(await traineesOf(c.var.db, open.group.id)).some(({ personId }) => personId === person))
    throw notFound()
  await c.var.db.transaction((tx) =>
    endTraineeship(tx, { groupId: open.group.id, personId: person, untilDay: until, why: { words: why } }),
  )
  sayNext(c, 'Le départ est enregistré')
  return goTo(c, `/formation/${open.group.id}/equipe`)
}

import { asDay, parisDay, type Day } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { requireRunner, type Inside } from '../access.ts'
import { FARM } from '../farm.ts'
import { teamOf } from '../team-store.ts'
import { handChores } from './add-chore.ts'
import { givePage, type Giving } from './give-page.tsx'
import { readWeek, type WeekDay } from './read-week.ts'

/** The work of a day given to several people at once. */
export const giveSite = newSite().get(`${FARM}/taches/donner`, ask).post(`${FARM}/taches/donner`, give)

async function ask(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const { day, chores, team } = await readGiving(c, inside, asDay(c.req.query('jour') ?? ''))
  const only = chores.filter(({ id }) => id === c.req.query('travail'))
  const ticked = c.req.query('tout') === undefined ? only : chores.filter(({ given }) => given.length === 0)
  const chosen = {
    chores: ticked.map(({ id }) => id),
    people: only.flatMap(({ given }) => given.map(({ personId }) => personId)),
  }
  return givePage(c, { day, chores, team, chosen, errors: {} })
}

/** What is left to do of a day of the week, today unless it is said, and who is in the team then. @throws notFound. */
async function readGiving(
  c: Ask,
  { farm }: Inside,
  asked: Day | undefined,
): Promise<Pick<Giving, 'day' | 'chores' | 'team'> & { days: WeekDay[] }> {
  const { db, now } = c.var
  const { days } = await readWeek(db, farm.id, parisDay(now))
  const found = asked ? days.find(({ day }) => day === asked) : days[0]
  if (!found) throw notFound()
  const team = (await teamOf(db, farm.id, found.day)).filter(({ fromDay }) => fromDay <= found.day)
  return { days, day: found.day, chores: found.chores.filter(({ done }) => done.length === 0), team }
}

const giveForm = field.form({
  day: field.day(),
  chores: field.texts(),
  people: field.texts(),
  to: field.optionalText(),
})

async function give(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const form = await readForm(c, giveForm)
  if (!form.ok) throw notFound()
  const { day, to } = form.value
  const { days, ...read } = await readGiving(c, inside, day)
  const chosen = {
    chores: read.chores.map(({ id }) => id).filter((id) => form.value.chores.includes(id)),
    people: read.team.map(({ personId }) => personId).filter((id) => form.value.people.includes(id)),
  }
  const toTeam = to === 'team'
  const errors = {
    ...(chosen.chores.length === 0 && { chores: 'Cochez au moins un travail.' }),
    ...(chosen.people.length === 0 && !toTeam && { people: 'Cochez au moins une personne.' }),
  }
  if (Object.keys(errors).length > 0) return givePage(c, { ...read, chosen, errors })
  const given = await handChores(
    c.var.db,
    inside.farm,
    { days, choreIds: chosen.chores, personIds: toTeam ? [] : chosen.people },
    { by: inside.actor.personId, at: c.var.now },
  )
  if (!given.ok) throw notFound() // somebody left the team meanwhile
  sayNext(c, toTeam ? 'C’est pour toute l’équipe' : 'C’est donné')
  return goTo(c, `${FARM}/taches`)
}

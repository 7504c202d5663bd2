import { randomUUID } from 'node:crypto'
import { professionals } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { addDays } from '#platform/time'
import { CHANGED_MEANWHILE, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { changeShift, copyTeam, withdrawShiftOf, type TeamChange, type TeamRefusal } from './change-team.ts'
import { lanesOf, dayIn, openWorkday, type OpenWorkday } from '../workday/door.ts'
import { shiftForm } from './form.ts'
import { dayAddress } from '../space.tsx'
import { withoutBike } from './settings-words.ts'
import { requireDispatcher } from '../access.ts'
import { readShift, shiftsOfDay } from '../shift-store.ts'
import { bikesOfHub } from '../bike-store.ts'
import { shiftPage, typedOf, withdrawPage } from './shift-pages.tsx'
import { teamPage } from './team-pages.tsx'

const TEAM = '/livraisons/jours/:day/equipe'

/** Who rides which bike on a day. */
export const teamSite = newSite()
  .get(TEAM, team)
  .post(`${TEAM}/copier`, copy)
  .get(`${TEAM}/nouveau`, fresh)
  .get(`${TEAM}/:shift`, known)
  .post(`${TEAM}/:shift`, save)
  .get(`${TEAM}/:shift/retirer`, ask)
  .post(`${TEAM}/:shift/retirer`, withdraw)

async function team(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return teamPage(c, open, (await shiftsOfDay(c.var.db, open.hub.id, addDays(open.day, -7))).length)
}

async function copy(c: Ask): Promise<Response> {
  const { hub, actor } = await requireDispatcher(c)
  const day = dayIn(c)
  const copied = await copyTeam(c.var.db, { hub, day, by: actor.personId, at: c.var.now, newId: randomUUID })
  sayNext(c, copied === 0 ? 'Rien n’a pu être copié' : writeCount(copied, 'vélo copié', 'vélos copiés'))
  return goTo(c, `${dayAddress(day)}/equipe`)
}

async function choicesFor(c: Ask, { hub, day }: OpenWorkday) {
  const bikes = await bikesOfHub(c.var.db, hub.id)
  const couriers = await professionals(c.var.db, 'courier', day, hub.organisationId)
  return { bikes, couriers }
}

async function fresh(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return shiftPage(c, open, {
    id: randomUUID(),
    choices: await choicesFor(c, open),
    typed: typedOf(undefined),
  })
}

const shiftIn = (c: Ask, { work }: OpenWorkday) => work.rows.shifts.find(({ id }) => id === idIn(c, 'shift'))

async function known(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const shift = shiftIn(c, open)
  if (!shift) throw notFound()
  return shiftPage(c, open, {
    id: shift.id,
    shift,
    choices: await choicesFor(c, open),
    typed: typedOf(shift),
  })
}

/** The field that each refusal is about. */
const places: Record<TeamRefusal, string> = {
  'that day is over': 'starts',
  'unknown bike': 'bike',
  'unknown courier': 'courier',
  'unknown shift': 'bike',
  'bike taken': 'bike',
  'courier busy': 'courier',
  'ends too early': 'ends',
  'too long': 'ends',
  'break outside': 'breakFrom',
  'already begun': 'bike',
  'changed meanwhile': 'seen',
}

const sentences = {
  'that day is over': 'Cette journée est passée.',
  'unknown bike': 'Ce vélo ne roule plus. Choisissez-en un autre.',
  'unknown courier': 'Cette personne n’est pas livreuse ce jour-là.',
  'unknown shift': 'Ce vélo n’est plus dans la journée.',
  'bike taken': 'Ce vélo roule déjà ce jour-là. Choisissez-en un autre.',
  'courier busy': 'Cette personne est déjà sur un autre vélo à cette heure-là.',
  'ends too early': 'La fin doit venir après le début.',
  'too long': 'Une journée de travail dure 10 heures au plus.',
  'break outside': 'La pause doit tenir entre le début et la fin.',
  'already begun': 'Ce vélo est déjà parti.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<TeamRefusal, string>

const sentenceOf = (no: Extract<TeamChange, { ok: false }>): string =>
  no.refusal === 'orders would be left'
    ? typo(`${withoutBike(no.count)}. Ajoutez un vélo, ou sortez d’abord ce qui ne tient pas.`)
    : typo(sentences[no.refusal])

async function save(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const id = idIn(c, 'shift')
  const elsewhere = await readShift(c.var.db, id)
  if (elsewhere && (elsewhere.hubId !== open.hub.id || elsewhere.day !== open.day)) throw notFound()
  const form = await readForm(c, shiftForm)
  const again = async (errors: Record<string, string>) => {
    const now = shiftIn(c, await openWorkday(c))
    return shiftPage(c, open, {
      id,
      ...(now ? { shift: now } : {}),
      choices: await choicesFor(c, open),
      typed: form.typed,
      errors,
    })
  }
  if (!form.ok) return again(form.errors)
  const { bike, courier, starts, ends, breakFrom, breakTo, minutes, heavy, seen } = form.value
  if (Boolean(breakFrom) !== Boolean(breakTo))
    return again({ breakTo: 'Donnez les deux heures de la pause, ou aucune.' })
  const pause = breakFrom && breakTo ? { from: breakFrom, to: breakTo, minutes } : null
  const changed = await changeShift(c.var.db, {
    hub: open.hub,
    day: open.day,
    by: open.actor.personId,
    at: c.var.now,
    seen: seen ?? '',
    wish: { id, bikeId: bike, courierId: courier, starts, ends, pause, heavy },
  })
  if (!changed.ok) {
    const field = changed.refusal === 'orders would be left' ? 'starts' : places[changed.refusal]
    return again({ [field]: sentenceOf(changed) })
  }
  sayNext(c, changed.replanned ? 'C’est enregistré, et le plan a suivi' : 'C’est enregistré')
  return goTo(c, `${dayAddress(open.day)}/equipe`)
}

const doorsOf = ({ work }: OpenWorkday, shiftId: string) =>
  lanesOf(work).find(({ shift }) => shift.id === shiftId)?.doors ?? 0

async function ask(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const shift = shiftIn(c, open)
  if (!shift) throw notFound()
  return withdrawPage(c, open, shift, doorsOf(open, shift.id))
}

async function withdraw(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const shift = shiftIn(c, open)
  if (!shift) throw notFound()
  const { hub, day, actor } = open
  const gone = await withdrawShiftOf(c.var.db, {
    hub,
    day,
    by: actor.personId,
    at: c.var.now,
    shiftId: shift.id,
  })
  if (!gone.ok) return withdrawPage(c, open, shift, doorsOf(open, shift.id), sentenceOf(gone))
  sayNext(
    c,
    gone.replanned
      ? `${shift.bike.name} est retiré, ses commandes ont un autre vélo`
      : `${shift.bike.name} est retiré`,
  )
  return goTo(c, `${dayAddress(day)}/equipe`)
}

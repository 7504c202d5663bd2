import { fullName, type PersonId } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { leaveGroupLines, openGroupPage, type OpenGroupPage } from '../open-group-page.ts'
import { keepSstSheet, type SheetLine } from './keep-sheet.ts'
import { sheetSentences } from './sheet-sentences.ts'
import { sstSessionPage } from './session-page.tsx'
import { halfDaysOf, readSession, type SstSession } from './store.ts'
import { placesOf } from './place-store.ts'

/** The sheet of one first-aid session. */
export const sstSheetSite = newSite()
  .get('/certification/sst/:id', async (c) => sheet(c, await openSession(c)))
  .post('/certification/sst/:id', keep)

type OpenSession = { session: SstSession; opened: OpenGroupPage }

async function openSession(c: Ask): Promise<OpenSession> {
  const session = await c.var.db.transaction((tx) => readSession(tx, idIn(c)))
  if (!session) throw notFound()
  return { session, opened: await openGroupPage(c, { id: session.groupId }) }
}

async function sheet(
  c: Ask,
  { session, opened }: OpenSession,
  refused: { errors?: Record<string, string>; typed?: Typed; compare?: boolean } = {},
): Promise<Response> {
  const { db } = c.var
  const places = await placesOf(db, [session.id])
  await leaveGroupLines(c, opened, places, { code: 'sst sheet' })
  const halfDays = await halfDaysOf(db, session.id)
  const manages = opened.is('trainer', 'training lead')
  return sstSessionPage(c, { session, group: opened.group, halfDays, places, manages, ...refused })
}

const anyForm = field.form({})

async function keep(c: Ask): Promise<Response> {
  const { session, opened } = await openSession(c)
  if (!opened.is('trainer', 'training lead')) throw notFound()
  const { typed } = await readForm(c, anyForm)
  const halfDays = await halfDaysOf(c.var.db, session.id)
  const places = await placesOf(c.var.db, [session.id])
  const today = parisDay(c.var.now)
  const numberOf = (personId: PersonId) => places.findIndex((place) => place.personId === personId) + 1
  const lines = places.flatMap((place): SheetLine[] => {
    const number = numberOf(place.personId)
    if (typed[`person${number}`] !== place.personId) return []
    const certificateNumber = String(typed[`certificate${number}`] ?? '').slice(0, 40)
    const result = readResult(typed[`result${number}`])
    const presences = halfDays.map((half, i) => {
      if (typed[`half${number}-${half.number}`] !== undefined) return 'present'
      // a half-day to come that nobody ticked is not an absence
      return half.day <= today || place.presences[i] === 'present' ? 'absent' : null
    })
    return [{ personId: place.personId, presences, result, certificateNumber }]
  })
  const seen = String(typed['seen'] ?? '')
  const done = await keepSstSheet(c.var.db, opened.actor, session.id, { lines, seen }, c.var.now)
  if (!done.ok && done.refusal === 'changed meanwhile')
    return sheet(
      c,
      { session, opened },
      { errors: { result1: sheetSentences[done.refusal] }, typed, compare: true },
    )
  if (!done.ok) {
    const about = places.find((place) => place.personId === done.personId)
    const name = ['no number', 'number taken'].includes(done.refusal) ? 'certificate' : 'result'
    const why = `${about ? fullName(about) : ''} : ${sheetSentences[done.refusal]}`
    return sheet(c, { session, opened }, { errors: { [`${name}${numberOf(done.personId)}`]: why }, typed })
  }
  sayNext(c, 'La feuille est enregistrée')
  return goTo(c, `/certification/sst/${session.id}`)
}

const readResult = (typed: string | string[] | undefined): SheetLine['result'] =>
  typed === 'certified' || typed === 'not certified' ? typed : null

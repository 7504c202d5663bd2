import { randomUUID } from 'node:crypto'
import { traineesOf, type Trainee } from '#training'
import { addDays, parisDay, type Day } from '#platform/time'
import {
  checkForm,
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
  possibleDay,
} from '#platform/web'
import { asId } from '#platform/id'
import { openQuestions } from '../clea/door.ts'
import { leaveGroupLines, openGroupPage, openGroupPageAs, type OpenGroupPage } from '../open-group-page.ts'
import { openSstSessions, type SessionRefusal, type WantedSession } from './open-sessions.ts'
import { sessionSentences, sstPage, type ProposedSession } from './pages.tsx'
import { proposeSplit, sstRuleOn } from './sst.ts'
import { placesOf, sessionsOf } from './store.ts'

/** The first-aid sessions of a group. */
export const sstSite = newSite()
  .get('/certification/:group/sst', async (c) => sessions(c, await openGroupPage(c)))
  .post('/certification/:group/sst', open)

type Refused = { errors: Record<string, string>; typed: Typed }

async function sessions(c: Ask, opened: OpenGroupPage, refused?: Refused): Promise<Response> {
  const { db, now } = c.var
  const { group } = opened
  const all = await sessionsOf(db, group.id)
  const places = await placesOf(
    db,
    all.map((session) => session.id),
  )
  const trainees = await traineesOf(db, group.id)
  const left = trainees.filter(
    (trainee) => trainee.untilDay === null && places.every((place) => place.personId !== trainee.personId),
  )
  await leaveGroupLines(c, opened, [...places, ...left], 'Lire les sessions SST du groupe')
  const today = parisDay(now)
  return sstPage(c, {
    opened,
    questions: (await openQuestions(db, group.id)).length,
    rule: sstRuleOn(today),
    sessions: all,
    places,
    left,
    proposal: proposalFor(left, today, refused?.typed),
    ...refused,
  })
}

/** The split that the rule makes necessary, each session a week after the one before. Ids come back with the form. */
function proposalFor(left: readonly Trainee[], today: Day, typed: Typed | undefined): ProposedSession[] {
  const ids = idsIn(typed?.['sessions'])
  const sizes = proposeSplit(sstRuleOn(today), left.length)
  return sizes.map((size, i) => {
    const from = sizes.slice(0, i).reduce((sum, one) => sum + one, 0)
    const firstDay = addDays(today, 7 * (i + 1))
    const id = ids[i] ?? randomUUID()
    return { id, people: left.slice(from, from + size), firstDay, lastDay: addDays(firstDay, 1) }
  })
}

const idsIn = (typed: string | string[] | undefined): string[] =>
  typeof typed === 'string' ? typed.split(' ').filter(isId) : []

const anyForm = field.form({ sessions: field.text(400) })
const sessionForm = field.form({
  first: possibleDay(),
  last: possibleDay(),
  trainer: field.text(120, 'Dites qui forme.'),
  people: field.texts(40),
})

async function open(c: Ask): Promise<Response> {
  const opened = await openGroupPageAs(c, idIn(c, 'group'), 'trainer', 'training lead')
  const form = await readForm(c, anyForm)
  const ids = idsIn(form.typed['sessions'])
  if (!form.ok || ids.length === 0 || ids.length > 5) throw notFound()
  const errors: Record<string, string> = {}
  const wanted: WantedSession[] = []
  for (const [i, id] of ids.entries()) {
    const read = readSession(form.typed, i + 1)
    if (read.ok) wanted.push({ id: asId(id), kind: 'initial', ...read.value })
    else Object.assign(errors, read.errors)
  }
  if (Object.keys(errors).length > 0) return sessions(c, opened, { errors, typed: form.typed })
  const done = await openSstSessions(c.var.db, opened.actor, opened.group.id, wanted, c.var.now)
  if (!done.ok)
    return sessions(c, opened, {
      errors: placed(done.refusal, form.typed, ids.length, parisDay(c.var.now)),
      typed: form.typed,
    })
  sayNext(c, ids.length > 1 ? `${ids.length} sessions sont ouvertes` : 'La session est ouverte')
  return goTo(c, `/certification/${opened.group.id}/sst`)
}

type ReadSession =
  | { ok: true; value: Omit<WantedSession, 'id' | 'kind'> }
  | { ok: false; errors: Record<string, string> }

function readSession(typed: Typed, number: number): ReadSession {
  const of = (name: string) => typed[`${name}${number}`] ?? ''
  const given = {
    first: of('first'),
    last: of('last'),
    trainer: of('trainer'),
    people: [of('people')].flat(),
  }
  const read = checkForm(sessionForm, given)
  if (!read.ok)
    return {
      ok: false,
      errors: Object.fromEntries(
        Object.entries(read.errors).map(([name, why]) => [`${name.split('.')[0]}${number}`, why]),
      ),
    }
  const { first, last, trainer, people } = read.value
  return {
    ok: true,
    value: { firstDay: first, lastDay: last, trainerName: trainer, personIds: people.filter(isId) },
  }
}

/** Under which field a refusal is said: the session at fault is the first one that would be refused alone. */
function placed(refusal: SessionRefusal, typed: Typed, count: number, today: Day): Record<string, string> {
  const days = refusal === 'days in disorder'
  const rule = sstRuleOn(today)
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const size = (number: number) => [typed[`people${number}`] ?? []].flat().length
  const guilty = numbers.find((number) =>
    refusal === 'too few people'
      ? size(number) < rule.fewest
      : refusal === 'too many people'
        ? size(number) > rule.most
        : days && String(typed[`last${number}`]) <= String(typed[`first${number}`]),
  )
  return { [`${days ? 'last' : 'people'}${guilty ?? 1}`]: sessionSentences[refusal] }
}

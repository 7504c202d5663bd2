import { idsOf, readPerson, relationsHeld, requireActor, type Actor, type Person } from '#people'
import { findGiven, readPicture, receiveSent, type FileId } from '#platform/files'
import { asId, newId, type Id } from '#platform/id'
import { dayOf, parisDay, type Day } from '#platform/time'
import { field, goTo, idIn, isId, newSite, notFound, readFormOrTyped, sayNext, type Ask } from '#platform/web'
import { requireOwn } from '../access.ts'
import type { SuggestionId } from '../ids.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { readDay } from '../read-day.ts'
import { notReceived, PROPOSE, suggestPage } from './page.tsx'
import { saidOf, suggestedTo } from './store.ts'
import { proposeEvidence } from './propose-evidence.ts'

const FEW = 12
const MAX_BYTES = 24_000_000
const EVER = dayOf('1900-01-01')

/** Who leads the work of somebody proposes what they saw them do; its person looks at the photograph, and nobody else. */
export const suggestionSite = newSite()
  .get(`${PROPOSE}/:person`, async (c) => {
    const asked = await supervised(c)
    return suggestPage(c, { ...asked, act: newId(), typed: { day: parisDay(c.var.now) } })
  })
  .post(`${PROPOSE}/:person`, suggest)
  .get(`${PORTFOLIO}/propositions/:id/photo`, photo)

/** The person of the address, for who leads their work today. @throws SignInNeeded, or notFound for anybody else. */
async function supervised(c: Ask) {
  const actor = requireActor(c)
  const { db, now } = c.var
  const id = idIn(c, 'person')
  const held = (await relationsHeld(db, actor.personId, asId(id), now)).find(
    ({ relation }) => relation === 'technical supervisor',
  )
  const person = held && (await readPerson(db, asId(id)))
  if (!person) throw notFound()
  const by = await idsOf(db, actor.personId)
  const before = await saidOf(db, { by, of: await idsOf(db, person.id) }, FEW)
  return { actor, person, organisationId: held.organisationId, before }
}

const suggestForm = field.form({
  act: field.id(),
  title: field.text(120, 'Dites ce que cette personne a fait.'),
  words: field.optionalText(1000),
  day: field.optionalText(40),
})

async function suggest(c: Ask): Promise<Response> {
  const asked = await supervised(c)
  const { db, now } = c.var
  const { typed, files, isTooHeavy, ...form } = await readFormOrTyped(c, suggestForm)
  const photo = isTooHeavy
    ? { why: notReceived['too large'] }
    : await receivePhoto(c, asked.actor, { file: files['photo']?.[0], kept: String(typed['kept'] ?? '') })
  const day = readWhen(String(typed['day'] ?? ''), parisDay(now))
  const errors = {
    ...(form.ok ? {} : form.errors),
    ...(day.ok ? {} : { day: day.why }),
    ...('why' in photo ? { photo: photo.why } : {}),
  }
  const act = asId<SuggestionId>(isId(String(typed['act'])) ? String(typed['act']) : newId())
  const again = (faults: Record<string, string>, kept: Id | null) =>
    suggestPage(c, { ...asked, act, typed, kept, errors: faults })
  if (!form.ok || !day.ok || 'why' in photo) return again(errors, 'fileId' in photo ? photo.fileId : null)
  const done = await proposeEvidence(db, {
    ...suggestionOf(asked),
    id: act,
    title: form.value.title,
    words: form.value.words,
    happenedOn: day.day,
    fileId: photo.fileId,
    at: now,
  })
  if (!done.ok) return again({ photo: 'La photo n’est plus là. Choisissez-la encore une fois.' }, null)
  sayNext(c, `C’est proposé à ${asked.person.givenName}`)
  return goTo(c, `${PROPOSE}/${asked.person.id}`)
}

type Supervised = {
  actor: Actor
  person: Person
  organisationId: Awaited<ReturnType<typeof supervised>>['organisationId']
}

const suggestionOf = ({ actor, person, organisationId }: Supervised) => ({
  personId: person.id,
  saidBy: actor.personId,
  by: actor.name,
  organisationId,
})

/** Today when nothing is typed. */
function readWhen(typed: string, today: Day): { ok: true; day: Day } | { ok: false; why: string } {
  const day = typed.trim() === '' ? today : readDay(typed.trim())
  if (!day) return { ok: false, why: 'Écrivez le jour. Exemple : 27/06/2026.' }
  return day > today ? { ok: false, why: 'Ce jour n’est pas encore passé.' } : { ok: true, day }
}

async function receivePhoto(
  c: Ask,
  { personId }: Actor,
  { file, kept }: { file: File | undefined; kept: string },
): Promise<{ fileId: FileId | null } | { why: string }> {
  const { db, ground, now } = c.var
  if (!file) return { fileId: await findGiven(db, { said: kept, givers: await idsOf(db, personId) }) }
  const wish = { kinds: ['image'] as const, maxBytes: MAX_BYTES, givenBy: personId, at: now }
  const received = await receiveSent(db, ground.site.dataDir, file, wish)
  return received.ok ? { fileId: received.file.id } : { why: notReceived[received.refusal] }
}

/** For the person to whom it is suggested alone: they see it before they choose. */
async function photo(c: Ask): Promise<Response> {
  const { mine } = await requireOwn(c)
  const { db, ground } = c.var
  const id = idIn(c)
  const fileId = (await suggestedTo(db, mine, EVER)).find((one) => one.id === id)?.fileId
  const picture = fileId && (await readPicture(db, ground.site.dataDir, fileId, c.req.query('largeur')))
  if (!picture) throw notFound()
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  return c.body(new Uint8Array(picture.bytes), 200, { ...headers, 'content-type': picture.mediaType })
}

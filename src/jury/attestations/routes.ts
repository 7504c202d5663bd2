import { fullName } from '#people'
import {
  addressOf,
  countTry,
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  problem,
  readForm,
  readFormWithFiles,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { asId } from '#platform/id'
import { didDocument, keysOf } from '../credentials/door.ts'
import { candidatesOf } from '../candidate-store.ts'
import { issues, readsResults } from '../seat.ts'
import { leaveLines, seatedIn } from '../access.ts'
import { decisionLines } from '../deliberation/door.ts'
import { signaturesOf, yetToSign } from '../minutes/door.ts'
import { stateOf } from './attestation.ts'
import { attestationPage } from './page.tsx'
import { renderAttestation } from './pdf.ts'
import { attestationsOf, readAttestation } from './store.ts'
import { checkAttestation } from './check-attestation.ts'
import { checkPage } from './check-page.tsx'
import { attestationListPage, issueSentences, revokePage, revokeSentences } from './list-page.tsx'
import { prepareAttestations } from './issue-attestations.ts'
import { revokeAttestation } from './revoke-attestation.ts'
import { signedCredential, signedStatusList } from './sign-attestation.ts'

const JSON_LD = { 'content-type': 'application/ld+json; charset=utf-8', 'access-control-allow-origin': '*' }
// Ours hold five thousand; percent-encoded three times over, this still fits a form.
const MOST_CHARACTERS = 60_000

const checkForm = field.form({
  attestation: field.optionalText(MOST_CHARACTERS),
  name: field.optionalText(120),
})
const revokeForm = field.form({
  why: field.text(300, 'Dites pourquoi : c’est écrit sur la page publique.'),
  reissue: field.ticked(),
})
const issueForm = field.form({ person: field.optionalId() })

export const attestationSite = newSite()
  .get('/.well-known/did.json', async (c) => {
    const { site } = c.var.ground
    return c.body(JSON.stringify(didDocument(await keysOf(c.var.db, site, c.var.now), site.url)), 200, {
      ...JSON_LD,
      'content-type': 'application/did+ld+json; charset=utf-8',
    })
  })
  .get('/statuts/:list{[1-9][0-9]{0,5}}', async (c) => {
    const list = await signedStatusList(c.var.db, Number(c.req.param('list')), c.var.ground.site, c.var.now)
    return c.body(JSON.stringify(list), 200, { ...JSON_LD, 'cache-control': 'public, max-age=300' })
  })
  .get('/attestations/verification', (c) => checkPage(c, { typed: {}, verdict: undefined, error: undefined }))
  .post('/attestations/verification', async (c) => {
    const form = await readFormWithFiles(c, checkForm, 2 * MOST_CHARACTERS)
    const [file] = form.files['file'] ?? []
    const text = file
      ? file.size <= MOST_CHARACTERS
        ? await file.text()
        : undefined
      : form.ok
        ? form.value.attestation
        : undefined
    const error = !form.ok
      ? Object.values(form.errors)[0]
      : text === undefined
        ? 'Ce fichier est trop long pour être une attestation.'
        : text
          ? undefined
          : 'Collez une attestation, ou choisissez son fichier.'
    if (error || !text) return checkPage(c, { typed: form.typed, verdict: undefined, error })
    const within = { max: 30, seconds: 900 }
    if (!(await c.var.db.transaction((tx) => countTry(tx, `attestation:${addressOf(c)}`, within, c.var.now))))
      return problem(c, 429)
    const name = form.ok ? form.value.name : null
    const verdict = await checkAttestation(c.var.db, text, { site: c.var.ground.site, now: c.var.now, name })
    return checkPage(c, { typed: form.typed, verdict, error: undefined })
  })
  .get('/attestations/:file{[0-9a-fA-F-]{36}\\.json}', async (c) => {
    const attestation = await shownIn(c, '.json')
    const text = await signedCredential(c.var.db, asId(attestation.id), c.var.ground.site, c.var.now)
    return c.body(text, 200, { ...JSON_LD, ...PRIVATE })
  })
  .get('/attestations/:file{[0-9a-fA-F-]{36}\\.pdf}', async (c) => {
    const attestation = await shownIn(c, '.pdf')
    const pdf = await renderAttestation(attestation, c.var.ground.site.url)
    return c.body(Uint8Array.from(pdf), 200, {
      ...PRIVATE,
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="attestation.pdf"',
    })
  })
  .get('/attestations/:id', async (c) => {
    const attestation = await readAttestation(c.var.db, idIn(c))
    if (!attestation) throw notFound()
    for (const [name, value] of Object.entries(PRIVATE)) c.header(name, value)
    return attestationPage(c, { attestation, state: stateOf(attestation) })
  })
  .get('/certification/jury/:id/attestations', async (c) =>
    list(c, { ...(await listedIn(c)), refused: undefined }),
  )
  .post('/certification/jury/:id/attestations', async (c) => {
    const shown = await issuingIn(c)
    const form = await readForm(c, issueForm)
    const personId = form.ok ? form.value.person : null
    const what = {
      juryId: shown.seat.jury.id,
      by: shown.actor.personId,
      at: c.var.now,
      ...(personId ? { personId } : {}),
    }
    const prepared = await prepareAttestations(c.var.db, what)
    if (!prepared.ok) return list(c, { ...shown, refused: issueSentences[prepared.refusal] })
    for (const { id } of prepared.issued)
      await signedCredential(c.var.db, asId(id), c.var.ground.site, c.var.now)
    sayNext(c, prepared.issued.length > 0 ? 'Les attestations sont émises' : 'Rien à émettre de plus')
    return goTo(c, `/certification/jury/${shown.seat.jury.id}/attestations`)
  })
  .get('/certification/jury/:id/attestations/:attestation', async (c) =>
    revoke(c, { ...(await revocationIn(c)), typed: {}, errors: {} }),
  )
  .post('/certification/jury/:id/attestations/:attestation', async (c) => {
    const shown = await revocationIn(c)
    const form = await readForm(c, revokeForm)
    if (!form.ok) return revoke(c, { ...shown, typed: form.typed, errors: form.errors })
    const { why, reissue } = form.value
    const what = { id: shown.attestation.id, why, reissue, by: shown.actor.personId, at: c.var.now }
    const revoked = await revokeAttestation(c.var.db, what)
    if (!revoked.ok)
      return revoke(c, {
        ...shown,
        typed: form.typed,
        errors: { why: revokeSentences[revoked.refusal] },
      })
    if (revoked.reissued) await signedCredential(c.var.db, revoked.reissued, c.var.ground.site, c.var.now)
    sayNext(c, revoked.reissued ? 'L’attestation est remplacée' : 'L’attestation est retirée')
    return goTo(c, `/certification/jury/${shown.seat.jury.id}/attestations`)
  })

// The address is the secret: no search engine, no shared cache.
const PRIVATE = { 'x-robots-tag': 'noindex', 'cache-control': 'private, no-cache' }

async function shownIn(c: Ask, ending: '.json' | '.pdf') {
  const id = (c.req.param('file') ?? '').slice(0, -ending.length).toLowerCase()
  const attestation = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? await readAttestation(c.var.db, asId(id))
    : undefined
  if (!attestation) throw notFound()
  return attestation
}

type Listed = Awaited<ReturnType<typeof listedIn>>
type Revoked = Awaited<ReturnType<typeof revocationIn>>

/** Each person whom the page names reads the line, whether a form was refused or not. */
async function list(c: Ask, shown: Listed & { refused: string | undefined }): Promise<Response> {
  await leaveLines(c, shown, shown.candidates, 'Attestations du jury')
  return attestationListPage(c, shown)
}

async function revoke(
  c: Ask,
  shown: Revoked & { typed: Typed; errors: Record<string, string> },
): Promise<Response> {
  await leaveLines(c, shown, [shown.attestation], 'Retirer une attestation')
  return revokePage(c, shown)
}

/** The attestations of a closed jury, for who reads its results. @throws notFound for everybody else, and of a rehearsal. */
async function listedIn(c: Ask) {
  const { db } = c.var
  const { actor, seat } = await seatedIn(c)
  const { id, kind } = seat.jury
  if (!readsResults(seat) || kind === 'rehearsal') throw notFound()
  const waited = yetToSign(seat.jurors, await signaturesOf(db, id), await decisionLines(db, id))
  const [candidates, attestations] = [await candidatesOf(db, id), await attestationsOf(db, id)]
  return { actor, seat, candidates, attestations, waited }
}

/** The same, for the person in charge of the organiser. @throws notFound for everybody else. */
async function issuingIn(c: Ask) {
  const listed = await listedIn(c)
  if (!issues(listed.seat)) throw notFound()
  return listed
}

async function revocationIn(c: Ask) {
  const shown = await issuingIn(c)
  const attestation = shown.attestations.find((one) => one.id === idIn(c, 'attestation'))
  const candidate = shown.candidates.find((one) => one.personId === attestation?.personId)
  if (!attestation || !candidate) throw notFound()
  return { ...shown, attestation, name: fullName(candidate) }
}

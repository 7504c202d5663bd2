import { fullName } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { leaveLines } from '../access.ts'
import { attestationsToIssue } from './asked-attestations.ts'
import { revokeAttestation } from './revoke-attestation.ts'
import { revokePage, revokeSentences } from './revoke-page.tsx'
import { signedCredential } from './sign-attestation.ts'

const revokeForm = field.form({
  why: field.text(300, 'Dites pourquoi : c’est écrit sur la page publique.'),
  reissue: field.ticked(),
})

export const revokeSite = newSite()
  .get('/certification/jury/:id/attestations/:attestation', async (c) =>
    shown(c, await attestationAsked(c), { typed: {}, errors: {} }),
  )
  .post('/certification/jury/:id/attestations/:attestation', async (c) => {
    const { db, now, ground } = c.var
    const asked = await attestationAsked(c)
    const form = await readForm(c, revokeForm)
    if (!form.ok) return shown(c, asked, form)
    const { why, reissue } = form.value
    const what = { id: asked.attestation.id, why, reissue, by: asked.actor.personId, at: now }
    const revoked = await revokeAttestation(db, what)
    if (!revoked.ok)
      return shown(c, asked, { typed: form.typed, errors: { why: revokeSentences[revoked.refusal] } })
    if (revoked.reissued) await signedCredential(db, revoked.reissued, ground.site, now)
    sayNext(c, revoked.reissued ? 'L’attestation est remplacée' : 'L’attestation est retirée')
    return goTo(c, `/certification/jury/${asked.seat.jury.id}/attestations`)
  })

type Asked = Awaited<ReturnType<typeof attestationAsked>>
type Form = { typed: Typed; errors: Record<string, string> }

/** The bearer reads the line, whether the form was refused or not. */
async function shown(c: Ask, asked: Asked, { typed, errors }: Form): Promise<Response> {
  await leaveLines(c, asked, [asked.attestation], { code: 'attestation revoked' })
  return revokePage(c, { ...asked, typed, errors })
}

/** One attestation of the jury, for the person in charge of the organiser. @throws notFound for everybody else. */
async function attestationAsked(c: Ask) {
  const asked = await attestationsToIssue(c)
  const attestation = asked.attestations.find((one) => one.id === idIn(c, 'attestation'))
  const candidate = asked.candidates.find((one) => one.personId === attestation?.personId)
  if (!attestation || !candidate) throw notFound()
  return { ...asked, attestation, name: fullName(candidate) }
}

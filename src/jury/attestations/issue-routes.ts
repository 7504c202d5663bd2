import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import { leaveLines } from '../access.ts'
import { attestationsAsked, attestationsToIssue, type AskedAttestations } from './asked-attestations.ts'
import { prepareAttestations } from './issue-attestations.ts'
import { issueSentences } from './issue-sentences.ts'
import { attestationListPage } from './list-page.tsx'
import { signedCredential } from './sign-attestation.ts'

const issueForm = field.form({ person: field.optionalId() })

export const issueSite = newSite()
  .get('/certification/jury/:id/attestations', async (c) => shown(c, await attestationsAsked(c)))
  .post('/certification/jury/:id/attestations', async (c) => {
    const { db, now, ground } = c.var
    const asked = await attestationsToIssue(c)
    const form = await readForm(c, issueForm)
    const personId = form.ok ? form.value.person : null
    const { jury } = asked.seat
    const what = { juryId: jury.id, by: asked.actor.personId, at: now, ...(personId ? { personId } : {}) }
    const prepared = await prepareAttestations(db, what)
    if (!prepared.ok) return shown(c, asked, issueSentences[prepared.refusal])
    for (const { id } of prepared.issued) await signedCredential(db, asId(id), ground.site, now)
    sayNext(c, prepared.issued.length > 0 ? 'Les attestations sont émises' : 'Rien à émettre de plus')
    return goTo(c, `/certification/jury/${jury.id}/attestations`)
  })

/** Each person whom the page names reads the line, whether a press was refused or not. */
async function shown(c: Ask, asked: AskedAttestations, refused?: string): Promise<Response> {
  await leaveLines(c, asked, asked.candidates, { code: 'attestations' })
  return attestationListPage(c, { ...asked, refused })
}

import { readGroup, readPaperHead } from '#actions'
import type { Db } from '#platform/db'
import type { PaperHead } from '#platform/pdf'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import type { IssuedAttestation } from './attestation.ts'
import { readJury } from '../jury-store.ts'
import { JSON_LD } from './json-ld.ts'
import { attestationPage } from './page.tsx'
import { renderAttestation } from './pdf.ts'
import { signedCredential } from './sign-attestation.ts'
import { readAttestation } from './store.ts'

// The address is the secret: no search engine, no shared cache.
const PRIVATE = { 'x-robots-tag': 'noindex', 'cache-control': 'private, no-cache' }

/** What whoever was given the address of an attestation reads: its page, its paper, its signed file. */
export const bearerSite = newSite()
  .get('/attestations/:file{[0-9a-fA-F-]{36}\\.json}', async (c) => {
    const attestation = await shownIn(c, '.json')
    const text = await signedCredential(c.var.db, asId(attestation.id), c.var.ground.site, c.var.now)
    return c.body(text, 200, { ...JSON_LD, ...PRIVATE })
  })
  .get('/attestations/:file{[0-9a-fA-F-]{36}\\.pdf}', async (c) => {
    const attestation = await shownIn(c, '.pdf')
    const { db, ground } = c.var
    const pdf = await renderAttestation(attestation, ground.site.url, await headOf(db, attestation))
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
    return attestationPage(c, attestation)
  })

/** The letterhead of who organised the jury, and who pays for the action of its group. */
async function headOf(db: Db, { juryId }: IssuedAttestation): Promise<PaperHead | undefined> {
  const jury = await readJury(db, juryId)
  const group = jury && (await readGroup(db, jury.groupId))
  return jury && readPaperHead(db, jury.organiserId, group?.actionId ?? null)
}

async function shownIn(c: Ask, ending: '.json' | '.pdf'): Promise<IssuedAttestation> {
  const id = (c.req.param('file') ?? '').slice(0, -ending.length).toLowerCase()
  const attestation = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? await readAttestation(c.var.db, asId(id))
    : undefined
  if (!attestation) throw notFound()
  return attestation
}

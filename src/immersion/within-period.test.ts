import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { hashOf, newToken } from '#platform/secret'
import { addDays, parisInstant } from '#platform/time'
import { formIn, hearLetters, newcomer, openBeffroi, sentencesIn } from '#testing'
import { seededOrganisations } from '#people'
import { signatoriesOf } from './convention/door.ts'
import { accidentExample } from './seeds/accident-example.ts'
import { toBeSeeded } from './seeds/seeded-conventions.ts'
import { secondHost } from './seeds/seeded-hosts.ts'
import { insertSigningLink } from './signing/link-store.ts'
import { savePaper } from './signing/paper-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const id = toCome.id
const here = `/immersions/conventions/${id}`
const karine = await beffroi.as('karine')
const aicha = await beffroi.as('aicha')
const anybody = beffroi.visitor()
const letters = hearLetters(beffroi)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')

// said from Tuesday to Friday, for a Thursday and a Friday alone
const thursday = addDays(toCome.said.fromDay, 2)
await db.run(sql`
  update immersion.conventions
  set from_day = ${thursday}, to_day = ${addDays(thursday, 1)}
  where id = ${id}`)
const [signsForHost] = (await signatoriesOf(db, id)).filter(({ role }) => role === 'host')
assert(signsForHost)
const secret = newToken()
await db.transaction((tx) => insertSigningLink(tx, signsForHost.id, hashOf(secret), beffroi.now()))

const only = /le jeudi et le vendredi de 9 h à 12 h et de 13 h 30 à 17 h/i
const whole = /mardi/i
const says = (text: string, where: string) => {
  assert.match(text, only, where)
  assert.doesNotMatch(text, whole, where)
}

describe('The hours of an immersion that begins in the middle of a week are on its own days', () => {
  test('on the page of the convention, on the link of who signs, on the page of the host', async () => {
    says(words((await karine.get(here)).text).split('Le texte')[0] ?? '', 'followed')
    says(words((await anybody.get(`/immersions/signer/${secret}`)).text).split('Le texte')[0] ?? '', 'link')
    await karine.submit(`/immersions/employeurs/${secondHost}/page`, { login: '+33639980921' })
    await beffroi.settle()
    const letter = letters.findLast(({ body }) => body.includes('/immersions/accueil/'))
    const page = words(
      (await anybody.get(/\/immersions\/accueil\/[\w-]+/.exec(letter?.body ?? '')?.[0] ?? '')).text,
    )
    says(/Aïcha Benamar.*?Accompagne/.exec(page)?.[0] ?? '', 'host')
  })

  test('in the space of the person, with a network or without', async () => {
    says(words((await aicha.get(`/immersions/mes-immersions/${id}`)).text), 'own page')
    beffroi.setNow(parisInstant(thursday, '08:00').toISOString())
    const kept = (await aicha.get('/immersions/mes-immersions/telephone.json')).text
    const { pages } = JSON.parse(kept) as { pages: Record<string, string> }
    const page = words(pages[`/immersions/mes-immersions/${id}`] ?? '')
    says(page, 'telephone')
  })

  test('on what is printed of an accident', async () => {
    beffroi.setNow(parisInstant(thursday, '18:00').toISOString())
    const own = `/immersions/mes-immersions/${id}/accident`
    const form = formIn((await aicha.get(`${own}/dire`)).text, `${own}/dire`)
    assert.equal((await aicha.post(`${own}/dire`, { ...form, ...accidentExample(thursday) })).status, 303)
    const { bytes } = await aicha.get(`${own}/${String(form['id'])}.pdf`)
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const content = await (await pdf.getPage(1)).getTextContent()
    says(
      content.items
        .map((one) => ('str' in one ? one.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
      'accident',
    )
  })

  test('on the page where a signature on paper is checked', async () => {
    await db.transaction(async (tx) => {
      await tx.run(sql`update immersion.conventions set state = 'signing' where id = ${id}`)
      await tx.run(sql`delete from immersion.signature_lines where convention_id = ${id} and role = 'host'`)
      const keptBy = beffroi.personId('karine')
      const paper = {
        signatoryId: signsForHost.id,
        version: 1,
        fileIds: [newId()],
        keptAt: beffroi.now(),
      } as const
      await savePaper(tx, { ...paper, id: newId(), keptBy })
    })
    const place = { organisationId: seededOrganisations.plie.id, role: 'referent' } as const
    const colleague = await newcomer(beffroi, place)
    says(words((await colleague.get(`${here}/papier/${signsForHost.id}/verifier`)).text), 'check')
  })
})

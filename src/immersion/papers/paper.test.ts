import assert from 'node:assert/strict'
import { chmod, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { after, describe, test } from 'node:test'
import { signatoriesOf } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { checkPaper, verifySignatures } from '../signing/door.ts'
import { readSignatures } from '../signing/line-store.ts'
import { told, type SignatureLine } from '../signing/signature-line.ts'
import { seededOrganisations } from '#people'
import { chainLines } from '#platform/chain'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, mondayOf, parisDay } from '#platform/time'
import {
  fillIn,
  formIn,
  hearLetters,
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  toldWhy,
  type Visitor,
  walk,
} from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const colleague = await newcomer(beffroi, {
  organisationId: seededOrganisations.plie.id,
  role: 'referent',
})
const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
const stranger = await newcomer(beffroi, { organisationId, role: 'referent' })
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const today = async (who: Visitor) => words(await walk(who))

await fillIn(karine, await walk(karine, /^Conventions/, /^Qui prescrit$/), {
  kind: 'delegate',
  delegatedBy: 'France Travail',
  toDay: addDays(from, 60),
})
const again = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(again)?.[1]?.replaceAll('&amp;', '&') ?? ''
const written = await karine.post(action, {
  ...formIn(again, action),
  fromDay: from,
  toDay: addDays(from, 11),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostSigner: 'Odile Fournier',
  hostLogin: '',
  personLogin: '06 39 98 05 73',
  prescriberLogin: '06 39 98 05 74',
})
assert.equal(written.status, 303, words(written.text))
const here = written.location ?? ''
const id = asId<ConventionId>(here.split('/').at(-1) ?? '')
/** Until somebody waits for a row that another holds. */
async function blocked(): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const waiting = await beffroi.db.rows(sql`select 1 from pg_locks where not granted`)
    if (waiting.length > 0) return
    await setTimeout(10)
  }
  assert.fail('nobody waits')
}

/** Where the bytes of a page are kept. */
async function pageWith(text: string): Promise<string> {
  for (const file of await readdir(beffroi.ground.site.dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    if (file.isFile() && (await readFile(path, 'latin1')).includes(text)) return path
  }
  throw new Error(`no page with ${text}`)
}

const letters = hearLetters(beffroi)
const photo = (mark: string) =>
  new File([Uint8Array.from(Buffer.from(`%PDF-1.4\n${mark}\n%%EOF`))], 'page.pdf', {
    type: 'application/pdf',
  })
/** The address of the signature on paper of the host. */
const paperAt = async (): Promise<string> =>
  new RegExp(`action="(${here}/papier/[0-9a-f-]{36})"[^>]*La page signée par Odile Fournier`).exec(
    (await karine.get(here)).text,
  )?.[1] ?? assert.fail('nobody signs on paper')
let paper = ''
/** What the person reads of Odile Fournier, by their own link, in a language. */
const ofOdile = async (language = 'fr') => {
  await beffroi.settle()
  const link = letters
    .map(({ recipient, body }) =>
      recipient === '+33639980573' ? /\/immersions\/signer\/[\w-]{43}/.exec(body)?.[0] : undefined,
    )
    .findLast((found) => found !== undefined)
  const anybody = beffroi.visitor()
  await anybody.post('/langue', { language, to: '/' })
  return (
    /(.{0,50}) Odile Fournier, Résidence Les Glycines/.exec(
      words((await anybody.get(link ?? '')).text),
    )?.[1] ?? ''
  )
}
/** Who has not signed, as the page of the convention names them. */
const missing = async () => /Manque\s:\s([^<]*)</.exec((await karine.get(here)).text)?.[1] ?? ''

describe('A convention that somebody signs on paper', () => {
  test('says when it is sent who got no link, and who signs on paper', async () => {
    const told = words((await karine.submit(`${here}/envoyer`)).text)
    assert.doesNotMatch(told, /Chacun a reçu son lien/)
    assert.match(told, /Les liens sont partis\. Odile Fournier signe sur papier/)
    assert.match(words((await karine.get(here)).text), /Sur papier : Odile Fournier\./)
    assert.match(await ofOdile(), /Sur papier, avant le [^,]+$/)
    assert.match(await ofOdile('en'), /On paper, before [^,]+$/)
  })

  test('has a field for each who signs on paper, and says beside it that no page came', async () => {
    const { text } = await karine.get(here)
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      ids.filter((id, n) => ids.indexOf(id) !== n),
      [],
      'ids that are there twice',
    )
    const at = await paperAt()
    const refused = await karine.post(at, {})
    assert.equal(refused.status, 422)
    const field = `f-photo-${at.slice(-36)}`
    assert.ok(refused.text.includes(`href="#${field}"`), 'the summary leads to the field')
    assert.match(
      refused.text,
      new RegExp(
        `<details class="why" open>.{0,60}Odile Fournier.*id="${field}-error"[^>]*>.{0,400}Prenez la photo`,
      ),
    )
  })

  test('calls nobody to a list that is empty for them', async () => {
    assert.match(await today(karine), /conventions? à finir/)
    assert.match(words(await walk(karine, /conventions? à finir/)), /Benamar/i)
    assert.doesNotMatch(await today(colleague), /à finir/)
  })

  test('is checked by a colleague who finds the page from their day, and reads no more than that', async () => {
    paper = await paperAt()
    assert.equal((await karine.post(paper, { photo: photo('first') })).status, 303)
    assert.doesNotMatch(await today(karine), /à vérifier/, 'who kept it')
    assert.doesNotMatch(await today(stranger), /à vérifier/)
    assert.match(await today(colleague), /1 signature sur papier à vérifier/)
    const list = await walk(colleague, /signature sur papier à vérifier/)
    const seen = await colleague.get(linkIn(list, /La page signée par Odile Fournier/))
    assert.equal(seen.status, 200)
    assert.match(words(seen.text), /Benamar.*Repasser/i)
    assert.match((await colleague.get(linkIn(seen.text, /Voir la page signée/))).text, /first/)
    for (const path of ['', '.pdf', '/correction', '/arreter'])
      assert.equal((await colleague.get(`${here}${path}`)).status, 404, path)
    const aicha = beffroi.personId('aicha')
    const onePage = 'Lire la page signée d’une convention d’immersion'
    assert.deepEqual(await toldWhy(beffroi, [aicha], onePage, 'Ailleurs'), [aicha])
  })

  test('is marked for who reads by a link: on paper, then to check, then checked', async () => {
    assert.match(await ofOdile(), /Sur papier, à vérifier$/)
    const list = words((await karine.get('/immersions/conventions')).text)
    for (const page of [list, words((await karine.get(here)).text)])
      assert.match(page, /Manque : [^:]*Benamar[^:]*\. À vérifier : la page signée par Odile Fournier/i)
  })

  test('is nobody else’s to look at, nor that of who kept the page to check', async () => {
    for (const who of [stranger, beffroi.visitor()])
      for (const path of ['', '/verifier'])
        assert.notEqual((await who.get(`${paper}${path}`)).status, 200, path)
    assert.equal((await stranger.post(`${paper}/verifier`, {})).status, 404)
    assert.equal((await stranger.post(`${paper}/refuser`, { why: 'Non.' })).status, 404)
    assert.equal((await karine.post(`${paper}/verifier`, {})).status, 422)
    assert.equal((await karine.post(`${paper}/refuser`, { why: 'Non.' })).status, 422)
  })

  test('has another page in place of the first, while nobody checked it', async () => {
    assert.match(words((await karine.get(here)).text), /Remplacer par cette page/)
    assert.equal((await karine.post(paper, { photo: photo('second') })).status, 303)
    assert.match((await colleague.get(paper)).text, /second/)
  })

  test('is signed again when the page is refused, and who kept it reads why', async () => {
    const empty = await colleague.post(`${paper}/refuser`, {})
    assert.equal(empty.status, 422)
    assert.match(words(empty.text), /Dites ce qui ne va pas/)
    for (let n = 0; n < 2; n += 1)
      assert.equal((await colleague.post(`${paper}/refuser`, { why: 'La page est floue.' })).status, 303)
    assert.equal((await colleague.get(`${paper}/verifier`)).status, 404, 'it waits no more')
    assert.match(await missing(), /Odile Fournier/)
    const told = words((await karine.get('/moi/messages')).text)
    assert.match(told, /La page signée par Odile Fournier n’est pas acceptée/)
  })

  test('does not count while its page cannot be read', async () => {
    assert.equal((await karine.post(await paperAt(), { photo: photo('third') })).status, 303)
    const [signatory] = (await signatoriesOf(beffroi.db, id)).filter(({ name }) => name === 'Odile Fournier')
    assert(signatory)
    const place = await pageWith('third')
    await rename(place, `${place}.aside`)
    const by = colleague.personId
    await assert.rejects(checkPaper(beffroi.ground, signatory, { by, now: beffroi.now() }), /kept no more/)
    await rename(`${place}.aside`, place)
    assert.match(await missing(), /Odile Fournier/)
  })

  test('is looked at by two at once: the slower reads that somebody else just did', async () => {
    const third = await newcomer(beffroi, { organisationId: seededOrganisations.plie.id, role: 'referent' })
    const [signatory] = (await signatoriesOf(beffroi.db, id)).filter(({ name }) => name === 'Odile Fournier')
    assert(signatory)
    const at = await paperAt()
    const slower = await beffroi.db
      .transaction(async (tx) => {
        await tx.run(sql`select id from immersion.conventions where id = ${id} for update`)
        const waits = third.post(`${at}/verifier`, {})
        await blocked()
        const by = colleague.personId
        assert(await checkPaper({ db: tx, site: beffroi.ground.site }, signatory, { by, now: beffroi.now() }))
        return { waits }
      })
      .then(({ waits }) => waits)
    assert.equal(slower.status, 303)
    assert.match(words((await third.get(slower.location ?? '')).text), /Une autre personne vient de vérifier/)
  })

  test('counts once the colleague has checked it, and then the page is closed to them', async () => {
    for (let n = 0; n < 2; n += 1) assert.equal((await colleague.post(`${paper}/verifier`, {})).status, 303)
    assert.match(await missing(), /Benamar/i)
    assert.doesNotMatch(await missing(), /Odile Fournier/)
    assert.match(await ofOdile(), /Sur papier, vérifié le [^,]+$/)
    for (const [language, says] of Object.entries({
      en: /On paper, checked on /,
      ar: /على الورق، تم/,
      uk: /На папері, перевірено/,
    }))
      assert.match(await ofOdile(language), says)
    assert.doesNotMatch(await today(colleague), /à vérifier/)
    for (const path of ['', '/verifier']) assert.equal((await colleague.get(`${paper}${path}`)).status, 404)
  })

  test('is in the chain of signatures: a page that is altered afterwards, or gone, is named', async () => {
    const { dataDir } = beffroi.ground.site
    const altered = async () =>
      (await verifySignatures(beffroi.db, dataDir)).find(({ conventionId }) => conventionId === id)
        ?.alteredPage
    assert.equal(await altered(), undefined)
    const place = await pageWith('third')
    await chmod(place, 0o600)
    await writeFile(place, '%PDF-1.4\nthirt\n%%EOF')
    assert.equal(await altered(), 'Odile Fournier')
    await rm(place)
    assert.equal(await altered(), 'Odile Fournier')
    await mkdir(place)
    await assert.rejects(altered(), /EISDIR/, 'a disk that does not answer says nothing of it')
    await rmdir(place)
  })

  test('holds its page, who kept it and who looked at it; one of before that has no page keeps its hash, and is not named', async () => {
    const { lines, head } = await readSignatures(beffroi.db, id)
    const line = lines.find(({ how }) => how === 'paper') ?? assert.fail()
    for (const kept of [line.pageSha256, line.pageKeptBy, line.pageCheckedBy])
      assert(kept && told(line).includes(kept), kept)
    assert.equal(line.hash, head.hash)
    const before = { n: line.n - 1, hash: line.previousHash }
    const without = { ...line, pageSha256: '', pageKeptBy: '', pageCheckedBy: '' }
    const [{ hash } = assert.fail()] = chainLines<SignatureLine>(before, [without], told)
    await beffroi.db.run(sql`
      update immersion.signature_lines
      set page_sha256 = '', hash = ${hash}
      where convention_id = ${id} and n = ${line.n}`)
    await beffroi.db.run(sql`update immersion.signature_heads set hash = ${hash} where convention_id = ${id}`)
    const found = (await verifySignatures(beffroi.db, beffroi.ground.site.dataDir)).find(
      ({ conventionId }) => conventionId === id,
    )
    assert.deepEqual([found?.fault, found?.alteredPage], [undefined, undefined])
  })
})

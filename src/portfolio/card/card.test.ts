import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded } from '#actions'
import { CENTRE, completeIdentity, joinCircle, onlyNamed, seededOrganisations } from '#people'
import { idMadeOf } from '#platform/id'
import { parisDay } from '#platform/time'
import { formIn, newcomer, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
async function textIn(bytes: Uint8Array): Promise<string> {
  const page = await (await getDocument({ data: bytes.slice() }).promise).getPage(1)
  return (await page.getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join(' ')
}
const secretIn = (text: string) =>
  /name="secret" value="([\w-]{32})"/.exec(text)?.[1] ?? assert.fail('no secret')
const aichaId = beffroi.personId('aicha')
const [aicha, visitor] = [await beffroi.as('aicha'), beffroi.visitor()]

describe('The card of somebody', () => {
  test('says in one page what they can do, three proofs, and who to call', async () => {
    const { text } = await aicha.get('/portfolio/carte')
    const said = sentencesIn(text)
    assert.match(said, /Aïcha Benamar.*Je repasse, je lave les vitres/)
    assert.match(said, /Je repasse une chemise/)
    assert.match(said, /Qui appeler.*Claire Vandamme, AFP2I : 03 53 01 00 01 accueil\.afp2i@example\.org/)
    assert.doesNotMatch(said, /Ni numéro ni courriel/)
    const pdf = await aicha.get('/portfolio/carte.pdf')
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.match(await textIn(pdf.bytes), /Claire Vandamme.*AFP2I.*accueil\.afp2i@example\.org/)
  })

  test('says to its person that nobody can be called, once the house erased its number and its address', async () => {
    const { id, name, kind, town } = seededOrganisations.afp2i
    const steward = await beffroi.as('paul')
    const { text } = await steward.get(`/organismes/${id}/modifier`)
    const seen = /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail('no form')
    await steward.post(`/organismes/${id}`, { seen, name, kind, town: town ?? '', phone: '', email: '' })
    const said = sentencesIn((await aicha.get('/portfolio/carte')).text)
    assert.match(said, /Qui appeler.*Claire Vandamme, AFP2I/)
    assert.match(said, /Ni numéro ni courriel : la carte ne l’affiche pas/)
    assert.match(
      sentencesIn((await aicha.get('/portfolio/carte/changer')).text),
      /Claire Vandamme \(ni numéro ni courriel\)/,
    )
  })

  test('is given by a link, on paper with its code, and shows a number only where it is ticked', async () => {
    const ready = await aicha.post('/portfolio/liens/nouveau', {
      act: randomUUID(),
      forWhom: 'M. Petit',
      until: parisDay(beffroi.now()),
      card: 'oui',
    })
    const secret = /\/portfolio\/lien\/([\w-]{32})/.exec(ready.text)?.[1] ?? assert.fail('no address')
    const at =
      /action="(\/portfolio\/liens\/[0-9a-f-]+\/carte)"/.exec(ready.text)?.[1] ?? assert.fail('no paper')
    assert.equal((await aicha.post(at, { secret })).headers.get('content-type'), 'application/pdf')
    assert.equal((await aicha.post(at, { secret: 'x'.repeat(32) })).status, 404)
    const read = async () => (await visitor.get(`/portfolio/lien/${secret}`)).text
    assert.match(sentencesIn(await read()), /Aïcha Benamar.*Je repasse, je lave les vitres/)
    const said = { ...onlyNamed('Aïcha', 'Benamar'), phone: '+33612345678' }
    const me = {
      personId: aichaId,
      name: 'Aïcha',
      givenName: 'Aïcha',
      language: 'fr',
      memberships: [],
    } as const
    await completeIdentity(beffroi.db, { ...me, memberships: [] }, { personId: aichaId, said }, beffroi.now())
    const own = /href="tel:\+33612345678"/
    assert.doesNotMatch(await read(), own)
    const proofs = /value="([0-9a-f-]{36})" checked/.exec(
      (await aicha.get('/portfolio/carte/changer')).text,
    )?.[1]
    const changed = {
      canDo: 'Je couds.',
      'proofs[]': [proofs ?? ''],
      call: beffroi.personId('claire'),
      phone: 'oui',
    }
    await aicha.post('/portfolio/carte/changer', changed)
    assert.match(sentencesIn(await read()), /Je couds\./)
    assert.match(await read(), own)
  })

  test('shows nobody who cannot be reached; printed in one press, its code opens it for whoever has the paper, until a day', async () => {
    const secret = secretIn((await aicha.get('/portfolio/carte')).text)
    const plain = (await aicha.get('/portfolio/carte.pdf')).bytes
    assert.doesNotMatch(await textIn(plain), /Photographiez ce code/)
    const paper = await aicha.post('/portfolio/liens/papier', { secret })
    assert.equal(paper.headers.get('content-type'), 'application/pdf')
    assert.match(await textIn(paper.bytes), /Photographiez ce code/)
    assert.ok(paper.bytes.length > plain.length)
    assert.equal((await aicha.post('/portfolio/liens/papier', { secret })).status, 200)
    const links = sentencesIn((await aicha.get('/portfolio/liens')).text)
    assert.equal(links.split('Ma carte sur papier').length, 2)
    assert.match(links, /Ma carte sur papier.*Jusqu’au/)
    await aicha.post('/portfolio/carte/changer', { canDo: 'Je couds.', call: beffroi.personId('claire') })
    assert.doesNotMatch(await textIn((await aicha.get('/portfolio/carte.pdf')).bytes), /Claire/)
    const person = await newcomer(beffroi)
    assert.equal((await person.post('/portfolio/liens/papier', { secret: 'x'.repeat(32) })).status, 404)
    assert.equal((await visitor.post('/portfolio/liens/papier', { secret: 'x'.repeat(32) })).status, 303)
  })

  test('printed twice by one press is one paper: its code opens until its link is ended, and nothing is printed then', async () => {
    const secret = secretIn((await aicha.get('/portfolio/carte')).text)
    const print = () => aicha.post('/portfolio/liens/papier', { secret })
    const opens = async () => (await visitor.get(`/portfolio/lien/${secret}`)).status
    const both = await Promise.all([print(), print()])
    assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200]))
    assert.equal(await opens(), 200)
    assert.equal((await print()).headers.get('content-type'), 'application/pdf')
    assert.equal(await opens(), 200)
    assert.equal((await (await beffroi.as('yanis')).post('/portfolio/liens/papier', { secret })).status, 404)
    const at = `/portfolio/liens/${idMadeOf(`paper ${secret}`)}`
    const again = await aicha.post(`${at}/adresse`, formIn((await aicha.get(at)).text, `${at}/adresse`))
    assert.equal(again.status, 200)
    assert.equal((await print()).location, at)
    await aicha.post(`${at}/finir`, {})
    assert.equal((await print()).location, at)
    assert.notEqual(await opens(), 200)
    for (const weak of ['', 'x', 'x'.repeat(31), `${'x'.repeat(31)}/`])
      assert.equal((await aicha.post('/portfolio/liens/papier', { secret: weak })).status, 404, weak)
  })

  test('is refused without a sentence, or with four proofs; it names nobody who does not stand around', async () => {
    const person = await newcomer(beffroi)
    assert.match(sentencesIn((await person.get('/portfolio/carte')).text), /pas encore de carte/)
    assert.equal((await person.get('/portfolio/carte.pdf')).status, 404)
    assert.equal((await person.post('/portfolio/carte/changer', { canDo: '' })).status, 422)
    const ids: string[] = []
    for (let n = 0; n < 4; n += 1) {
      const fields = { act: randomUUID(), way: 'mots', title: `Geste ${n}`, did: 'Ainsi.' }
      ids.push((await person.post('/portfolio/ajouter', fields)).location?.split('/').at(-1) ?? '')
    }
    const four = await person.post('/portfolio/carte/changer', { canDo: 'Je range.', 'proofs[]': ids })
    assert.equal(four.status, 422)
    assert.match(sentencesIn(four.text), /trois preuves au plus/)
    const claire = beffroi.personId('claire')
    await person.post('/portfolio/carte/changer', { canDo: 'Je range.', call: claire })
    assert.doesNotMatch((await person.get('/portfolio/carte')).text, /Claire/)
    const place = { circleId: seeded.group7, personId: person.personId, relation: CENTRE } as const
    await joinCircle(beffroi.db, { ...place, fromDay: parisDay(beffroi.now()) })
    await person.post('/portfolio/carte/changer', { canDo: 'Je range.', call: claire })
    assert.match((await person.get('/portfolio/carte')).text, /Claire Vandamme/)
  })
})

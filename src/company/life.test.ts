import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { makeSecond, newReader, openBeffroi, type Reader, type Second, type Visitor } from '#testing'

// A second training body, whose group founds its company by links and forms alone, and makes it live: nothing of it is seeded.

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

let second: Second
let maiwenn: Reader
let honorat: Reader
let apolline: Reader
let here = ''

const who = (given: string): Visitor => second.people.get(given) ?? assert.fail(given)

before(async () => {
  second = await makeSecond(beffroi)
  maiwenn = newReader(who('Maïwenn'))
  honorat = newReader(who('Honorat'))
  apolline = newReader(who('Apolline'))
})

/** The first page of the company, from the day of a trainee. */
async function home(trainee: Reader): Promise<void> {
  await trainee.open('/')
  await trainee.follow('Notre entreprise')
}

describe('A group founds its virtual company', () => {
  test('its trainees read that it is not there yet, and who opens it', async () => {
    await home(honorat)
    honorat.reads(/Pas encore d’entreprise La personne qui vous forme l’ouvre/)
  })

  test('who trains it opens it from their day, once', async () => {
    await maiwenn.open('/')
    await maiwenn.follow('Entreprise virtuelle à ouvrir')
    await maiwenn.send('Ouvrir l’entreprise')
    maiwenn.reads(/L’entreprise est ouverte.*Entreprise virtuelle, groupe Houblon.*Trouver un nom/)
    here = /src="(\/entreprise-virtuelle\/[0-9a-f-]{36})\/logo\?/.exec(maiwenn.html())?.[1] ?? ''
    const group = await beffroi.db.row<{ id: string }>(sql`
      select group_id as id from company.companies where id = ${here.slice(-36)}`)
    const again = await who('Tancrède').post('/entreprise-virtuelle/ouvrir', { group: group?.id })
    assert.equal(again.location, here)
  })

  test('its trainees propose names and vote, one vote each, changed until it is closed; a tie is told', async () => {
    await home(honorat)
    await honorat.follow('Voter pour un nom')
    await honorat.send('Proposer ce nom', { name: 'Houblon Services' })
    honorat.reads(/Houblon Services 1 voix Mon vote/)
    // a name badly written is taken back by who proposed it; one that another wants is not
    await honorat.send('Proposer ce nom', { name: 'Oublon Service' })
    honorat.reads(/Retirer ce nom/)
    const [, wrong = ''] = /Oublon Service[\s\S]*?value="([^"]+)"/.exec(honorat.html()) ?? []
    await who('Honorat').post(`${here}/nom/retraits`, { name: wrong })
    await honorat.open(`${here}/nom`)
    honorat.lacks(/Oublon Service/)
    await honorat.send('Voter pour ce nom')
    honorat.reads(/Houblon Services 1 voix Mon vote/)
    const [, theirs = ''] = /name="name" value="([^"]+)"/.exec(honorat.html()) ?? []
    const refused = await who('Apolline').post(`${here}/nom/retraits`, { name: theirs })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /name="name" value/)
    assert.match(refused.text, /href="#f-names"[\s\S]*id="f-names"/)
    await home(apolline)
    await apolline.follow('Voter pour un nom')
    await apolline.send('Proposer ce nom', { name: 'La Maison Claire' })
    await maiwenn.follow('Le nom')
    maiwenn.reads(/Plusieurs noms ont autant de voix/)
    await apolline.send('Voter pour ce nom')
    apolline.reads(/Houblon Services 2 voix Mon vote/)
    apolline.reads(/La Maison Claire Pas encore de voix/)
  })

  test('who trains it closes the vote on the name that is first; afterwards nobody votes', async () => {
    const vote = formFor(maiwenn.html(), 'La Maison Claire')
    const late = await who('Maïwenn').post(`${here}/nom/choix`, { name: vote })
    assert.equal(late.status, 422)
    assert.match(late.text, /Quelqu’un a voté entre-temps/)
    assert.match(late.text, /href="#f-names"[\s\S]*id="f-names"/)
    await maiwenn.follow('Retour à l’entreprise')
    await maiwenn.follow('Le nom')
    await maiwenn.send(/^Garder « Houblon Services »$/)
    maiwenn.reads(/Le nom est choisi.*Houblon Services/)
    const after = await who('Apolline').post(`${here}/nom/votes`, { name: vote })
    assert.equal(after.status, 422)
    assert.match(after.text, /Le vote est fermé/)
    assert.match(after.text, /href="#f-names"[\s\S]*id="f-names"/)
  })

  test('it writes its card, draws its logo, sets its prices in cents', async () => {
    await home(honorat)
    honorat.reads(/Que vend l’entreprise \?/)
    await honorat.follow('Le logo et la carte')
    await honorat.send('Garder ce logo', { shape: 'circle', colour: 'lion', letters: 'hs' })
    const logo = await who('Honorat').get(`${here}/logo`)
    assert.equal(logo.headers.get('content-type'), 'image/svg+xml')
    assert.match(logo.text, /<circle.*#f6c12d|#f6c12d.*<circle/)
    assert.match(logo.text, />HS<\/text>/)
    await honorat.send('Enregistrer', { slogan: 'La maison, c’est nous.', address: '2 rue Haute, Lens' })
    await honorat.follow('Retour à l’entreprise')
    await honorat.follow('Les prix')
    await honorat.send('Ajouter ce service', { name: 'Ménage', price: '22,40' })
    honorat.reads(/Ménage 22,40 € l’heure/)
  })
})

/** The id that a form of the closing sends for that name. */
const formFor = (html: string, name: string): string =>
  new RegExp(`value="([0-9a-f-]{36})"[^>]*>(?:(?!</form>)[\\s\\S])*${name}`).exec(html)?.[1] ?? ''

describe('A request becomes a quote, a planning, a service, an invoice and an opinion', () => {
  test('a card is drawn, and the first page asks for its quote', async () => {
    await home(honorat)
    honorat.reads(/Personne n’attend/)
    await honorat.follow('Une nouvelle demande')
    await honorat.send('Tirer une carte')
    honorat.reads(/Un client demande quelque chose.*Demande d.* « /)
    await home(honorat)
    await honorat.follow('Faire le devis')
  })

  test('a quote that is wrong says why beside its fields, and keeps what was typed', async () => {
    const { action, fields } = quoteForm(honorat.html())
    const service = /<option value="([0-9a-f-]{36})"/.exec(honorat.html())?.[1] ?? ''
    for (const [typed, says] of [
      [{}, /Choisissez un service, ou écrivez autre chose/],
      [{ service1: service, long1: 'deux' }, /Écrivez le temps/],
      [{ long1: '2' }, /Choisissez un service/],
      [{ other: 'Savon' }, /Autre chose.: écrivez son prix/],
      [{ service1: service, long1: '2', travel: '-3' }, /Déplacement.: écrivez un prix/],
    ] as const) {
      const answer = await who('Honorat').post(action, { ...fields, ...typed })
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
    }
    const more = await who('Honorat').post(action, {
      ...fields,
      service1: service,
      long1: '2,5',
      more: 'oui',
    })
    assert.equal(more.status, 200)
    assert.match(more.text, /name="service2"/)
    assert.match(more.text, /value="2,5"/)
  })

  test('a quote is exact, numbered, virtual, and nobody pays', async () => {
    await honorat.send('Faire le devis', {
      service1: /Ménage/,
      long1: '2,5',
      other: 'Produits',
      otherPrice: '6,05',
      travel: '4',
      vat: '10',
    })
    honorat.reads(/Le devis n° 1 est prêt/)
    honorat.reads(
      /Ménage 22,40 € l’heure hors taxe, 24,64 € avec la TVA 2,5 h 56,00 € Produits .* 6,05 € Déplacement .* 4,00 €/,
    )
    honorat.reads(/Hors taxe 66,05 € TVA 10 % 6,61 € À payer 72,66 €/)
    honorat.reads(/Entreprise virtuelle.*Ce papier sert à apprendre\. Personne ne paie\./)
    const pdf = await who('Honorat').get(pdfIn(honorat.html()))
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.match(pdf.text, /^%PDF/)
  })

  test('its client says yes; twice is once, and no is too late', async () => {
    const action = /action="([^"]+\/reponse)"/.exec(honorat.html())?.[1] ?? ''
    assert.equal((await who('Apolline').post(action, { answer: '', name: '' })).status, 422)
    await honorat.send('Garder la réponse', { answer: 'accepted', name: 'Jeanne Test' })
    honorat.reads(/Le devis est accepté/)
    const said = { answer: 'accepted', name: 'Jeanne Test' }
    assert.equal((await who('Apolline').post(action, said)).status, 303)
    assert.equal((await who('Apolline').post(action, { ...said, answer: 'refused' })).status, 422)
  })

  test('somebody is planned there; the same person is not at two places at once', async () => {
    await home(apolline)
    await apolline.follow('Dire qui y va')
    const turn = { role: 'on site', person: /Honorat/, day: '2026-06-04', from: '09:00', to: '11:00' }
    apolline.reads(/Honorat, jamais encore/)
    await apolline.send('Mettre au planning', turn)
    apolline.reads(/Jeudi 4 juin Honorat : sur place/)
    await apolline.follow('Ajouter une personne')
    const form = turnFields(apolline.html())
    const other = { ...form, role: 'phone', day: '2026-06-04', from: '10:59', to: '12:00' }
    const clash = await who('Apolline').post(`${here}/planning`, other)
    assert.equal(clash.status, 422)
    assert.match(clash.text, /Honorat est déjà sur place, de 9\u00A0h à 11\u00A0h/)
    assert.equal((await who('Apolline').post(`${here}/planning`, { ...other, from: '12:00' })).status, 422)
    assert.equal((await who('Apolline').post(`${here}/planning`, { ...other, from: '11:00' })).status, 303)
  })

  test('the service is given, invoiced with its own number, and its client is happy', async () => {
    beffroi.setNow('2026-06-04T12:00:00Z')
    await home(honorat)
    await honorat.follow('Faire la prestation')
    await honorat.send(/^C’est fait/)
    honorat.reads(/Dire bonjour, montrer sa carte Fait/)
    await honorat.send('La prestation est finie')
    honorat.reads(/Bravo, la prestation est faite/)
    await honorat.send('Faire la facture')
    honorat.reads(/La facture est prête.*Facture n° 1.*À payer 72,66 €/)
    assert.match((await who('Honorat').get(pdfIn(honorat.html()))).text, /^%PDF/)
    await honorat.follow('Voir la fiche de prestation')
    await honorat.send('Content')
    honorat.reads(/Avis du client : content/)
    await home(honorat)
    honorat.reads(/Personne n’attend/)
  })

  test('each act is announced once, to its author', async () => {
    const facts = await beffroi.db.rows<{ name: string; named: boolean; given: string }>(sql`
      select f.name, p.given_name as given, f.payload ->> 'named' in (select r.client from company.requests r where r.company_id = c.id) as named
      from facts.facts f
      join people.published_persons p on p.id = (f.payload ->> 'personId')::uuid
      join company.companies c on c.group_id = (f.payload ->> 'groupId')::uuid
      where c.id = ${here.slice(-36)} and f.name like 'company %'
      order by f.name, given`)
    assert.deepEqual(
      facts.map(({ name, given }) => [name, given]),
      [
        ['company planning done', 'Apolline'],
        ['company quote made', 'Honorat'],
        ['company service given', 'Honorat'],
      ],
    )
    assert.ok(facts.every(({ named }) => named))
  })

  test('who trains the group reads who did what, and who never did; its trainees do not', async () => {
    await maiwenn.open('/')
    await maiwenn.follow('Entreprise virtuelle : Houblon Services')
    await maiwenn.follow('Qui a fait quoi')
    maiwenn.reads(/Au téléphone Au bureau Appels notés Devis faits Plannings faits Prestations faites/)
    maiwenn.reads(/Honorat Ervillers (Jamais|\d)/)
    assert.equal((await who('Honorat').get(`${here}/roles`)).status, 404)
  })
})

const quoteForm = (html: string) => ({
  action: /<form[^>]*action="([^"]+\/devis)"/.exec(html)?.[1] ?? '',
  fields: { act: /name="act" value="([^"]+)"/.exec(html)?.[1] ?? '', rows: '1', vat: '10' },
})
const pdfIn = (html: string): string => /href="([^"]+\.pdf)"/.exec(html)?.[1] ?? ''
const turnFields = (html: string) => ({
  act: /name="act" value="([^"]+)"/.exec(html)?.[1] ?? '',
  person: /<option value="([0-9a-f-]{36})"[^>]*>Honorat/.exec(html)?.[1] ?? '',
})

describe('A company is of its group alone', () => {
  test('another group of the same body, another body, a stranger: none opens it, none writes in it', async () => {
    const strangers = [who('Zénaïde'), who('Ludivine'), who('Anselme')]
    for (const id of ['aicha', 'claire', 'brigitte', 'karine', 'paul'] as const)
      strangers.push(await beffroi.as(id))
    for (const stranger of strangers)
      for (const path of ['', '/nom', '/prix', '/logo', '/demandes', '/planning', '/roles', '/identite']) {
        assert.equal((await stranger.get(`${here}${path}`)).status, 404, path)
      }
    for (const stranger of strangers) {
      assert.equal((await stranger.post(`${here}/prix`, { name: 'X', price: '1', unit: 'hour' })).status, 404)
      assert.equal((await stranger.post(`${here}/demandes/carte`, { id: crypto.randomUUID() })).status, 404)
    }
    const visitor = beffroi.visitor()
    assert.match((await visitor.get(here)).location ?? '', /^\/connexion/)
  })

  test('who leads the training of the body opens it as who trains does', async () => {
    assert.equal((await who('Tancrède').get(here)).status, 200)
    assert.equal((await who('Tancrède').get(`${here}/roles`)).status, 200)
  })

  test('who has left the group reads whose it is, and is not named any more', async () => {
    const row = await beffroi.db.row<{ group: string; person: string }>(sql`
      select c.group_id as group, t.person_id as person
      from company.turns t
      join company.companies c on c.id = t.company_id
      join people.published_persons p on p.id = t.person_id
      where c.id = ${here.slice(-36)} and p.given_name = 'Honorat'
      limit 1`)
    const until = '2026-06-01'
    const leave = { person: row?.person, until, why: 'Un emploi.' }
    const left = await who('Maïwenn').post(`/formation/${row?.group}/equipe/depart`, leave)
    assert.equal(left.status, 303)
    const { text } = await who('Honorat').get('/entreprise-virtuelle')
    assert.match(text, /Vous n’êtes plus dans ce groupe/)
    assert.equal((await who('Honorat').get(here)).status, 404)
    const planning = await who('Apolline').get(`${here}/planning`)
    assert.match(planning.text, /<b>Une personne partie<\/b>\s: sur place/)
    assert.doesNotMatch(planning.text, /Honorat/)
  })
})

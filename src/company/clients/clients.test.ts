import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import {
  deadLinks,
  makeSecond,
  newcomer,
  newReader,
  openBeffroi,
  sentencesIn,
  type Reader,
  type Second,
} from '#testing'
import { companyAddress } from '../company.ts'
import { forgetCompany } from '../mine/forget-company.ts'
import { seededCompany } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

let second: Second
/** Who leads the training of the second body, where two groups learn: Houblon has the company, Lin is another group. */
let tancrede: Reader
let honorat: Reader
let company = ''
const who = (given: string) => second.people.get(given) ?? assert.fail(given)
const places = ['/entreprise-virtuelle/services', '/entreprise-virtuelle/mes-demandes']

before(async () => {
  second = await makeSecond(beffroi)
  const maiwenn = newReader(who('Maïwenn'))
  honorat = newReader(who('Honorat'))
  tancrede = newReader(who('Tancrède'))
  await maiwenn.open('/')
  await maiwenn.follow('Entreprise virtuelle à ouvrir')
  await maiwenn.send('Ouvrir l’entreprise')
  company = /src="\/entreprise-virtuelle\/([0-9a-f-]{36})\/logo\?/.exec(maiwenn.html())?.[1] ?? ''
  await honorat.open(`/entreprise-virtuelle/${company}/nom`)
  await honorat.send('Proposer ce nom', { name: 'Houblon Services' })
  await maiwenn.open(`/entreprise-virtuelle/${company}/nom`)
  await maiwenn.send('Garder « Houblon Services »')
  await honorat.open(`/entreprise-virtuelle/${company}/prix`)
  await honorat.send('Ajouter ce service', { name: 'Repassage', price: '20', unit: 'hour' })
})

/** A trainee of the other group of the same body. */
const lin = () => newReader(who('Zénaïde'))

describe('The planning of a company', () => {
  test('sends nobody to a client before one said yes', async () => {
    const planning = `/entreprise-virtuelle/${company}/planning`
    const form = await who('Honorat').get(`${planning}/ajouter`)
    const person = /<option value="([0-9a-f-]{36})"/.exec(form.text)?.[1] ?? ''
    const turn = { act: crypto.randomUUID(), person, day: '2026-06-04', from: '09:00', to: '11:00' }
    const refused = await who('Honorat').post(planning, { ...turn, role: 'on site' })
    assert.equal(refused.status, 422)
    assert.deepEqual(deadLinks(refused.text), [])
  })
})

describe('A trainee of another group', () => {
  let ours: Reader
  test('asks the company for a service by links, in a minute', async () => {
    ours = lin()
    await ours.open('/')
    await ours.follow('Notre entreprise')
    await ours.follow('Demander un service à un autre groupe')
    ours.reads(/Houblon Services Entreprise virtuelle, groupe Houblon/)
    await ours.follow('Demander')
    assert.ok(ours.presses() <= 3, String(ours.presses()))
    ours.reads(/Le devis dit le prix exact\./)
    ours.lacks(/Prix avec la TVA/)
    const refused = await who('Zénaïde').post(`${places[0]}/${company}`, {
      id: crypto.randomUUID(),
      words: ' ',
    })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Dites ce que vous voulez/)
    await ours.send('Envoyer ma demande', {
      offer: /Repassage/,
      words: 'Cinq chemises, jeudi.',
      where: 'Salle 12',
    })
    ours.reads(/Votre demande est envoyée.*Repassage\. Cinq chemises, jeudi\. .*Le groupe prépare un devis/)
  })

  test('is read with their name by the company, which makes a quote, and cannot answer it in their place', async () => {
    await honorat.open('/')
    await honorat.follow('Notre entreprise')
    honorat.reads(/Demande de Zénaïde \p{Lu}\. « Repassage\. Cinq chemises, jeudi\. »/u)
    await honorat.follow(/Demande de Zénaïde \p{Lu}\./u)
    honorat.reads(/Cette personne existe\. Elle lit le devis et répond elle-même\./)
    honorat.lacks(/Le client ne veut plus/)
    await honorat.follow('Faire le devis')
    await honorat.send('Faire le devis', { service1: /Repassage/, long1: '2', vat: 'none' })
    honorat.reads(/C’est au client de répondre/)
    honorat.lacks(/Le client dit oui/)
    const acts = await beffroi.db.rows(
      sql`select title, named from company.acts where company_id = ${company} and kind = 'quote'`,
    )
    assert.deepEqual(acts, [{ title: null, named: null }])
    const quote = /href="([^"]+)\.pdf"/.exec(honorat.html())?.[1] ?? assert.fail()
    const forced = await who('Honorat').post(`${quote}/reponse`, { answer: 'accepted', name: 'Z' })
    assert.equal(forced.status, 422)
    assert.match(sentencesIn(forced.text), /C’est au client de répondre/)
    assert.deepEqual(deadLinks(forced.text), [])
  })

  test('is told, reads the quote, and answers once', async () => {
    assert.match(
      sentencesIn((await who('Zénaïde').get('/moi/messages')).text),
      /Le devis est prêt : Houblon Services/,
    )
    await ours.open(places[0] ?? '')
    ours.reads(/Un devis vous attend/)
    await ours.follow(/Cinq chemises/)
    ours.reads(/Devis n° 1 .*Zénaïde .*40,00 €/)
    await ours.send('Envoyer ma réponse', { answer: 'accepted' })
    ours.reads(/Vous avez dit oui.*Devis accepté/)
    const here = /href="(\/entreprise-virtuelle\/mes-demandes\/[^"]+)"/.exec(
      (await who('Zénaïde').get(places[0] ?? '')).text,
    )?.[1]
    const [kept] = await beffroi.db.rows<{ id: string }>(
      sql`select id from company.quotes where company_id = ${company}`,
    )
    const answer = (quote: string) => who('Zénaïde').post(`${here}/reponse`, { quote, answer: 'refused' })
    assert.equal((await answer(crypto.randomUUID())).status, 404, 'a quote that is not of this request')
    const again = await answer(kept?.id ?? '')
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Ce devis a déjà une réponse/)
    const late = await who('Zénaïde').post(`${here}/fermer`)
    assert.equal(late.status, 422)
    for (const { text } of [again, late]) assert.deepEqual(deadLinks(text), [])
  })

  test('is served, and alone says what they think, in three faces', async () => {
    await honorat.open('/entreprise-virtuelle')
    await honorat.follow('Dire qui y va')
    await honorat.send('Mettre au planning', { person: /Honorat/, day: '2026-06-04', role: 'on site' })
    await ours.open(places[0] ?? '')
    await ours.follow(/Cinq chemises/)
    ours.reads(/Le jour est choisi Le groupe vient jeudi 4 juin à 9 h\./)
    beffroi.setNow('2026-06-04T12:00:00Z')
    await honorat.open('/entreprise-virtuelle')
    await honorat.follow('Faire la prestation')
    await honorat.send('La prestation est finie')
    await honorat.send('Faire la facture')
    await honorat.follow('Voir la fiche de prestation')
    honorat.reads(/C’est au client de répondre/)
    const sheet = /action="([^"]+)\/photos"/.exec(honorat.html())?.[1] ?? assert.fail()
    const forced = await who('Honorat').post(`${sheet}/avis`, { opinion: 'happy' })
    assert.equal(forced.status, 422)
    await ours.open(places[0] ?? '')
    ours.reads(/Votre avis est attendu/)
    await ours.follow(/Cinq chemises/)
    ours.reads(/Facture n° 1/)
    const own = /action="([^"]+)\/avis"/.exec(ours.html())?.[1]
    const without = await who('Zénaïde').post(`${own}/avis`)
    assert.match(sentencesIn(without.text), /Choisissez un visage/)
    await ours.send('Moyen')
    const twice = await who('Zénaïde').post(`${own}/avis`, { opinion: 'happy' })
    for (const { text } of [forced, without, twice]) assert.deepEqual(deadLinks(text), [])
    ours.reads(/Merci, votre avis est noté.*Avis du client : moyen/)
    await honorat.open(`/entreprise-virtuelle/${company}/demandes`)
    honorat.reads(/Cinq chemises, jeudi\. Facture n° 1 C’est fini/)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })

  test('reads by links what was asked, once the group that answered has ended', async () => {
    beffroi.setNow('2026-06-29T08:00:00Z')
    await ours.open('/entreprise-virtuelle')
    await ours.follow('Mes demandes')
    ours.lacks(/Demander un service|Vous êtes son client/)
    await ours.follow(/Cinq chemises/)
    ours.reads(/Avis du client : moyen/)
    await honorat.open('/entreprise-virtuelle')
    honorat.lacks(/Mes demandes/)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })
})

describe('Somebody who works at the body', () => {
  test('asks too, answers no, gets another quote, and gives up', async () => {
    await tancrede.open(places[0] ?? '')
    await tancrede.follow('Demander')
    const id = crypto.randomUUID()
    for (let n = 0; n < 2; n += 1)
      await who('Tancrède').submit(`${places[0]}/${company}`, { id, words: 'Nettoyer la vitrine.' })
    const rows = await beffroi.db.rows(
      sql`select 1 from company.requests where words = 'Nettoyer la vitrine.'`,
    )
    assert.equal(rows.length, 1)
    await tancrede.open(`${places[1]}/${id}`)
    await tancrede.send('Je ne veux plus')
    tancrede.reads(/Votre demande est fermée/)
  })

  test('of the first body asks their own company, from their day', async () => {
    const { organisationId } = (await beffroi.db.row<{ organisationId: string }>(sql`
      select a.lead_id as "organisationId"
      from company.companies c
      join actions.published_groups g on g.id = c.group_id
      join actions.published_actions a on a.id = g.action_id
      where c.id = ${seededCompany}`)) ?? { organisationId: assert.fail() }
    const camille = newReader(
      await newcomer(beffroi, { organisationId: asId(organisationId), role: 'direction' }),
    )
    await camille.open('/')
    await camille.follow('Demander un service à un groupe')
    camille.reads(/Les Mains Vives/)
    camille.lacks(/Houblon Services/)
    await camille.follow('Demander')
    camille.reads(/Prix avec la TVA\. Le devis dit le prix exact\./)
    await camille.send('Envoyer ma demande', { words: 'Laver la vitrine.' })
    // the group has ended; a session that nobody opens for a month ends before
    for (const day of ['2026-06-25', '2026-07-20']) {
      beffroi.setNow(`${day}T08:00:00Z`)
      await camille.open('/')
    }
    camille.lacks(/Demander un service à un groupe/)
    await camille.follow('Vos demandes à un groupe')
    await camille.follow(/Laver la vitrine/)
    camille.reads(/Le groupe prépare un devis/)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })
})

describe('A company is asked by its own house alone', () => {
  test('its own trainees, the other body, strangers: none asks it, none reads what somebody asked', async () => {
    const row = await beffroi.db.row<{ id: string }>(sql`
      select id from company.requests where how = 'asked' and company_id = ${company} order by noted_at limit 1`)
    const own = `${places[1]}/${row?.id}`
    const strangers = [who('Honorat'), await newcomer(beffroi)]
    for (const id of ['aicha', 'claire', 'brigitte', 'karine', 'paul', 'yanis'] as const)
      strangers.push(await beffroi.as(id))
    for (const stranger of strangers) {
      for (const path of [`${places[0]}/${company}`, `${places[0]}/${company}/logo`, own])
        assert.equal((await stranger.get(path)).status, 404, path)
      const asked = { id: crypto.randomUUID(), words: 'X' }
      assert.equal((await stranger.post(`${places[0]}/${company}`, asked)).status, 404)
      for (const path of ['reponse', 'avis', 'fermer'])
        assert.equal(
          (await stranger.post(`${own}/${path}`, { answer: 'accepted', opinion: 'happy' })).status,
          404,
        )
    }
    const others = [who('Zénaïde'), who('Tancrède')]
    for (const other of others) assert.equal((await other.get(`${places[0]}/${seededCompany}`)).status, 404)
    assert.equal((await who('Zénaïde').get(`${places[0]}/${company}/logo`)).status, 200)
    assert.equal((await who('Zénaïde').get(companyAddress(seededCompany, '/logo'))).status, 404)
    assert.equal((await (await beffroi.as('aicha')).get(places[0] ?? '')).status, 404)
  })

  test('a form that was refused is not counted, and one sent again counts once', async () => {
    const ask = (form: Record<string, string>) => who('Tancrède').post(`${places[0]}/${company}`, form)
    for (let n = 0; n < 12; n += 1)
      assert.equal((await ask({ id: crypto.randomUUID(), words: ' ' })).status, 422)
    const id = crypto.randomUUID()
    for (let n = 0; n < 12; n += 1) assert.equal((await ask({ id, words: 'Les vitres.' })).status, 303)
  })

  test('ten an hour at most', async () => {
    const answers: number[] = []
    for (let n = 0; n < 11; n += 1)
      answers.push(
        (await who('Zénaïde').post(`${places[0]}/${company}`, { id: crypto.randomUUID(), words: 'Encore' }))
          .status,
      )
    assert.equal(answers.at(-1), 429)
    const kept = await beffroi.db.rows(sql`select 1 from company.requests where words = 'Encore'`)
    assert.equal(kept.length, answers.filter((status) => status === 303).length)
  })

  test('and are named two years, no longer: the papers stay, with their numbers', async () => {
    const kept = () =>
      beffroi.db.rows<{ id: string; number: number | null; named: string; forgottenAt: Date | null }>(sql`
        select r.id, q.number, concat_ws(' ', r.client, r.client_address, r.words, q.content ->> 'client', q.answered_by_name) as named,
          r.forgotten_at as "forgottenAt"
        from company.requests r
        left join company.quotes q on q.request_id = r.id
        where r.how = 'asked' and r.company_id = ${company}
        order by r.id, q.number`)
    const asked = await kept()
    assert.ok(asked.some(({ named }) => /Zénaïde/.test(named)))
    const late = new Date('2028-07-01T03:00:00Z')
    await forgetCompany(beffroi.db, new Date('2028-05-01T03:00:00Z'))
    assert.deepEqual(await kept(), asked)
    await forgetCompany(beffroi.db, late)
    const left = asked.map((one) => ({ ...one, named: '', forgottenAt: late }))
    assert.deepEqual(await kept(), left)
    assert.equal(await forgetCompany(beffroi.db, new Date('2028-07-02T03:00:00Z')), 0)
    assert.deepEqual(await kept(), left)
  })
})

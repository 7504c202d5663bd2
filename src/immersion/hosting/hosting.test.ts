import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, mondayOf, parisDay, parisInstant } from '#platform/time'
import {
  fillIn,
  formIn,
  hearLetters,
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  walk,
} from '#testing'
import { forgetAsked } from '../forget-asked.ts'
import type { HostPageAskId } from '../ids.ts'
import { seededConventions, toBeSeeded } from '../seeds/seeded-conventions.ts'
import { secondHost, seededHost } from '../seeds/seeded-hosts.ts'
import { sendAskedPage } from './send-asked-page.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const start = beffroi.now()
const { toCome } = toBeSeeded(start)
const AUBRY = '+33639980921'
const sent = hearLetters(beffroi)
const linksTo = async (recipient: string, page = 'accueil') => {
  await beffroi.settle()
  const link = new RegExp(`/immersions/${page}/[\\w-]{43}`)
  return sent.flatMap((one) => (one.recipient === recipient ? (link.exec(one.body) ?? []) : []))
}
const lastLink = async (recipient: string, page?: string) =>
  (await linksTo(recipient, page)).at(-1) ?? assert.fail(`no link went to ${recipient}`)
const anybody = beffroi.visitor()
const karine = await beffroi.as('karine')
const here = `/immersions/employeurs/${secondHost}/page`
const asked = async (login: string) => {
  const answer = await anybody.post('/immersions/accueil', { login })
  await beffroi.settle()
  return answer
}
const inPage = async (link: string) => sentencesIn((await anybody.get(link)).text)
const dead = /Ce lien ne marche plus/

describe('The page of a host', () => {
  let link = ''

  test('is sent by its keeper, from the page of the employer, to one of its speakers', async () => {
    const page = await walk(karine, /^Employeurs/, /Au Fil Propre/, /La page de l’employeur/)
    assert.match(sentencesIn(page), /M\. Aubry.*06 39 98 09 21 Pas de lien/)
    assert.doesNotMatch(page, /0353019002|03 53 01 90 02/, 'a landline reads no link')
    const done = await karine.submit(here, { login: AUBRY })
    assert.match(sentencesIn(done.text), /Envoyé le .*Page pas encore ouverte/)
    link = await lastLink(AUBRY)
    const [kept] = await db.rows<{ hash: Buffer }>(
      sql`select secret_hash as hash from immersion.host_links where host_id = ${secondHost}`,
    )
    assert.doesNotMatch(String(kept?.hash), new RegExp(link.split('/').at(-1) ?? ''))
    assert.equal((await karine.post(here, { login: '+33639980000' })).status, 404, 'a made up speaker')
  })

  test('says who comes, when, at which hours, and gives the paper', async () => {
    const page = await inPage(link)
    assert.match(page, /À faire Yasmine .*Bilan attendu/)
    assert.match(page, /À venir Aïcha Benamar Signée par tous/)
    assert.match(page, /Du mardi au vendredi de 9 h à 12 h et de 13 h 30 à 17 h 26 h par semaine/)
    const paper = await anybody.get(`${link}/${toCome.id}/convention.pdf`)
    assert.equal(paper.headers.get('content-type'), 'application/pdf')
    assert.match(sentencesIn((await karine.get(here)).text), /Page ouverte le/)
    assert.match((await anybody.get(link)).headers.get('x-robots-tag') ?? '', /noindex/)
  })

  test('is found again by who types their telephone, and says nothing of who is not known', async () => {
    const before = (await linksTo(AUBRY)).length
    const known = await asked('06 39 98 09 21')
    assert.equal((await linksTo(AUBRY)).length, before + 1)
    const all = sent.length
    const unknown = await asked('06 39 98 77 77')
    assert.equal(sent.length, all)
    assert.deepEqual(
      [known.status, known.location, (await anybody.get(known.location ?? '')).text],
      [unknown.status, unknown.location, (await anybody.get(unknown.location ?? '')).text],
    )
    assert.equal((await anybody.get(link)).status, 200, 'the link before stays good')
    const wrong = await asked('monsieur aubry')
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /Ce n’est ni un courriel ni un mobile/)
    const rows = await db.rows<{ id: HostPageAskId }>(sql`select id from immersion.host_page_asks`)
    assert.deepEqual(rows, [], 'what was typed is not kept')
    await db.transaction((tx) => sendAskedPage(tx, asId('00000000-0000-8000-8000-00000000beef'), '', start))
    assert.equal((await asked('06 39 98 09 21')).status, 303)
    assert.equal((await asked('06 39 98 09 21')).status, 303)
    assert.equal((await asked('06 39 98 09 21')).status, 429, 'a telephone does not ring all day')
  })

  test('takes the host to its presences and its report, without another message', async () => {
    const before = sent.length
    const yasmine = seededConventions.unanswered
    const report = await anybody.submit(`${link}/${yasmine}/bilan`)
    assert.match(sentencesIn(report.text), /Yasmine finit son immersion Trois questions/)
    assert.equal((await anybody.post(`${link}/${toCome.id}/bilan`)).status, 404, 'not before its last day')
    for (const path of ['presences', 'accident'])
      assert.equal((await anybody.post(`${link}/${toCome.id}/${path}`)).status, 404)
    beffroi.setNow(parisInstant(toCome.said.fromDay, '10:00').toISOString())
    assert.match(await inPage(link), /En ce moment Aïcha Benamar/)
    const presences = await anybody.submit(`${link}/${toCome.id}/presences`)
    assert.match(sentencesIn(presences.text), /Aïcha Benamar/)
    const accident = await anybody.submit(`${link}/${toCome.id}/accident`)
    assert.match(sentencesIn(accident.text), /Aucun accident n’est dit.*Dire un accident/)
    const links = () => db.rows(sql`select secret_hash from immersion.signing_links`)
    const [kept, same] = [(await links()).length, (await anybody.post(`${link}/${yasmine}/bilan`)).location]
    assert.equal((await anybody.get(same ?? '')).status, 200)
    assert.equal((await anybody.post(`${link}/${yasmine}/bilan`)).location, same)
    assert.equal((await links()).length, kept, 'pressed again, it is the same link')
    await beffroi.settle()
    assert.equal(sent.length, before)
  })

  test('says a hire in one press', async () => {
    const said = sentencesIn((await anybody.submit(`${link}/${toCome.id}/recrute`)).text)
    assert.match(said, /C’est noté, merci/)
    assert.match(said, /Aïcha Benamar.*Recrutement noté/)
    beffroi.setNow(start.toISOString())
  })

  test('says that it can receive again in one press, once: its keeper is told, and reads it', async () => {
    assert.doesNotMatch(sentencesIn((await karine.get('/')).text), /peut accueillir de nouveau/)
    for (let n = 0; n < 2; n += 1) await anybody.submit(`${link}/accueillir`, { places: '3' })
    const told = await db.rows<{ to: string }>(
      sql`select recipient_id as "to" from notices.notices where key like ${`host ${secondHost} offers %`}`,
    )
    assert.deepEqual(told, [{ to: beffroi.personId('karine') }])
    const page = sentencesIn((await karine.get(`/immersions/employeurs/${secondHost}`)).text)
    assert.match(page, /M\. Aubry peut accueillir 3 personnes tout de suite Dit le/)
    assert.match(page, /Peut accueillir/)
    assert.match(sentencesIn((await karine.get('/')).text), /Un employeur peut accueillir de nouveau/)
    const farida = await beffroi.as('farida')
    assert.doesNotMatch(sentencesIn((await farida.get('/')).text), /peut accueillir de nouveau/)
    const month = /name="fromDay" value="(\d{4}-\d\d-01)"/.exec((await anybody.get(link)).text)?.[1] ?? ''
    await anybody.submit(`${link}/accueillir`, { fromDay: month, places: '1' })
    assert.match(await inPage(link), /Dit le .* : peut accueillir 1 personne à partir du 1er/)
  })

  test('names nobody to who does not sign, and opens nothing of them', async () => {
    const glycines = `/immersions/employeurs/${seededHost}/page`
    await karine.submit(glycines, { login: 'accueil.glycines@example.org' })
    const desk = await lastLink('accueil.glycines@example.org')
    const [sabrina] = seededTrainees.group1
    const page = await inPage(desk)
    assert.match(page, /Une personne, du .*Signe pour vous : Mme Fournier/)
    assert.doesNotMatch(page, new RegExp(`${sabrina?.givenName}|Recruté|PDF|bilan`))
    const { over } = seededConventions
    assert.equal((await anybody.get(`${desk}/${over}/convention.pdf`)).status, 404)
    for (const press of ['bilan', 'presences', 'recrute', 'signer'])
      assert.equal((await anybody.post(`${desk}/${over}/${press}`)).status, 404, press)
    await asked('06 39 98 09 23')
    assert.match(await inPage(await lastLink('+33639980923')), new RegExp(String(sabrina?.givenName)))
  })

  test('is asked for by an e-mail, and by nothing that is none', async () => {
    for (const odd of ['', 'a'.repeat(5_000), `${'a'.repeat(8_000)}@example.org`])
      assert.equal((await asked(odd)).status, 422, odd.slice(0, 20))
  })

  test('of another place of the same legal body shows nothing of the first', async () => {
    const siret = '00009000200023'
    const form = {
      kind: 'organisme',
      name: 'Au Fil Propre Achicourt',
      siret,
      town: 'Achicourt',
      email: 'achicourt@example.org',
    }
    const added = await karine.post('/immersions/employeurs', form)
    assert.equal(added.status, 303, sentencesIn(added.text))
    await karine.submit(`${added.location}/page`, { login: 'achicourt@example.org' })
    const other = await lastLink('achicourt@example.org')
    const page = await inPage(other)
    assert.match(page, /Au Fil Propre Achicourt.*Personne en ce moment/)
    assert.doesNotMatch(page, /Aïcha|Yasmine|Une personne/)
    for (const press of ['bilan', 'presences', 'recrute', 'signer'])
      assert.equal((await anybody.post(`${other}/${toCome.id}/${press}`)).status, 404, press)
    assert.equal((await anybody.get(`${other}/${toCome.id}/convention.pdf`)).status, 404)
    const bodies = await db.rows(
      sql`select distinct organisation_id from immersion.hosts where siret in (${siret}, '00009000200015')`,
    )
    assert.equal(bodies.length, 1)
  })

  test('is its keeper’s to send, and nobody else’s', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const second = await newcomer(beffroi, { organisationId, role: 'referent' })
    for (const who of [
      second,
      await beffroi.as('brigitte'),
      await beffroi.as('farida'),
      await beffroi.as('aicha'),
    ]) {
      assert.equal((await who.get(here)).status, 404)
      assert.equal((await who.post(here, { login: AUBRY })).status, 404)
      assert.equal((await who.post(`${here}/retirer`, { login: AUBRY })).status, 404)
    }
    assert.doesNotMatch(
      (await (await beffroi.as('brigitte')).get(`/immersions/employeurs/${secondHost}`)).text,
      /La page de l’employeur/,
    )
  })

  test('withdrawn, made up or over, says one sentence and nothing else', async () => {
    const opened = (await anybody.post(`${link}/${seededConventions.unanswered}/bilan`)).location ?? ''
    assert.equal((await anybody.get(opened)).status, 200)
    await karine.submit(`${here}/retirer`, { login: AUBRY })
    assert.equal((await anybody.get(opened)).status, 404, 'what the page had opened')
    const madeUp = `${link.slice(0, -3)}abc`
    for (const one of [link, madeUp]) {
      const answer = await anybody.get(one)
      assert.equal(answer.status, 404)
      assert.match(sentencesIn(answer.text), dead)
      assert.doesNotMatch(answer.text, /Aïcha|Fil Propre/)
      assert.equal((await anybody.post(`${one}/accueillir`, {})).status, 404)
      assert.equal((await anybody.post(`${one}/${toCome.id}/recrute`, {})).status, 404)
    }
    beffroi.setNow(parisInstant(addDays(parisDay(start), 2), '10:00').toISOString())
    const before = (await linksTo(AUBRY)).length
    assert.equal((await asked(AUBRY)).status, 303)
    assert.equal((await linksTo(AUBRY)).length, before, 'who was withdrawn does not come back alone')
    await karine.submit(here, { login: AUBRY })
    const fresh = await lastLink(AUBRY)
    assert.equal((await anybody.get(fresh)).status, 200)
    beffroi.setNow(parisInstant(addDays(parisDay(start), 370), '10:00').toISOString())
    assert.match(await inPage(fresh), dead)
    assert.ok((await forgetAsked(db, beffroi.now())).hostLinks > 0)
    beffroi.setNow(start.toISOString())
  })
})

describe('A convention that waits', () => {
  test('is signed by the link that is sent anew to who signs, never from the page itself', async () => {
    const from = addDays(mondayOf(parisDay(start)), 35)
    const chosen = await walk(
      karine,
      /^Conventions/,
      /Préparer une convention/,
      /BENAMAR|Benamar/,
      /Les Glycines/,
    )
    const prescribe = /href="(\/immersions\/prescription[^"]*)"/.exec(chosen)?.[1]
    if (prescribe)
      await fillIn(karine, (await karine.get(linkIn(chosen, /Dites qui prescrit/))).text, {
        kind: 'delegate',
        delegatedBy: 'France Travail',
        toDay: addDays(from, 60),
      })
    const page = await walk(
      karine,
      /^Conventions/,
      /Préparer une convention/,
      /BENAMAR|Benamar/,
      /Les Glycines/,
    )
    const action =
      /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const said = {
      fromDay: from,
      toDay: addDays(from, 4),
      tasks: 'Faire les lits',
      safety: 'Chaussures fermées.',
      agreement: 'aucune',
      hostLogin: '06 39 98 05 71',
      personLogin: 'aicha@ici.example',
      prescriberLogin: 'karine@ici.example',
    }
    const kept = await karine.post(action, { ...formIn(page, action), ...said })
    assert.equal(kept.status, 303, sentencesIn(kept.text))
    const id = kept.location?.split('/').at(-1) ?? ''
    await asked('06 39 98 05 71')
    assert.deepEqual(await linksTo('+33639980571'), [], 'a draft speaks for nobody')
    await karine.submit(`${kept.location}/envoyer`)
    await asked('06 39 98 05 71')
    const own = await lastLink('+33639980571')
    assert.match(await inPage(own), /À faire Aïcha Benamar À signer/)
    assert.equal((await anybody.get(`${own}/${id}/convention.pdf`)).status, 404, 'not before all signed')
    const before = await linksTo('+33639980571', 'signer')
    const others = sent.length
    assert.match(sentencesIn((await anybody.submit(`${own}/${id}/signer`)).text), /vient de partir/)
    assert.equal((await linksTo('+33639980571', 'signer')).length, before.length + 1)
    assert.equal(sent.length, others + 1, 'nobody else is written to')
    for (let n = 0; n < 4; n += 1) await anybody.submit(`${own}/${id}/signer`)
    assert.equal((await linksTo('+33639980571', 'signer')).length, before.length + 3)
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { parisDay, parisInstant } from '#platform/time'
import { hearLetters, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { immersionData } from '../immersion-data.ts'
import { remindImmersions } from '../remind-immersions.ts'
import { seededConventions, toBeSeeded } from '../seeds/seeded-conventions.ts'
import { hireOf } from './hire-store.ts'
import { isUnseen } from './hire.ts'
import { hiresUnseen } from './unseen-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const here = `/immersions/conventions/${seededConventions.toCome}`
const own = `/immersions/mes-immersions/${seededConventions.toCome}`
const letters = hearLetters(beffroi)
let link = ''
const anybody = beffroi.visitor()
const hires = async () =>
  beffroi.db.rows<{ saidBy: string; saidName: string }>(
    sql`select said_by as "saidBy", said_name as "saidName" from immersion.hires where convention_id = ${toCome.id}`,
  )

describe('A hire after an immersion', () => {
  test('is not said before the immersion', async () => {
    const [karine, aicha] = [await beffroi.as('karine'), await beffroi.as('aicha')]
    assert.doesNotMatch(sentencesIn((await karine.get(here)).text), /a un contrat ici/)
    for (const [who, at] of [
      [karine, here],
      [aicha, own],
    ] as const)
      assert.equal((await who.post(`${at}/recrute`, {})).status, 404)
    assert.equal((await karine.get(`${here}/contrat`)).status, 404)
  })

  test('is said in one press by the host, from the link of the report, and never twice', async () => {
    beffroi.setNow(parisInstant(toCome.said.toDay, '08:15').toISOString())
    await remindImmersions(beffroi.ground, beffroi.ground.clock())
    await beffroi.settle()
    const letter = letters.find(({ recipient }) => recipient === '+33639980921')
    link = /\/immersions\/bilan\/[\w-]{43}/.exec(letter?.body ?? '')?.[0] ?? assert.fail('no link')
    const done = await anybody.submit(link, { reached: 'yes', wouldHire: 'yes' })
    assert.match(sentencesIn(done.text), /J’ai recruté Aïcha/)
    assert.match(sentencesIn((await anybody.submit(`${link}/recrute`)).text), /Vous avez recruté Aïcha/)
    await anybody.submit(`${link}/recrute`)
    const aicha = await beffroi.as('aicha')
    assert.match(sentencesIn((await aicha.submit(`${own}/recrute`)).text), /Dit par M\. Aubry/)
    assert.deepEqual(await hires(), [{ saidBy: 'host', saidName: 'M. Aubry' }])
    const told = await beffroi.db.rows(
      sql`select 1 from notices.notices where key = ${`convention ${toCome.id} hired`}`,
    )
    assert.equal(told.length, 1)
  })

  test('is proved later by who accompanies the person, with a page if there is one', async () => {
    const karine = await beffroi.as('karine')
    assert.match(sentencesIn((await karine.get(here)).text), /Ajouter le contrat/)
    const wrong = await karine.post(`${here}/contrat`, { contract: 'permanent', hours: 60 })
    assert.equal(wrong.status, 422)
    const contract = { contract: 'permanent', hours: 30, startsOn: '2026-07-06' }
    for (const [startsOn, said] of [
      ['1910-01-01', /Le contrat commence après le début/],
      ['2126-07-06', /C’est dans plus d’un an/],
    ] as const) {
      const never = await karine.post(`${here}/contrat`, { ...contract, startsOn })
      assert.equal(never.status, 422)
      assert.match(sentencesIn(never.text), said)
    }
    const both = await karine.post(`${here}/contrat`, { ...contract, hours: 200, startsOn: '1910-01-01' })
    assert.match(sentencesIn(both.text), /de 1 à 48.*Le contrat commence après le début/s)
    const odd = await karine.post(`${here}/contrat`, { ...contract, proof: new File(['x'], 'x.txt') })
    assert.equal(odd.status, 422)
    const heavy = new File(['%PDF-1.4\n', new Uint8Array(20_000_000)], 'lourd.pdf')
    const tooHeavy = await karine.post(`${here}/contrat`, { ...contract, proof: heavy })
    assert.equal(tooHeavy.status, 422)
    assert.match(sentencesIn(tooHeavy.text), /Ce fichier est trop lourd/)
    const proof = new File([Uint8Array.from(Buffer.from('%PDF-1.4\n%%EOF'))], 'contrat.pdf')
    const page = await karine.submit(`${here}/contrat`, { ...contract, proof })
    assert.match(sentencesIn(page.text), /CDI, 30 h par semaine, à partir du 6 juillet 2026/)
    assert.equal((await karine.get(`${here}/contrat/page`)).headers.get('content-type'), 'application/pdf')
    await karine.submit(`${here}/contrat`, { ...contract, contract: 'long' })
    assert.equal((await karine.get(`${here}/contrat/page`)).status, 200)
    await karine.post(`${here}/recrute/retirer`, {})
    assert.equal((await hires()).length, 1)
  })

  test('is nobody else’s to say, to prove or to read', async () => {
    const brigitte = await beffroi.as('brigitte')
    assert.match(sentencesIn((await brigitte.get(here)).text), /un contrat chez cet employeur/)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const second = await newcomer(beffroi, { organisationId, role: 'referent' })
    for (const who of [brigitte, second, await beffroi.as('yanis'), await beffroi.as('farida')]) {
      assert.equal((await who.get(`${here}/contrat`)).status, 404)
      for (const path of ['/recrute', '/recrute/retirer', '/contrat'])
        assert.equal((await who.post(`${here}${path}`, {})).status, 404, path)
      assert.equal((await who.post(`${own}/recrute`, {})).status, 404)
    }
    assert.equal((await second.get(`${here}/contrat/page`)).status, 404)
    assert.equal((await anybody.post(`${link.slice(0, -3)}abc/recrute`, {})).status, 404)
  })

  test('for what its host looked for, closes this need; no need of another host', async () => {
    const karine = await beffroi.as('karine')
    const over = `/immersions/conventions/${seededConventions.over}`
    const needs = await beffroi.db.rows<{ id: string; post: string }>(
      sql`select id, post from immersion.needs order by (post <> 'agent d’entretien')`,
    )
    const [theirs, other] = needs
    const need = `/immersions/besoins/${theirs?.id}`
    assert.match(sentencesIn((await karine.get(need)).text), /Corriger Ouvert/)
    assert.match(sentencesIn((await karine.get(`${over}/contrat`)).text), /Aucun agent d’entretien/)
    const contract = { contract: 'permanent', hours: 24, startsOn: '2026-06-01' }
    const wrong = await karine.post(`${over}/contrat`, { ...contract, needId: other?.id ?? '' })
    assert.equal(wrong.status, 422)
    for (let n = 0; n < 2; n += 1)
      await karine.submit(`${over}/contrat`, { ...contract, needId: theirs?.id ?? '' })
    assert.match(sentencesIn((await karine.get(need)).text), /Corriger Pourvu/)
    assert.match((await karine.get(`${over}/contrat`)).text, new RegExp(`value="${theirs?.id}" selected`))
  })

  test('said by mistake is taken back, until it is proved', async () => {
    const karine = await beffroi.as('karine')
    const other = `/immersions/conventions/${seededConventions.unanswered}`
    await karine.submit(`${other}/recrute`)
    assert.equal((await karine.submit(`${other}/recrute/retirer`)).status, 200)
    assert.match(sentencesIn((await karine.get(other)).text), /Cette personne a un contrat ici/)
  })
})

describe('A hire said by mistake', () => {
  const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
  const told = (key: string) =>
    beffroi.db.rows<{ title: string }>(
      sql`select title from notices.notices where key like ${`convention ${toCome.id} ${key}%`}`,
    )
  const start = async () => {
    await beffroi.db.run(sql`delete from immersion.hires where convention_id = ${toCome.id}`)
    await beffroi.db.run(sql`delete from notices.notices where key like ${`convention ${toCome.id}%`}`)
  }
  const withdrawn = async () =>
    (
      await beffroi.db.rows<{ by: string; name: string }>(
        sql`select withdrawn_by as by, withdrawn_name as name from immersion.withdrawn_hires where convention_id = ${toCome.id} order by withdrawn_at`,
      )
    ).map(({ by, name }) => [by, name])

  test('is withdrawn by the host who said it, from their link, after a line that says what it does; twice is once', async () => {
    await start()
    await anybody.submit(`${link}/recrute`)
    const page = (await anybody.get(link)).text
    assert.match(
      words(page),
      /Le recrutement est une erreur \? Ce recrutement ne compte plus\..* Retirer ce recrutement/,
    )
    // the person did not say it: nothing to press, and it is not theirs to withdraw
    const aicha = await beffroi.as('aicha')
    assert.doesNotMatch((await aicha.get(own)).text, /recrute\/retirer/)
    assert.match(words((await aicha.submit(`${own}/recrute/retirer`)).text), /Quelqu’un d’autre l’a dit/)
    assert.equal((await hires()).length, 1)
    for (let n = 0; n < 2; n += 1)
      assert.match(
        words((await anybody.submit(`${link}/recrute/retirer`)).text),
        /C’est retiré.*J’ai recruté Aïcha/,
      )
    assert.deepEqual(await hires(), [])
    assert.deepEqual(await withdrawn(), [['host', 'M. Aubry']])
    assert.equal((await told('hire withdrawn')).length, 1)
    const karine = await beffroi.as('karine')
    assert.match(
      words((await karine.get(here)).text),
      /Un contrat, dit par M\. Aubry le .*, retiré par M\. Aubry le .*Cette personne a un contrat ici|Cette personne a un contrat ici.*Un contrat, dit par M\. Aubry/,
    )
  })

  test('calls who accompanies the person by one rule, in SQL and on the page', async () => {
    const [by, on] = [beffroi.personId('karine'), parisDay(beffroi.now())]
    const { db } = beffroi
    for (const saidBy of ['host', 'person', 'referent'])
      for (const contract of [null, 'permanent'])
        for (const seenAt of [null, beffroi.now()]) {
          const proof = contract && { minutes: 1800, on, at: beffroi.now(), by }
          await db.run(sql`
            insert into immersion.hires (convention_id, said_by, said_name, said_at, contract, weekly_minutes, starts_on, proved_by, proved_at, seen_at)
            values (
              ${toCome.id}, ${saidBy}, 'Essai', ${beffroi.now()}, ${contract}, ${proof && proof.minutes}, ${proof && proof.on},
              ${proof && proof.by}, ${proof && proof.at}, ${seenAt}
            )`)
          const listed = await hiresUnseen(db, by, [seededOrganisations.plie.id], on)
          const hire = (await hireOf(db, toCome.id)) ?? assert.fail()
          const said = `${saidBy} ${contract} ${seenAt !== null}`
          assert.equal(
            listed.some(({ id }) => id === toCome.id),
            isUnseen(hire),
            said,
          )
          await db.run(sql`delete from immersion.hires where convention_id = ${toCome.id}`)
        }
  })

  test('is told again when it is said again', async () => {
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000).toISOString())
    assert.equal((await told('hired')).length, 0)
    await anybody.submit(`${link}/recrute`)
    assert.equal((await told('hired')).length, 1)
  })

  test('is withdrawn by who accompanies the person, from the convention; by the person, what they said', async () => {
    const [karine, aicha] = [await beffroi.as('karine'), await beffroi.as('aicha')]
    assert.match((await karine.get(here)).text, /recrute\/retirer/)
    assert.match(words((await karine.submit(`${here}/recrute/retirer`)).text), /C’est retiré/)
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000).toISOString())
    await aicha.submit(`${own}/recrute`)
    assert.doesNotMatch((await anybody.get(link)).text, /recrute\/retirer/)
    assert.match(
      words((await aicha.submit(`${own}/recrute/retirer`)).text),
      /C’est retiré.*J’ai un contrat chez/,
    )
    assert.deepEqual(await withdrawn(), [
      ['host', 'M. Aubry'],
      ['referent', 'Karine Hanquez'],
      ['person', 'Aïcha Benamar'],
    ])
    const { files } = await immersionData(beffroi.db, [beffroi.personId('aicha')])
    const mine = files.find(({ path }) => path === 'recrutements-retires.csv')
    assert.match(Buffer.from(mine?.bytes ?? '').toString(), /M\. Aubry.*Karine Hanquez.*Aïcha Benamar/s)
  })

  test('while its contract is typed: nothing is kept, and what was typed is there to be copied', async () => {
    const karine = await beffroi.as('karine')
    const contract = { contract: 'permanent', hours: 30, startsOn: '2026-07-06' }
    const late = await karine.post(`${here}/contrat`, contract)
    assert.equal(late.status, 422)
    assert.match(words(late.text), /vient d’être retiré.*CDI.*30.*6 juillet 2026/)
    assert.deepEqual(await hires(), [])
  })

  test('whose contract is known is withdrawn by nobody, and is nobody else’s to withdraw', async () => {
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000).toISOString())
    await anybody.submit(`${link}/recrute`)
    const karine = await beffroi.as('karine')
    await karine.submit(`${here}/contrat`, { contract: 'permanent', hours: 30, startsOn: '2026-07-06' })
    assert.doesNotMatch((await anybody.get(link)).text, /recrute\/retirer/)
    assert.match(words((await anybody.submit(`${link}/recrute/retirer`)).text), /Le contrat est déjà noté/)
    await karine.post(`${here}/recrute/retirer`, {})
    assert.equal((await hires()).length, 1)
    for (const who of [await beffroi.as('brigitte'), await beffroi.as('yanis')])
      for (const at of [here, own]) assert.equal((await who.post(`${at}/recrute/retirer`, {})).status, 404)
    assert.equal((await anybody.post(`${link.slice(0, -3)}abc/recrute/retirer`, {})).status, 404)
  })
})

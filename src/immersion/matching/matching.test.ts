import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readSiret, seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import type { HostId } from '../ids.ts'
import { addHost } from '../hosts/write-host.ts'
import { seededProposal } from '../seeds/seed-matching.ts'
import { seededHost, seededHosts } from '../seeds/seeded-hosts.ts'
import { tellSilent } from './tell-silent.ts'
import { forgetAsked } from '../forget-asked.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const karine = await beffroi.as('karine')
const aicha = beffroi.personId('aicha')
const AT = `/immersions/personnes/${aicha}`
const LIST = '/immersions/propositions'
const day = (n: number) => addDays(parisDay(beffroi.now()), n)
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const read = async (at: string) => plain((await karine.get(at)).text)

/** A host of the PLIE, as its referent types it. */
let made = 10
function nextSiret(): string {
  const unit = `00009000${++made}00`
  const found = Array.from(
    { length: 10_000 },
    (_, n) => `${unit}${String(n).padStart(14 - unit.length, '0')}`,
  )
  return found.find((one) => readSiret(one).ok) ?? assert.fail()
}
async function newHost(name: string, changes: Partial<ReturnType<typeof seededHosts>[number]['said']> = {}) {
  const [model = assert.fail()] = seededHosts(beffroi.now())
  const id = newId<HostId>()
  const said = { ...model.said, name, siret: nextSiret(), email: `${id}@example.org`, ...changes }
  const keeper = { id: seededOrganisations.plie.id, name: seededOrganisations.plie.name }
  const writing = { keeper, keepers: [keeper.id], by: beffroi.personId('karine'), now: beffroi.now() }
  const added = await addHost(db, id, { said, ...writing })
  assert.ok(added.ok)
  return id
}

const said = () => ({
  trade: 'K1302',
  object: 'discover',
  fromDay: day(10),
  toDay: day(14),
  shown: 'Je sais repasser.',
  agreed: 'oui',
})

async function proposeTo(host: string, changes: Record<string, string> = {}) {
  const at = `${AT}/proposer/${host}`
  return karine.post(at, { ...formIn((await karine.get(at)).text, at), ...said(), ...changes })
}

/** The secret address of the last letter to a host. */
async function addressIn(recipient: string): Promise<string> {
  await beffroi.settle()
  const letters = await beffroi.letters()
  const body = letters.find(
    (one) => one.recipient === recipient && one.body.includes('/immersions/proposition/'),
  )?.body
  return (
    /(\/immersions\/proposition\/[\w-]{43})/.exec(body ?? '')?.[1] ?? assert.fail(`no letter to ${recipient}`)
  )
}

describe('A referent looks for an employer', () => {
  test('from the list of employers, by links: wishes typed once, then who fits and why', async () => {
    await newHost('Aide Sans Jours', { days: [], trades: ['K1302'] })
    await newHost('Fermé En Semaine', { days: [6, 7], trades: ['K1302'] })
    await newHost('Loin De Tout', { town: 'Lille', postcode: '59000', trades: ['K1302'] })
    const page = await walk(karine, /^Employeurs$/, /Trouver pour quelqu’un/, /Aïcha Benamar/i)
    const form = formIn((await karine.get(linkIn(page, /souhaits/))).text, `${AT}/souhaits`)
    const found = plain(
      (
        await karine.submit(`${AT}/souhaits`, {
          ...form,
          trades: 'aide à domicile, pressing',
          means: 'bike',
          town: 'Arras',
          mostMinutes: '30',
          'days[]': ['1', '2'],
        })
      ).text,
    )
    const [near = '', far = ''] = found.split('Plus loin que ses souhaits')
    assert.match(near, /Résidence Les Glycines ?, Arras.*Dans sa commune.*Jours : lundi et mardi/)
    assert.match(near, /Encore \d+ jours possibles, jusqu’au/)
    assert.match(near, /Aide Sans Jours.*Jours : non dits/)
    assert.match(near, /Au Fil Propre.*Accueil à confirmer/)
    assert.match(far, /Loin De Tout.*Autre commune, distance inconnue/)
    assert.doesNotMatch(found, /Fermé En Semaine|Pépinière|Rosalie/)
    assert.match(await read(AT), /À vélo, 30 min au plus, depuis Arras/)
  })

  const wrong: [Record<string, string>, RegExp][] = [
    [{ trades: 'astronaute' }, /Nous ne connaissons pas ce métier/],
    [{ trades: 'cuisine, astronaute' }, /« ?astronaute ?»/],
    [{ trades: '' }, /Écrivez un métier/],
    [{ means: 'fusée' }, /Choisissez comment aller/],
    [{ town: '' }, /Écrivez la commune/],
    [{ mostMinutes: '999' }, /de 5 à 180/],
  ]
  for (const [fields, sentence] of wrong)
    test(`not with ${JSON.stringify(fields)}: a sentence, and nothing lost`, async () => {
      const at = `${AT}/souhaits`
      const answer = await karine.post(at, {
        ...formIn((await karine.get(at)).text, at),
        leavesFrom: 'Rue Roy',
        ...fields,
      })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(formIn(answer.text, at)['leavesFrom'], 'Rue Roy')
    })
})

describe('Somebody is proposed to a host', () => {
  test('which reads a first name and what they show, and says yes in two presses', async () => {
    const host = await newHost('Ouvre Ses Portes')
    const made = await proposeTo(host)
    const twice = await proposeTo(host)
    assert.equal(twice.status, 422)
    assert.match(plain(twice.text), /déjà proposée à cet employeur/)
    const mail = `${host}@example.org`
    const at = await addressIn(mail)
    const letter = (await beffroi.letters()).find(({ recipient }) => recipient === mail)
    assert.doesNotMatch(`${letter?.subject} ${letter?.body}`, /Aïcha|Benamar|Karine|@|06 /)
    const employer = beffroi.visitor('10.9.0.1')
    const asked = plain((await employer.get(at)).text)
    assert.match(asked, /Aïcha voudrait venir chez vous/)
    assert.match(asked, /Je sais repasser/)
    assert.doesNotMatch(asked, /Benamar|Hanquez|example.org/)
    const question = await employer.get(linkIn((await employer.get(at)).text, /Oui/))
    // a letter that is opened by a machine answers nothing
    assert.match(await read(made.location ?? ''), /Attend/)
    await employer.submit(at, formIn(question.text, at))
    await employer.submit(at, { answer: 'yes' })
    assert.match(
      plain((await employer.get(at)).text),
      /Aïcha Benamar.*Karine Hanquez, Artois Emploi Entreprise/,
    )
    assert.equal((await employer.post(at, { answer: 'no' })).status, 303)
    const page = await karine.get(made.location ?? '')
    assert.match(plain(page.text), /Acceptée.*Oui, le/)
    assert.match(page.text, new RegExp(`conventions/nouvelle\\?personne=${aicha}&amp;employeur=${host}`))
    assert.match(plain((await karine.get('/')).text), /1 proposition acceptée/)
    assert.match(plain((await karine.get('/moi/messages')).text), /Un employeur a répondu pour une immersion/)
  })

  test('and the convention is prepared with what was agreed', async () => {
    const proposal = (await karine.get(linkIn((await karine.get(`${LIST}?etat=acceptees`)).text, /Benamar/)))
      .text
    const at = linkIn(proposal, /Préparer la convention/)
    const form = formIn((await karine.get(at)).text, at.split('&debut')[0] ?? '')
    assert.deepEqual([form['object'], form['fromDay'], form['toDay']], ['discover', day(10), day(14)])
  })

  test('that says no: they are never proposed there again, and nobody is named', async () => {
    const host = await newHost('Dit Non')
    await proposeTo(host)
    const at = await addressIn(`${host}@example.org`)
    const employer = beffroi.visitor('10.9.0.2')
    await employer.submit(at, { answer: 'no' })
    assert.doesNotMatch(plain((await employer.get(at)).text), /Aïcha|Benamar/)
    const again = await proposeTo(host)
    assert.match(plain(again.text), /a dit non pour cette personne/)
    assert.match(await read(AT), /A dit non pour cette personne/)
    assert.match(await read(`${LIST}?etat=finies`), /Dit Non.*Refusée/)
  })

  test('that says later, then yes; a double press is one answer', async () => {
    const page = (await karine.get(`${LIST}/${seededProposal}`)).text
    assert.match(plain(page), /Aïcha Benamar chez Résidence Les Glycines.*Attend/)
    const note = `${LIST}/${seededProposal}/reponse`
    await karine.submit(note, { answer: 'later' })
    assert.match(await read(`${LIST}/${seededProposal}`), /Plus tard.*Réponse, au téléphone/)
    await karine.submit(`${LIST}/${seededProposal}/relance`, {})
    const at = await addressIn('accueil.glycines@example.org')
    const employer = beffroi.visitor('10.9.0.3')
    await employer.submit(at, { answer: 'later' })
    assert.match(plain((await employer.get(`${at}?dit`)).text), /C’est noté : plus tard/)
    await Promise.all([employer.post(at, { answer: 'yes' }), employer.post(at, { answer: 'yes' })])
    assert.match(await read(`${LIST}/${seededProposal}`), /Acceptée.*Réponse, par l’employeur/)
    assert.equal((await karine.post(note, { answer: 'no' })).status, 303)
    assert.match(await read(`${LIST}/${seededProposal}`), /Acceptée/)
  })

  test('that has neither e-mail nor mobile is called', async () => {
    const host = await newHost('Au Téléphone', { email: null, phones: ['+33353019009'] })
    assert.match(await read(`${AT}/proposer/${host}`), /ni courriel ni mobile/)
    const made = await proposeTo(host)
    await karine.submit(`${made.location}/reponse`, { answer: 'no' })
    assert.match(await read(made.location ?? ''), /Refusée/)
    await karine.submit(`${made.location}/reponse`, { answer: 'yes' })
    assert.match(await read(made.location ?? ''), /Acceptée.*Réponse, au téléphone/)
  })

  const wrong: [string, () => Record<string, string>, RegExp][] = [
    ['without their agreement', () => ({ agreed: '' }), /Sans son accord, rien n’est envoyé/],
    ['the wrong way round', () => ({ toDay: day(9) }), /vient avant le premier/],
    ['in the past', () => ({ fromDay: day(-2) }), /Choisissez un jour à venir/],
    ['for longer than a month', () => ({ toDay: day(60) }), /mois/],
    ['for another trade', () => ({ trade: 'G1602' }), /Choisissez le métier/],
  ]
  const glycines = seededHost
  for (const [what, fields, sentence] of wrong)
    test(`not ${what}: a sentence, nothing lost, nothing sent`, async () => {
      const before = (await beffroi.letters()).length
      const answer = await proposeTo('00000000-0000-8000-8000-000000570502', {
        trade: 'D1205',
        ...fields(),
      })
      assert.equal(answer.status, 422, plain(answer.text))
      assert.match(plain(answer.text), sentence)
      const at = `${AT}/proposer/00000000-0000-8000-8000-000000570502`
      assert.equal(formIn(answer.text, at)['shown'], 'Je sais repasser.')
      assert.equal((await beffroi.letters()).length, before)
    })

  test('and nobody else reads it', async () => {
    const { id } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId: id, role: 'referent' })
    const pages = [AT, `${AT}/souhaits`, `${AT}/proposer/${glycines}`, `${LIST}/${seededProposal}`]
    const who = [
      other,
      ...(await Promise.all((['farida', 'claire', 'paul', 'didier', 'aicha'] as const).map(beffroi.as))),
    ]
    for (const one of who) {
      for (const at of pages) assert.equal((await one.get(at)).status, 404, at)
      for (const at of [`${AT}/souhaits`, `${AT}/proposer/${glycines}`, `${LIST}/${seededProposal}/retrait`])
        assert.equal((await one.post(at, said())).status, 404, at)
    }
    assert.doesNotMatch((await other.get('/immersions/personnes')).text, /Benamar/i)
    assert.doesNotMatch((await other.get(`${LIST}?etat=toutes`)).text, /Benamar/i)
    assert.equal((await beffroi.visitor().get(`/immersions/proposition/${'a'.repeat(32)}`)).status, 404)
  })
})

describe('A host that does not answer', () => {
  const after5 = new Date(beffroi.now().getTime() + 5 * 86_400_000)

  test('for five days comes back to who proposed, once; they write again', async () => {
    const host = await newHost('Ne Dit Rien')
    const at = (await proposeTo(host)).location ?? assert.fail()
    const first = await addressIn(`${host}@example.org`)
    assert.equal((await karine.post(`${at}/relance`, {})).location, at)
    assert.equal(await addressIn(`${host}@example.org`), first)
    assert.equal(await tellSilent(db, new Date(after5.getTime() - 60_000)), 0)
    assert.equal(await tellSilent(db, after5), 1)
    assert.equal(await tellSilent(db, after5), 0)
    beffroi.setNow(after5)
    const again = await beffroi.as('karine')
    assert.match(plain((await again.get('/moi/messages')).text), /Un employeur n’a pas répondu/)
    const page = await walk(again, /employeur n’a pas répondu/, /Benamar/)
    assert.match(plain(page), /Cinq jours sans réponse/)
    await again.submit(`${at}/relance`, {})
    assert.notEqual(await addressIn(`${host}@example.org`), first)
    assert.equal((await beffroi.visitor().get(first)).status, 404)
    assert.doesNotMatch(plain((await again.get('/')).text), /employeur n’a pas répondu/)
    await again.submit(`${at}/retrait`, {})
    await again.submit(`${at}/retrait`, {})
    assert.match(plain((await again.get(at)).text), /Retirée/)
    assert.equal((await beffroi.visitor().get(await addressIn(`${host}@example.org`))).status, 410)
  })

  test('and is forgotten with what people wished, two years later', async () => {
    const years = (n: number) => new Date(beffroi.now().getTime() + n * 366 * 86_400_000)
    const kept = await forgetAsked(db, years(1))
    assert.deepEqual([kept.proposals, kept.wishes], [0, 0])
    const gone = await forgetAsked(db, years(3))
    assert.ok(gone.proposals >= 5 && gone.wishes === 1)
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, listActions } from '#actions'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import {
  formIn,
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  walk,
  type Visitor,
} from '#testing'
import { forgetAsked } from '../forget-asked.ts'
import { hostWithSiret } from '../hosts/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { plie } = seededOrganisations
const FORM = '/immersions/declaration'
const DECLARED = '/immersions/declarations'
const said = {
  name: 'Fleurs de la Scarpe',
  siret: '000 090 005 00018',
  activity: 'Fleuriste',
  address: '8 rue du Port',
  postcode: '62000',
  town: 'Arras',
  way: 'Bus ligne 2',
  tradesSaid: 'composition florale',
  welcomedBy: 'Mme Delattre, gérante',
  capacity: '1',
  login: '06 39 98 77 01',
}

async function codeTo(recipient: string): Promise<string> {
  await beffroi.settle()
  const letter = (await beffroi.letters()).find((one) => one.recipient === recipient && /code/.test(one.body))
  const [, one = '', other = ''] = /(\d{3})\s(\d{3})/.exec(letter?.body ?? '') ?? []
  return one + other || assert.fail(`no code to ${recipient}`)
}

let address = 10
/** An employer fills the form that the first page leads to. @returns where the answer leads. */
async function declare(who: Visitor, typed: Record<string, string | string[]> = {}): Promise<string> {
  const blank = await walk(who, /Accueillir une personne en immersion/)
  const form = { ...formIn(blank, FORM), ...said, 'days[]': ['1', '2'], ...typed }
  const answer = await who.post(FORM, form)
  return answer.location ?? assert.fail(sentencesIn(answer.text))
}
async function declareAndProve(typed: Record<string, string> = {}, to = '+33639987701'): Promise<Visitor> {
  const who = beffroi.visitor(`10.7.0.${address++}`)
  const at = await declare(who, typed)
  await who.submit(`${at}/code`, { code: await codeTo(to) })
  assert.match(sentencesIn((await who.get(at)).text), /Votre déclaration est envoyée/)
  return who
}

const dayOf = async (who: Visitor) => sentencesIn((await who.get('/')).text)

describe('An employer declares itself', () => {
  test('from the first page, without account: nothing is shown before its code', async () => {
    const who = beffroi.visitor('10.7.0.1')
    const at = await declare(who)
    assert.match(sentencesIn((await who.get(at)).text), /Les six chiffres du message/)
    const karine = await beffroi.as('karine')
    assert.doesNotMatch(sentencesIn((await karine.get(DECLARED)).text), /Fleurs de la Scarpe/)
    const wrong = await who.post(`${at}/code`, { code: '000000' })
    assert.equal(wrong.status, 422)
    assert.ok(wrong.text.includes(`/langue?vers=${encodeURIComponent(at)}"`), 'another language, same page')
    assert.doesNotMatch(sentencesIn((await karine.get(DECLARED)).text), /Fleurs de la Scarpe/)
    await who.submit(`${at}/code`, { code: await codeTo('+33639987701') })
    assert.match(sentencesIn((await who.get(at)).text), /Votre déclaration est envoyée/)
    assert.match(sentencesIn((await karine.get(DECLARED)).text), /Fleurs de la Scarpe/)
  })

  test('in the order in which it thinks of it; what is to be mended is told in that order', async () => {
    const who = beffroi.visitor('10.7.0.2')
    const wrong = { siret: '123', activity: '', postcode: '6', tradesSaid: '', welcomedBy: '', login: 'moi' }
    const { status, text } = await who.post(FORM, { ...said, ...wrong, capacity: 'dix', id: '' })
    assert.equal(status, 422)
    const told = [...text.matchAll(/href="#f-([^"]+)"/g)].map(([, name = '']) => name)
    const order = ['siret', 'activity', 'postcode', 'tradesSaid', 'capacity', 'welcomedBy', 'login']
    assert.deepEqual(
      told.filter((name) => order.includes(name)),
      order,
    )
    const asked = [...text.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name.replace('[]', ''))
    const shown = [...new Set(asked)].filter((name) => [...order, 'days', 'town'].includes(name))
    assert.deepEqual(shown, [...order.slice(0, 3), 'town', 'tradesSaid', 'days', ...order.slice(4)])
  })

  test('typed with the digits of another script, as with ours', async () => {
    const arabic = (text: string) => text.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)))
    const who = beffroi.visitor(`10.7.0.${address++}`)
    const typed = {
      name: 'Café du Caire',
      siret: '00009000200015',
      postcode: '62000',
      login: '06 39 98 77 09',
    }
    const at = await declare(
      who,
      Object.fromEntries(
        Object.entries(typed).map(([name, value]) => [name, name === 'name' ? value : arabic(value)]),
      ),
    )
    await who.submit(`${at}/code`, { code: arabic(await codeTo('+33639987709')) })
    assert.match(sentencesIn((await who.get(at)).text), /Votre déclaration est envoyée/)
    await beffroi.db.run(sql`delete from immersion.declarations where name = 'Café du Caire'`)
  })

  test('then the first desk that answers keeps it, in one press, and it is told', async () => {
    const [karine, farida] = [await beffroi.as('karine'), await beffroi.as('farida')]
    assert.match(await dayOf(farida), /employeurs se sont déclarés/)
    const page = await walk(karine, /employeurs se sont déclarés/, /Fleurs de la Scarpe/)
    assert.match(sentencesIn(page), /composition florale. Sans code connu : « composition florale »/)
    const action = /action="([^"]+\/suivre)"/.exec(page)?.[1] ?? ''
    const [one, other] = await Promise.all([karine.post(action, {}), karine.post(action, {})])
    assert.equal(one.location, other.location)
    const host = sentencesIn((await karine.get(one.location ?? '')).text)
    assert.match(host, /Peut accueillir/)
    assert.match(host, /composition florale/)
    assert.match(host, /06 39 98 77 01/)
    assert.match(host, /lundi et mardi/)
    const late = await farida.post(action, {})
    assert.equal(late.location, DECLARED)
    assert.match(sentencesIn((await farida.get(DECLARED)).text), /Un autre organisme vient de prendre/)
    const letters = await beffroi.letters()
    const sms = letters.find(
      ({ recipient, body }) => recipient === '+33639987701' && /suit votre déclaration/.test(body),
    )
    assert.match(sms?.body ?? '', /^Beffroi\s: /)
    assert.equal((await hostWithSiret(db, '00009000500018', [plie.id]))?.keeper.id, plie.id)
  })

  test('that is a host already: its keeper alone is asked to complete it, and there is no twin', async () => {
    await declareAndProve({
      name: 'Les Glycines',
      siret: '00009000100017',
      activity: 'Résidence',
      tradesSaid: 'plonge',
      way: '',
    })
    const [karine, farida] = [await beffroi.as('karine'), await beffroi.as('farida')]
    assert.doesNotMatch(sentencesIn((await farida.get(DECLARED)).text), /Les Glycines/)
    const list = (await karine.get(DECLARED)).text
    const at = linkIn(list, /Les Glycines/)
    assert.equal((await farida.get(at)).status, 404)
    assert.equal((await farida.post(`${at}/suivre`, {})).status, 404)
    const page = sentencesIn((await karine.get(at)).text)
    assert.match(page, /Vous suivez déjà cet employeur/)
    assert.match(page, /Résidence Avant\s: Résidence autonomie/)
    assert.match(page, /Demandez-lui au contact que vous connaissez\s: 03 53 01 90 01/)
    await karine.submit(`${at}/suivre`, { isChecked: 'oui' })
    const host = await hostWithSiret(db, '00009000100017', [plie.id])
    assert.equal(host?.name, 'Résidence Les Glycines')
    assert.match(host?.way ?? '', /Bus ligne 4/)
    assert.deepEqual(host?.trades, ['G1605', 'K1302', 'K2204'])
    assert.deepEqual(host?.phones, ['+33639987701', '+33353019001'])
    const count = await db.row<{ n: number }>(
      sql`select count(*)::int as n from immersion.hosts where siret = '00009000100017'`,
    )
    assert.equal(count?.n, 1)
  })

  test('and is put aside after a question, from where it may still be taken', async () => {
    await declareAndProve(
      { name: 'Garage du Rivage', siret: '00009000700014', login: 'garage@example.org' },
      'garage@example.org',
    )
    const karine = await beffroi.as('karine')
    const asked = await walk(karine, /employeurs se sont déclarés/, /Garage du Rivage/, /^Écarter$/)
    const action = /action="([^"]+\/ecarter)"/.exec(asked)?.[1] ?? ''
    await karine.submit(action, {})
    assert.doesNotMatch(sentencesIn((await karine.get(DECLARED)).text), /Garage du Rivage/)
    const page = (await karine.get(linkIn((await karine.get(`${DECLARED}?etat=ecartees`)).text, /Garage/)))
      .text
    await karine.submit(/action="([^"]+\/suivre)"/.exec(page)?.[1] ?? '', {})
    assert.equal((await hostWithSiret(db, '00009000700014', [plie.id]))?.email, 'garage@example.org')
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without a name', { name: '' }, /Écrivez le nom de l’entreprise/],
    ['with a SIRET of thirteen digits', { siret: '0000900050001' }, /14 chiffres/],
    ['with a wrong key', { siret: '00009000500019' }, /sa clé ne tombe pas juste/],
    ['without a postcode', { postcode: '620' }, /5 chiffres/],
    ['with a landline', { login: '03 21 00 00 00' }, /ni un courriel ni un mobile/],
    ['with no way to be reached', { login: 'chez moi' }, /ni un courriel ni un mobile/],
    ['for hundreds of people', { capacity: '300' }, /de 1 à 99/],
    ['for many, without a number', { capacity: 'beaucoup' }, /Donnez un nombre de 1 à 99/],
    ['without who receives', { welcomedBy: '' }, /Écrivez qui accueille/],
    ['with an id that is none', { id: 'x' }, /Rechargez la page/],
  ]
  for (const [what, typed, sentence] of wrong)
    test(`not ${what}: a sentence beside the field, nothing lost, nothing kept`, async () => {
      const who = beffroi.visitor(`10.7.1.${address++}`)
      const blank = (await who.get(FORM)).text
      const answer = await who.post(FORM, { ...formIn(blank, FORM), ...said, name: 'Chez Refus', ...typed })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(formIn(answer.text, FORM)['way'], 'Bus ligne 2')
      const kept = await db.rows(sql`select id from immersion.declarations where name = 'Chez Refus'`)
      assert.deepEqual(kept, [])
    })

  test('who has no SIRET is told what is possible', async () => {
    const who = beffroi.visitor('10.7.0.3')
    const page = await walk(who, /Accueillir une personne en immersion/, /Vous employez chez vous/)
    assert.match(sentencesIn(page), /elle n’est pas possible chez un particulier/)
  })

  test('not without end from one place', async () => {
    const who = beffroi.visitor('10.7.2.1')
    let last = 0
    for (let n = 0; n < 21; n++) last = (await who.post(FORM, { name: '' })).status
    assert.equal(last, 429)
  })

  test('that nobody proves is forgotten after two days; that nobody takes, after six months', async () => {
    const who = beffroi.visitor('10.7.0.4')
    const at = await declare(who, { name: 'Sans Code', login: 'sans@example.org' })
    await declareAndProve(
      { name: 'Sans Suite', siret: '00009000800012', login: 'suite@example.org' },
      'suite@example.org',
    )
    const days = (n: number) => new Date(beffroi.now().getTime() + n * 86_400_000)
    const names = async () =>
      (await db.rows<{ name: string }>(sql`select name from immersion.declarations order by name`)).map(
        ({ name }) => name,
      )
    await forgetAsked(db, days(1))
    assert.ok((await names()).includes('Sans Code'))
    await forgetAsked(db, days(3))
    assert.ok(!(await names()).includes('Sans Code') && (await names()).includes('Sans Suite'))
    assert.equal((await who.get(at)).status, 404)
    await forgetAsked(db, days(184))
    assert.deepEqual(await names(), [])
  })
})

describe('Who reads a declaration', () => {
  test('nobody but those who send people to employers, of an organisation that works in an action of the territory', async () => {
    await declareAndProve(
      { name: 'Lue Par Qui', siret: '00009000900010', login: 'lue@example.org' },
      'lue@example.org',
    )
    const at = linkIn((await (await beffroi.as('karine')).get(DECLARED)).text, /Lue Par Qui/)
    for (const [id, status] of [
      ['brigitte', 200],
      ['farida', 200],
      ['didier', 200],
      ['claire', 404],
      ['mathieu', 404],
      ['agnes', 404],
      ['aicha', 404],
      ['paul', 404],
      ['nadege', 404],
      ['bruno', 404],
    ] as const) {
      const who = await beffroi.as(id)
      assert.deepEqual(
        [(await who.get(at)).status, (await who.get(`${at}/ecarter`)).status],
        [status, status],
        id,
      )
      if (status === 404) assert.equal((await who.post(`${at}/suivre`, {})).status, 404)
    }
    const { id, name } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId: id, role: 'referent' })
    assert.equal((await other.get(at)).status, 404)
    assert.equal((await other.post(`${at}/suivre`, {})).status, 404)
    assert.doesNotMatch((await other.get(DECLARED)).text, /Lue Par Qui/)
    const [action = assert.fail()] = await listActions(db)
    await addPartner(db, action.id, { name, part: 'finding employers' }, beffroi.now())
    await other.submit(`${at}/suivre`, {})
    assert.equal((await hostWithSiret(db, '00009000900010', [id]))?.keeper.id, id)
    assert.equal((await (await beffroi.as('farida')).get(at)).status, 404)
  })
})

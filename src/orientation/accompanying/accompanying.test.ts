import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import {
  fillIn,
  linkIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  walk,
  type Visitor,
} from '#testing'

// A territory with nothing in it but two prescribers: nobody leads an action, nobody proposes anybody.

const beffroi = await openBeffroi({ empty: true })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const HERE = '/orientation/accompagnements'
const plie = await newOrganisation(beffroi, 'prescriber', 'PLIE seul')
const other = await newOrganisation(beffroi, 'prescriber', 'Mission voisine')
const referent = await newcomer(beffroi, { organisationId: plie.id, role: 'referent' })
const colleague = await newcomer(beffroi, { organisationId: plie.id, role: 'referent' })
const director = await newcomer(beffroi, { organisationId: plie.id, role: 'direction' })
const elsewhere = await newcomer(beffroi, { organisationId: other.id, role: 'referent' })

const who = (change: Record<string, string> = {}) => ({
  familyName: 'Delattre',
  givenName: 'Nora',
  birthDate: '1988-02-03',
  reach: '06 39 98 21 21',
  ...change,
})
const begin = async (by: Visitor, fields: Record<string, string>) =>
  fillIn(by, (await by.get(`${HERE}/nouveau`)).text, fields)
const idIn = (html: string): string => /accompagnements\/([0-9a-f-]{36})\/fin/.exec(html)?.[1] ?? ''
const writesConventionFor = async (by: Visitor): Promise<string> =>
  sentencesIn((await by.get('/immersions/conventions/nouvelle')).text)

const tomorrow = () => beffroi.setNow(new Date(beffroi.now().getTime() + 24 * 3_600_000))

const BOTH = /Qui l’accompagne (?:Camille .*Mission voisine.*PLIE seul|Camille .*PLIE seul.*Mission voisine)/
let id = ''

describe('A referent alone in their territory', () => {
  test('is led from their first page to write somebody, whose convention they may write at once', async () => {
    const day = (await referent.get('/')).text
    assert.match(sentencesIn(day), /Commencer 0 sur 4\. La suite : écrire une première personne/)
    const form = await walk(
      referent,
      /Commencer/,
      /Voir les personnes accompagnées/,
      /Accompagner une personne/,
    )
    const made = await fillIn(referent, form, who())
    id = idIn(made)
    assert.match(sentencesIn(made), /Nora Delattre Accompagnement par Camille .*, PLIE seul, depuis le/)
    assert.match(await writesConventionFor(referent), /Nora Delattre/)
    assert.match(sentencesIn((await referent.get('/ouverture')).text), /1 personne/)
    const file = await referent.get(linkIn(made, /Ouvrir son dossier/))
    assert.match(sentencesIn(file.text), /Accompagnement : PLIE seul/)
  })

  test('sends the form twice, or a page gone back to: once, and somebody else is somebody else', async () => {
    const form = {
      id: randomUUID(),
      organisationId: plie.id,
      ...who({ familyName: 'Deux', birthDate: '1990-01-01', reach: '' }),
    }
    await referent.submit(`${HERE}/nouveau`, form)
    await referent.submit(`${HERE}/nouveau`, form)
    await referent.submit(`${HERE}/nouveau`, { ...form, familyName: 'Autre', birthDate: '1992-01-01' })
    const list = sentencesIn((await referent.get(HERE)).text)
    assert.equal(list.match(/Nora Deux/g)?.length, 1)
    assert.match(list, /Nora Autre.*Nora Delattre.*Nora Deux/)
  })

  test('reads beside each field what is wrong, and loses nothing', async () => {
    const wrong = {
      id: randomUUID(),
      organisationId: plie.id,
      ...who({ familyName: '', birthDate: '2031-01-01' }),
    }
    const answer = await referent.post(`${HERE}/nouveau`, wrong)
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Écrivez le nom\.[^]*value="Nora"/)
    const late = await referent.post(`${HERE}/nouveau`, { ...wrong, familyName: 'Tôt' })
    assert.match(sentencesIn(late.text), /Cette date est à venir/)
  })

  test('finds who looks for a name without its accents, and a list that ends', async () => {
    await begin(referent, who({ familyName: 'Éloïse-Béthune', birthDate: '1979-05-05', reach: '' }))
    assert.match(sentencesIn((await referent.get(`${HERE}?q=eloise`)).text), /Nora Éloïse-Béthune/)
    assert.match(sentencesIn((await referent.get(`${HERE}?q=zzz`)).text), /Personne ne correspond/)
    assert.match(sentencesIn((await referent.get(`${HERE}?etat=terminees`)).text), /Personne ne correspond/)
  })
})

describe('Whom a referent accompanies', () => {
  test('is a stranger to colleagues and to others, who accompany them on their own account', async () => {
    for (const reader of [colleague, elsewhere]) {
      assert.equal((await reader.get(`${HERE}/${id}`)).status, 404)
      assert.equal((await reader.post(`${HERE}/${id}/fin`)).status, 404)
      assert.doesNotMatch(await writesConventionFor(reader), /Delattre/)
    }
    const asColleague = { id: randomUUID(), organisationId: plie.id, ...who() }
    const told = await colleague.post(`${HERE}/nouveau`, asColleague)
    assert.equal(told.status, 422)
    assert.match(sentencesIn(told.text), /Une personne de votre organisme l’accompagne déjà/)
    const stolen = { id, organisationId: other.id, ...who() }
    assert.equal((await elsewhere.post(`${HERE}/nouveau`, stolen)).status, 404)
    assert.equal(
      (await elsewhere.post(`${HERE}/nouveau`, { ...stolen, organisationId: plie.id })).status,
      404,
    )
    const theirs = await begin(elsewhere, who())
    assert.match(sentencesIn(theirs), /Accompagnement par .*, Mission voisine/)
    assert.match(await writesConventionFor(elsewhere), /Nora Delattre/)
  })

  test('is told that one more does, as who accompanied them already is; twice is once', async () => {
    await begin(elsewhere, who())
    const told = await beffroi.db.rows<{ to: string; title: string; path: string | null }>(sql`
      select recipient_id as "to", title, path
      from notices.notices
      where key like 'accompaniment % begun'
      order by title`)
    assert.deepEqual(
      told.map(({ title }) => title.replace(/Camille Ailleurs \S+/, 'Camille')),
      [
        'Camille (Mission voisine) vous accompagne aussi. Vous ne connaissez pas cette personne ?',
        'Mission voisine accompagne aussi une personne que vous accompagnez',
      ],
    )
    assert.equal(told[0]?.path, '/contact', 'who has no account is led to whom anybody may call')
    assert.equal((await beffroi.visitor().get('/contact')).status, 200)
    assert.deepEqual([told[1]?.to, told[1]?.path], [referent.personId, `${HERE}/${id}`])
    assert.match(sentencesIn((await referent.get(told[1]?.path ?? '')).text), /Nora Delattre/)
    assert.doesNotMatch(sentencesIn((await colleague.get('/moi/messages')).text), /Mission voisine/)
  })

  test('has both on the page of each who accompanies them', async () => {
    const theirs = linkIn((await elsewhere.get(HERE)).text, /Nora Delattre/)
    for (const [who, page] of [
      [referent, `${HERE}/${id}`],
      [elsewhere, theirs],
    ] as const) {
      const { text } = await who.get(page)
      assert.match(sentencesIn(text), BOTH)
      assert.match(sentencesIn((await who.get(linkIn(text, /Ouvrir son dossier/))).text), BOTH)
    }
  })

  test('is passed on by who directs, when somebody is ill: the colleague is told, and who is ill reads until the evening', async () => {
    const list = await walk(director, /Commencer/, /Voir les personnes accompagnées/)
    const page = (await director.get(linkIn(list, /Nora Delattre/))).text
    const toWhom = new RegExp(`value="(${colleague.personId})"`).exec(page)?.[1] ?? ''
    const given = await director.submit(`${HERE}/${id}/referent`, { referent: toWhom })
    assert.match(sentencesIn(given.text), /C’est noté/)
    assert.equal((await director.post(`${HERE}/${id}/referent`, { referent: toWhom })).status, 303)
    const to = { referent: elsewhere.personId }
    assert.match(
      sentencesIn((await director.post(`${HERE}/${id}/referent`, to)).text),
      /Choisissez dans la liste/,
    )
    assert.match(await writesConventionFor(colleague), /Nora Delattre/)
    assert.match(await writesConventionFor(referent), /Nora Delattre/)
    assert.equal((await referent.get(`${HERE}/${id}`)).status, 404)
    tomorrow()
    assert.doesNotMatch(await writesConventionFor(referent), /Delattre/)
    assert.match(
      sentencesIn((await colleague.get('/moi/messages')).text),
      /Vous accompagnez une personne de plus/,
    )
  })

  test('ends, is closed the day after, and is taken back', async () => {
    for (const _ of [1, 2]) await colleague.post(`${HERE}/${id}/fin`)
    assert.match(sentencesIn((await colleague.get(`${HERE}?etat=terminees`)).text), /Nora Delattre/)
    tomorrow()
    assert.doesNotMatch(await writesConventionFor(colleague), /Delattre/)
    const page = (await colleague.get(`${HERE}/${id}`)).text
    assert.match(sentencesIn(await fillIn(colleague, page, {})), /C’est repris/)
    assert.match(await writesConventionFor(colleague), /Nora Delattre/)
  })

  test('is not taken back once somebody of the organisation accompanies them again', async () => {
    await colleague.post(`${HERE}/${id}/fin`)
    const again = idIn(await begin(colleague, who()))
    assert.notEqual(again, id)
    const answer = await colleague.post(`${HERE}/${id}/reprise`)
    assert.match(sentencesIn(answer.text), /Votre organisme l’accompagne de nouveau/)
  })

  test('leaves the list of who is a referent there no more, and still is one elsewhere', async () => {
    const roles = async () =>
      [...(await director.get(`/organismes/${plie.id}`)).text.matchAll(/roles\/([0-9a-f-]{36})/g)].map(
        ([, id]) => id,
      )
    const had = await roles()
    const both = await newcomer(
      beffroi,
      { organisationId: plie.id, role: 'referent' },
      { organisationId: other.id, role: 'referent' },
    )
    const sent = {
      organisationId: plie.id,
      ...who({ familyName: 'Partie', birthDate: '1971-01-01', reach: '' }),
    }
    await begin(both, sent)
    assert.match(sentencesIn((await both.get(HERE)).text), /Nora Partie/)
    const role = (await roles()).find((id) => !had.includes(id))
    const untilDay = parisDay(beffroi.now())
    assert.equal((await director.post(`/organismes/${plie.id}/roles/${role}/fin`, { untilDay })).status, 303)
    tomorrow()
    const list = await both.get(HERE)
    assert.equal(list.status, 200, 'still a referent of the other')
    assert.doesNotMatch(sentencesIn(list.text), /Partie/)
  })
})

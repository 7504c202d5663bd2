import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { insertAccessLine } from '../access/store.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const words = async (visitor: Visitor, path = '/moi') => sentencesIn((await visitor.get(path)).text)

describe('My page', () => {
  test('asks a visitor to sign in, and brings them back', async () => {
    for (const path of ['/moi', '/moi/acces', '/moi/connexion'])
      assert.equal(
        (await beffroi.visitor().get(path)).location,
        `/connexion?vers=${encodeURIComponent(path)}`,
      )
    assert.equal((await beffroi.visitor().post('/moi/connexion', { login: 'a@example.org' })).status, 303)
  })

  test('is made for a phone when I come to learn, for a desk when I work here', async () => {
    assert.match((await (await beffroi.as('aicha')).get('/moi')).text, /<body class="terrain">/)
    const claire = await beffroi.as('claire')
    assert.match((await claire.get('/moi')).text, /<body class="bureau">/)
    assert.match(await words(claire), /Mes rôles Formateur·rice, AFP2I/)
    assert.doesNotMatch(await words(await beffroi.as('aicha')), /Mes rôles/)
  })
})

describe('My devices', () => {
  test('are closed one by one: the other one is out', async () => {
    const [one, other] = [await beffroi.as('karine'), await beffroi.as('karine')]
    const id = /\/moi\/sessions\/([0-9a-f-]{36})\/fermer/.exec((await one.get('/moi')).text)?.[1] ?? ''
    assert.match(sentencesIn((await one.submit(`/moi/sessions/${id}/fermer`)).text), /Cet appareil est sorti/)
    assert.equal((await other.get('/moi')).status, 303)
    assert.equal((await one.get('/moi')).status, 200)
  })

  test('are all closed but mine', async () => {
    const all = [await beffroi.as('helene'), await beffroi.as('helene'), await beffroi.as('helene')]
    await all[0]?.submit('/moi/sessions/fermer-les-autres')
    assert.deepEqual(
      await Promise.all(all.map(async (one) => (await one.get('/moi')).status)),
      [200, 303, 303],
    )
  })

  test('are closed by who has just proved who they are, but the one in hand, at any hour', async () => {
    const start = beffroi.now()
    const [one, other] = [await beffroi.as('farida'), await beffroi.as('farida')]
    const page = (await one.get('/moi')).text
    const id = /\/moi\/sessions\/([0-9a-f-]{36})\/fermer/.exec(page)?.[1] ?? ''
    beffroi.setNow(new Date(start.getTime() + 16 * 60_000))
    for (const path of [`/moi/sessions/${id}/fermer`, '/moi/sessions/fermer-les-autres'])
      assert.equal((await one.post(path)).location, '/connexion/a-nouveau?vers=%2Fmoi')
    assert.equal((await other.get('/moi')).status, 200)
    assert.equal((await other.post(`/moi/sessions/${id}/fermer`)).location, '/')
    assert.equal((await other.get('/moi')).status, 303)
    beffroi.setNow(start)
  })

  test('are never somebody else’s', async () => {
    const [martine, idriss] = [await beffroi.as('martine'), await beffroi.as('idriss')]
    const row = await beffroi.db.row<{ id: string }>(sql`
      select id from people.sessions where person_id = ${beffroi.personId('idriss')} and closed_at is null`)
    assert.equal((await martine.post(`/moi/sessions/${row?.id}/fermer`)).status, 303)
    assert.equal((await martine.post('/moi/sessions/x/fermer')).status, 404)
    assert.equal((await martine.post(`/moi/sessions/${randomUUID()}/fermer`)).status, 303)
    assert.equal((await idriss.get('/moi')).status, 200)
  })

  test('are out when I close the one in hand', async () => {
    const agnes = await beffroi.as('agnes')
    const row = await beffroi.db.row<{ id: string }>(sql`
      select id from people.sessions where person_id = ${beffroi.personId('agnes')} and closed_at is null`)
    assert.equal((await agnes.post(`/moi/sessions/${row?.id}/fermer`)).location, '/')
    assert.equal((await agnes.get('/moi')).status, 303)
  })
})

describe('My address', () => {
  const codeSentTo = async (login: string) => {
    await beffroi.settle()
    const letter = (await beffroi.letters()).find((one) => one.recipient === login)
    return (
      /(\d{3})\s(\d{3})/
        .exec(letter?.body ?? '')
        ?.slice(1)
        .join('') ?? ''
    )
  }
  const accountOf = (email: string) =>
    beffroi.db.row<{ phone: string | null }>(sql`select phone from people.accounts where email = ${email}`)

  test('changes once the code sent to the new one came back, and the former one is told', async () => {
    const claire = await beffroi.as('claire')
    await claire.post('/moi/connexion', { login: 'Claire.V@example.org' })
    assert.ok(await accountOf('claire@example.org'), 'nothing changes before')
    const code = await codeSentTo('claire.v@example.org')
    const page = await claire.submit('/moi/connexion/code', { login: 'claire.v@example.org', code })
    assert.match(sentencesIn(page.text), /C’est changé .* claire\.v@example\.org/)
    const [farewell] = await beffroi.letters()
    assert.equal(farewell?.recipient, 'claire@example.org')
    assert.match(farewell.body, /claire\.v@example\.org/)
    const again = await claire.post('/moi/connexion/code', { login: 'claire.v@example.org', code })
    assert.equal(again.status, 422)
  })

  test('is confirmed by a letter in the language of whose it is, and so is the former one told', async () => {
    const juror = await beffroi.as('martine')
    await juror.post('/langue', { language: 'uk', to: '/' })
    await juror.post('/moi/connexion', { login: 'martine.n@example.org' })
    const code = await codeSentTo('martine.n@example.org')
    assert.match((await beffroi.letters())[0]?.body ?? '', /Ваш код, щоб підтвердити цю адресу/)
    await juror.submit('/moi/connexion/code', { login: 'martine.n@example.org', code })
    assert.match(
      (await beffroi.letters())[0]?.body ?? '',
      /Тепер ви входите в Beffroi з martine\.n@example\.org/,
    )
    await juror.post('/langue', { language: 'fr', to: '/' })
  })

  test('is a telephone too, beside the e-mail', async () => {
    const claire = await beffroi.as('claire')
    await claire.post('/moi/connexion', { login: '06 39 98 10 77' })
    const code = await codeSentTo('+33639981077')
    await claire.submit('/moi/connexion/code', { login: '+33639981077', code })
    assert.equal((await accountOf('claire.v@example.org'))?.phone, '+33639981077')
    assert.match(await words(claire), /06 39 98 10 77/)
  })

  test('of somebody else stays theirs: same page, no letter', async () => {
    const mathieu = await beffroi.as('mathieu')
    const count = async () => (await beffroi.letters()).length
    const before = await count()
    const answer = await mathieu.post('/moi/connexion', { login: 'paul@example.org' })
    assert.equal(answer.status, 200)
    assert.match(sentencesIn(answer.text), /Regardez vos messages/)
    await beffroi.settle()
    assert.equal(await count(), before)
  })

  test('taken by somebody else meanwhile is refused, not broken', async () => {
    const mathieu = await beffroi.as('mathieu')
    await mathieu.post('/moi/connexion', { login: 'race@example.org' })
    const code = await codeSentTo('race@example.org')
    await beffroi.db.run(sql`
      update people.accounts set email = 'race@example.org' where person_id = ${beffroi.personId('martine')}`)
    const answer = await mathieu.post('/moi/connexion/code', { login: 'race@example.org', code })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Ce code n’est pas le bon/)
  })

  test('is not confirmed by the code of another address, after five tries, or after ten minutes', async () => {
    const brigitte = await beffroi.as('brigitte')
    const confirm = (code: string) => brigitte.post('/moi/connexion/code', { login: 'b2@example.org', code })
    await brigitte.post('/moi/connexion', { login: 'b1@example.org' })
    assert.equal((await confirm(await codeSentTo('b1@example.org'))).status, 422)
    await brigitte.post('/moi/connexion', { login: 'b2@example.org' })
    const code = await codeSentTo('b2@example.org')
    const before = beffroi.now()
    beffroi.setNow(new Date(before.getTime() + 600_001))
    assert.equal((await confirm(code)).status, 422)
    beffroi.setNow(before)
    for (let i = 0; i < 5; i++) await confirm(code === '000000' ? '000001' : '000000')
    assert.match((await confirm(code)).text, /Trop d’essais avec ce code/)
    assert.ok(await accountOf('brigitte@example.org'))
  })

  test('is asked five times in a quarter of an hour at most', async () => {
    const karine = await beffroi.as('karine')
    const ask = (i: number) => karine.post('/moi/connexion', { login: `k${i}@example.org` })
    for (let i = 0; i < 5; i++) assert.equal((await ask(i)).status, 200)
    assert.equal((await ask(5)).status, 429)
  })

  test('that is empty, unreadable or already mine gets its sentence', async () => {
    const paul = await beffroi.as('paul')
    const said = async (login: string) => {
      const answer = await paul.post('/moi/connexion', { login })
      assert.equal(answer.status, 422)
      return sentencesIn(answer.text)
    }
    assert.match(await said(''), /Écrivez votre nouvelle adresse/)
    assert.match(await said('paul'), /Ce n’est ni une adresse/)
    assert.match(await said('PAUL@example.org'), /Vous entrez déjà/)
    assert.equal((await paul.post('/moi/connexion/code', { login: 'x@example.org', code: '' })).status, 422)
  })
})

describe('Who opened my file', () => {
  const line = (n: number) => ({
    personId: beffroi.personId('aicha'),
    readerId: beffroi.personId('karine'),
    organisationId: seededOrganisations.plie.id,
    information: 'positioning' as const,
    why: { code: 'post', post: `P${n}` } as const,
    at: beffroi.now(),
  })

  test('is nobody, said in plain words, until somebody does', async () => {
    assert.match(await words(await beffroi.as('mathieu'), '/moi/acces'), /Personne d’autre que moi/)
  })

  test('is told with who, for whom, what, why and when; page by page, newest first', async () => {
    for (let n = 1; n <= 21; n++) await insertAccessLine(beffroi.db, line(n))
    const aicha = await beffroi.as('aicha')
    const first = await aicha.get('/moi/acces')
    assert.match(
      sentencesIn(first.text),
      /2 juin 2026 à 10 h Karine Hanquez , pour Artois Emploi Entreprise \(PLIE\) A lu : Ma proposition pour une action, et sa réponse Pourquoi : Lire qui a tenu le poste P21/,
    )
    assert.doesNotMatch(first.text, /poste P1</)
    const next = /href="(\/moi\/acces\?avant=\d+)"/.exec(first.text)?.[1] ?? ''
    assert.match(await words(aicha, next), /poste P1 /)
    assert.equal((await aicha.get('/moi/acces?avant=x')).status, 200)
  })

  test('is mine alone', async () => {
    assert.doesNotMatch(await words(await beffroi.as('claire'), '/moi/acces'), /poste P/)
  })
})

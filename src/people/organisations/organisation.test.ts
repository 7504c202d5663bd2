import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId } from '#platform/id'
import { readSiret } from '../organisation.ts'
import { findOrganisation, readOrganisation } from '../organisation-store.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const blank = () => ({ id: newId(), kind: 'employer', siret: '', town: '', phone: '', email: '' })
const { id: afp2i } = seededOrganisations.afp2i
const seenBy = async (who: Visitor, id: string) =>
  /name="seen" value="([^"]+)"/.exec((await who.get(`/organismes/${id}/modifier`)).text)?.[1] ?? ''

/** Fourteen digits whose key is right, and which belong to nobody. */
const SIRET = '00000000000109'

describe('A SIRET', () => {
  test('is read with or without spaces, if its key is right', () => {
    assert.deepEqual(readSiret('732 829 320 00074'), { ok: true, siret: '73282932000074' })
    assert.deepEqual(readSiret('73282932000074'), { ok: true, siret: '73282932000074' })
    assert.equal(readSiret(SIRET).ok, true)
  })
  test('of a post office follows a rule of its own', () =>
    assert.deepEqual(readSiret('35600000049837'), { ok: true, siret: '35600000049837' }))
  test('is refused with one digit wrong, too short, too long, or with letters', () => {
    assert.deepEqual(readSiret('73282932000075'), { ok: false, refusal: 'wrong key' })
    for (const text of ['7328293200007', '732829320000744', '73282932OOOO74', ''])
      assert.deepEqual(readSiret(text), { ok: false, refusal: 'not 14 digits' })
  })
})

describe('Whoever steers the territory', () => {
  test('registers an organisation, and corrects it', async () => {
    const paul = await beffroi.as('paul')
    const form = { ...blank(), name: 'La Cuisine de Méaulens', siret: SIRET, phone: '03 21 00 00 00' }
    const page = await paul.submit('/organismes', form)
    assert.match(sentencesIn(page.text), /L’organisme est enregistré/)
    assert.match(sentencesIn(page.text), /SIRET 000 000 000 00109/)
    assert.match(sentencesIn(page.text), /03 21 00 00 00/)
    const seen = await seenBy(paul, form.id)
    await paul.submit(`/organismes/${form.id}`, {
      ...form,
      name: 'La Cuisine de Saint-Éloi',
      siret: '',
      seen,
    })
    const kept = await readOrganisation(beffroi.db, form.id)
    assert.deepEqual([kept?.name, kept?.siret], ['La Cuisine de Saint-Éloi', null])
  })

  test('does not wipe out what somebody else has just written', async () => {
    const [paul, other] = [await beffroi.as('paul'), await beffroi.as('paul')]
    const form = { ...blank(), name: 'Les Deux Mains' }
    await paul.submit('/organismes', form)
    const seen = await seenBy(paul, form.id)
    const correct = (who: Visitor, town: string, saw: string) =>
      who.post(`/organismes/${form.id}`, { ...form, town, seen: saw })
    const both = await Promise.all([correct(paul, 'Arras', seen), correct(other, 'Lens', seen)])
    assert.deepEqual(new Set(both.map((one) => one.status)), new Set([303, 422]))
    assert.match(both.map((one) => sentencesIn(one.text)).join(), /a enregistré entre-temps/)
    assert.equal((await correct(other, 'Lens', await seenBy(other, form.id))).status, 303)
  })

  test('registers it once when the form is sent twice, and another when it is filled again', async () => {
    const paul = await beffroi.as('paul')
    const form = { ...blank(), name: 'Les Jardins du Val' }
    const sent = await Promise.all([paul.post('/organismes', form), paul.post('/organismes', form)])
    assert.deepEqual(
      sent.map((one) => one.location),
      [`/organismes/${form.id}`, `/organismes/${form.id}`],
    )
    const other = await paul.post('/organismes', { ...form, name: 'Les Jardins du Mont' })
    assert.notEqual(other.location, `/organismes/${form.id}`)
    assert.equal((await findOrganisation(beffroi.db, 'les jardins du mont'))?.kind, 'employer')
    const afp = await paul.post('/organismes', { ...blank(), id: afp2i, name: 'Une autre' })
    assert.notEqual(afp.location, `/organismes/${afp2i}`)
    assert.equal((await readOrganisation(beffroi.db, afp2i))?.name, 'AFP2I')
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without a name', { name: '' }, /Écrivez le nom/],
    ['with a name that is too long', { name: 'x'.repeat(121) }, /trop long/],
    ['without a kind', { kind: '' }, /Choisissez ce qu’est/],
    ['with a kind that is none', { kind: 'bank' }, /Choisissez ce qu’est/],
    ['with a SIRET that is too short', { siret: '123' }, /Un SIRET a 14 chiffres/],
    ['with a SIRET whose key is wrong', { siret: '73282932000075' }, /sa clé ne tombe pas juste/],
    ['with half an e-mail', { email: 'moi@' }, /Cette adresse n’est pas complète/],
    ['with half a telephone', { phone: '03 21' }, /pas un numéro de téléphone/],
    ['under the name of another, in another spelling', { name: 'afp-2i' }, /porte déjà ce nom/],
  ]
  for (const [how, fields, sentence] of wrong)
    test(`is told what to mend ${how}`, async () => {
      const paul = await beffroi.as('paul')
      const form = { ...blank(), name: `Essai ${randomUUID()}`, ...fields }
      if (how.includes('another')) await paul.submit('/organismes', { ...blank(), name: 'AFP 2I' })
      const answer = await paul.post('/organismes', form)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal(await readOrganisation(beffroi.db, form.id), undefined)
    })

  test('is told that another has this SIRET', async () => {
    const paul = await beffroi.as('paul')
    const siret = '73282932000074'
    await paul.submit('/organismes', { ...blank(), name: 'Première', siret })
    const answer = await paul.post('/organismes', { ...blank(), name: 'Seconde', siret })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Un autre organisme a déjà ce SIRET/)
    assert.match(answer.text, /value="Seconde"/)
  })

  test('finds an organisation by a word of its name, or reads that there is none', async () => {
    const paul = await beffroi.as('paul')
    assert.match((await paul.get('/organismes?q=évalpro')).text, /Évalpro Artois/)
    assert.doesNotMatch((await paul.get('/organismes?q=évalpro')).text, /CREFO/)
    assert.match(
      sentencesIn((await paul.get('/organismes?q=zzz')).text),
      /Aucun organisme ne contient « zzz »/,
    )
    assert.equal((await paul.get('/organismes?q=%00&apres=%27')).status, 200)
  })

  test('turns the pages of a long list by the last name seen', async () => {
    const paul = await beffroi.as('paul')
    await beffroi.db.run(sql`
      insert into people.organisations (id, name, name_key, kind, registered_at)
      select gen_random_uuid(), 'Zone ' || lpad(n::text, 2, '0'), 'zone ' || lpad(n::text, 2, '0'), 'other', now()
      from generate_series(1, 40) n`)
    const first = (await paul.get('/organismes?q=zone')).text
    assert.match(first, /Zone 30/)
    assert.doesNotMatch(first, /Zone 31/)
    const next =
      /href="(\/organismes\?q=zone[^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = (await paul.get(next)).text
    assert.match(second, /Zone 31/)
    assert.match(second, /Zone 40/)
    assert.doesNotMatch(second, /rel="next"/)
  })
})

describe('The organisations', () => {
  test('are read by a training lead, who cannot change them', async () => {
    const brigitte = await beffroi.as('brigitte')
    assert.equal((await brigitte.get('/organismes')).status, 200)
    assert.equal((await brigitte.get(`/organismes/${afp2i}`)).status, 200)
    for (const path of ['/organismes/nouveau', `/organismes/${afp2i}/modifier`])
      assert.equal((await brigitte.get(path)).status, 404)
    for (const path of ['/organismes', `/organismes/${afp2i}`])
      assert.equal((await brigitte.post(path, { ...blank(), name: 'Essai' })).status, 404)
  })

  test('are each read by who acts for them, and by the steward', async () => {
    const claire = await beffroi.as('claire')
    assert.equal((await claire.get(`/organismes/${afp2i}`)).status, 200)
    assert.equal((await claire.get(`/organismes/${afp2i}/membres/nouveau`)).status, 404)
    assert.equal((await claire.get(`/organismes/${seededOrganisations.crefo.id}`)).status, 404)
    assert.match((await claire.get('/organismes')).text, /AFP2I/)
    assert.doesNotMatch((await claire.get('/organismes')).text, /CREFO|Les Ateliers/)
  })

  test('do not exist for the others', async () => {
    assert.equal((await (await beffroi.as('aicha')).get('/organismes')).status, 404)
    for (const id of ['aicha', 'karine', 'mathieu', 'helene', 'agnes', 'didier', 'nadege'] as const) {
      const other = await beffroi.as(id)
      for (const path of [`/organismes/${afp2i}`, `/organismes/${afp2i}/membres/nouveau`])
        assert.equal((await other.get(path)).status, 404)
      if (id !== 'aicha') assert.doesNotMatch((await other.get('/organismes')).text, /AFP2I/)
      assert.equal((await other.post('/organismes', { ...blank(), name: 'Essai' })).status, 404)
      assert.equal((await other.post(`/organismes/${afp2i}/membres`, {})).status, 404)
    }
    assert.equal((await beffroi.visitor().get('/organismes')).status, 303)
    const paul = await beffroi.as('paul')
    for (const path of [
      '/organismes/x',
      `/organismes/${randomUUID()}`,
      `/organismes/${randomUUID()}/modifier`,
    ])
      assert.equal((await paul.get(path)).status, 404)
    assert.equal((await paul.post(`/organismes/${randomUUID()}`, { ...blank(), name: 'Essai' })).status, 404)
  })
})

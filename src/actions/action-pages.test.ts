import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { findOrganisation, seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const brigitte = await beffroi.as('brigitte')
const visitor = beffroi.visitor()
const { afp2i, plie, agefos } = seededOrganisations

const presentation = {
  title: 'Propreté et hygiène',
  town: 'Lens',
  leadId: afp2i.id,
  summary: 'Douze semaines pour apprendre.',
  story: 'Un.\n\nDeux.',
  picture: 'vitre',
}
const path = '/actions/proprete-et-hygiene'

describe('A training lead', () => {
  test('creates an action, once, that stays a draft until it is published', async () => {
    const fields = { id: randomUUID(), ...presentation }
    await brigitte.submit('/actions/nouvelle', fields)
    await brigitte.submit('/actions/nouvelle', fields)
    const rows = await beffroi.db.rows(sql`select id from actions.actions where town = 'Lens'`)
    assert.equal(rows.length, 1)
    assert.equal((await visitor.get(path)).status, 404)
    assert.doesNotMatch((await visitor.get('/actions')).text, /Propreté/)
    assert.match(sentencesIn((await brigitte.get('/actions')).text), /Propreté et hygiène.*Brouillon/)
    await brigitte.submit(`${path}/publier`)
    assert.match(sentencesIn((await visitor.get(path)).text), /Deux\./)
    await brigitte.submit(`${path}/retirer`)
    assert.equal((await visitor.get(path)).status, 404)
    await brigitte.submit(`${path}/publier`)
  })
  test('changes what it says, and its address stays', async () => {
    const shown = formIn((await brigitte.get(`${path}/modifier`)).text, `${path}/modifier`)
    await brigitte.submit(`${path}/modifier`, { ...shown, title: 'Propreté', summary: 'Autrement.' })
    assert.match(sentencesIn((await visitor.get(path)).text), /Propreté .*Autrement\./)
  })
  test('adds a partner by a name that is known or new, and takes it away', async () => {
    await brigitte.submit(`${path}/partenaires`, {
      organisation: 'artois emploi ENTREPRISE (plie)',
      part: 'positioning',
    })
    await brigitte.submit(`${path}/partenaires`, {
      organisation: 'Mission locale de Lens',
      part: 'positioning',
    })
    const page = sentencesIn((await visitor.get(path)).text)
    assert.match(page, /Artois Emploi Entreprise \(PLIE\)/)
    assert.match(page, /Mission locale de Lens/)
    await brigitte.submit(`${path}/partenaires/retirer`, { organisationId: plie.id, part: 'positioning' })
    assert.doesNotMatch((await visitor.get(path)).text, /Artois Emploi/)
  })
  test('attaches an obligation with its reason; the one before stays readable', async () => {
    const obligation = {
      id: randomUUID(),
      organisation: 'AGEFOS PME',
      atLeastPercent: 75,
      pmsmp: 'does not count',
      reason: 'Article 3 de la convention.',
      fromDay: '2026-01-01',
    }
    await brigitte.submit(`${path}/obligations`, obligation)
    const twice = await brigitte.submit(`${path}/obligations`, obligation)
    assert.match(sentencesIn(twice.text), /depuis le 1er janvier 2026/)
    const next = { ...obligation, id: randomUUID(), atLeastPercent: 60, fromDay: '01/09/2026' }
    const page = sentencesIn((await brigitte.submit(`${path}/obligations`, next)).text)
    assert.match(page, /du 1er janvier 2026 au 31 août 2026/)
    const late = await brigitte.post(`${path}/obligations`, {
      ...next,
      id: randomUUID(),
      organisation: 'Un financeur que personne ne connaît',
      fromDay: '2026-03-01',
    })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /déjà en vigueur/)
    assert.equal(await findOrganisation(beffroi.db, 'Un financeur que personne ne connaît'), undefined)
    const kept = await brigitte.post(`${path}/partenaires/retirer`, {
      organisationId: agefos.id,
      part: 'funding',
    })
    assert.match(sentencesIn(kept.text), /il reste partenaire/)
  })
  test('opens a group, and changes its dates', async () => {
    const group = {
      id: randomUUID(),
      title: 'Groupe A',
      places: 12,
      site: 'Lens',
      startsOn: '2026-09-07',
      endsOn: '2026-11-13',
    }
    await brigitte.submit(`${path}/groupes`, group)
    await brigitte.submit(`${path}/groupes`, group)
    const at = `${path}/groupes/groupe-a`
    await brigitte.submit(at, { ...formIn((await brigitte.get(at)).text, at), endsOn: '2026-11-20' })
    assert.match(sentencesIn((await visitor.get(path)).text), /Le prochain groupe.*20 novembre 2026/)
    const backwards = await brigitte.post(`${path}/groupes/groupe-a`, { ...group, endsOn: '2026-09-01' })
    assert.match(sentencesIn(backwards.text), /La fin est avant le début/)
    const again = await brigitte.post(`${path}/groupes`, { ...group, id: randomUUID() })
    assert.match(sentencesIn(again.text), /porte déjà ce nom/)
  })
})

describe('A form of an action that is wrong is given back with its sentence', () => {
  const wrong: [string, string, Record<string, string>, RegExp][] = [
    ['no title', '/actions/nouvelle', { ...presentation, title: '' }, /Donnez un titre/],
    ['a title without a letter', '/actions/nouvelle', { ...presentation, title: '!!!' }, /aucune lettre/],
    [
      'a title that is taken',
      '/actions/nouvelle',
      { ...presentation, title: 'Cléa métiers SAP' },
      /porte déjà ce titre/,
    ],
    [
      'the title of our own page',
      '/actions/nouvelle',
      { ...presentation, title: 'Nouvelle' },
      /porte déjà ce titre/,
    ],
    [
      'the organisation of others',
      '/actions/nouvelle',
      { ...presentation, leadId: plie.id },
      /organisme de la liste/,
    ],
    [
      'no reason',
      `${path}/obligations`,
      { organisation: 'X', atLeastPercent: '75', pmsmp: 'counts', fromDay: '2027-01-01' },
      /Écrivez la raison/,
    ],
    ['more than a whole', `${path}/obligations`, { atLeastPercent: '101' }, /de 1 à 100/],
    [
      'a partner without a name',
      `${path}/partenaires`,
      { organisation: ' ?', part: 'jury' },
      /aucune lettre/,
    ],
    ['a group with no date', `${path}/groupes`, { title: 'B', places: '0', site: 'L' }, /Donnez une date/],
  ]
  for (const [name, to, fields, sentence] of wrong)
    test(`for ${name}`, async () => {
      const answer = await brigitte.post(to, { id: randomUUID(), ...fields })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    })
})

describe('The management of an action', () => {
  test('is nowhere for those who do not lead it', async () => {
    for (const id of ['claire', 'karine', 'agnes', 'aicha'] as const) {
      const other = await beffroi.as(id)
      assert.equal((await other.get('/actions/nouvelle')).status, 404, id)
      for (const tab of ['modifier', 'partenaires', 'obligations', 'groupes', 'photos']) {
        assert.equal((await other.get(`${path}/${tab}`)).status, 404, `${id} ${tab}`)
        assert.equal((await other.post(`${path}/${tab}`, presentation)).status, 404, `${id} ${tab}`)
      }
      assert.equal((await other.post(`${path}/retirer`)).status, 404, id)
    }
    assert.match((await visitor.get(`${path}/modifier`)).location ?? '', /connexion/)
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})

describe('The list of actions', () => {
  test('is searched by its words, accents or not, and by its town', async () => {
    assert.match((await visitor.get('/actions?q=clea+arras')).text, /clea-metiers-sap/)
    assert.doesNotMatch((await visitor.get('/actions?q=clea&ville=Lens')).text, /clea-metiers-sap/)
    assert.match(sentencesIn((await visitor.get('/actions?q=zzz')).text), /Aucune action ne répond/)
  })
})

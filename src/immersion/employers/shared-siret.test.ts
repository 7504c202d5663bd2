import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { formIn, linkIn, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HEAD = 'Employeur;SIRET;Ville;Tél.;Accepte PMSMP'
const SIRET = '00009000300013'
const lines = [
  `Express du Pont;${SIRET};Arras;03 21 00 00 01;oui`,
  `Vitres Claires;${SIRET};Beaurains;03 21 00 00 02;oui`,
]

async function send(sent: readonly string[] = lines): Promise<string> {
  const file = new File([[HEAD, ...sent].join('\n')], 'employeurs.csv')
  const { location } = await karine.post('/imports/employers', { id: randomUUID(), file })
  assert.equal((await karine.post(location ?? '')).status, 303)
  return (await karine.get(location ?? '')).text
}
const siretOf = async (name: string) =>
  (
    await beffroi.db.row<{ siret: string | null }>(
      sql`select siret from immersion.hosts where name = ${name}`,
    )
  )?.siret

describe('A SIRET that a list gives to two employers', () => {
  let express = ''
  let vitres = ''

  test('is said with both names, from the page of what was brought in to that of each', async () => {
    const report = await send()
    assert.match(plain(report), /2 lignes attendent une réponse Répondez sur cette page : Employeurs/)
    assert.match(
      plain(report),
      /celui-ci et Vitres Claires \(Beaurains, ligne 3\) ont le même SIRET\..*celui-ci et Express du Pont \(Arras, ligne 2\)/,
    )
    const list = (await karine.get(linkIn(report.split('Répondez')[1] ?? '', /^Employeurs$/))).text
    express = linkIn(list, /Express du Pont/)
    vitres = linkIn(list, /Vitres Claires/)
    const page = (await karine.get(express)).text
    assert.match(
      plain(page),
      /plusieurs employeurs ont le même SIRET : celui-ci et Vitres Claires \(Beaurains\)/,
    )
    assert.equal(linkIn(page, /^Vitres Claires$/), vitres)
    assert.equal(linkIn((await karine.get(`${express}/correction`)).text, /^Vitres Claires$/), vitres)
    assert.match(plain(page), /À qui est le SIRET 000 090 003 00013 \?/)
  })

  test('is answered by who keeps them', async () => {
    for (const id of ['brigitte', 'farida', 'aicha'] as const) {
      const other = await beffroi.as(id)
      assert.equal((await other.post(`${express}/siret`, { answer: 'oui' })).status, 404, id)
    }
    assert.doesNotMatch((await (await beffroi.as('brigitte')).get(express)).text, /À qui est le SIRET/)
    assert.match(
      plain((await karine.submit(`${express}/siret`, { answer: 'peut-être' })).text),
      /Choisissez une réponse/,
    )
    assert.equal(await siretOf('Express du Pont'), null)
  })

  test('belongs to one by one press, twice is once, and the other asks for its own', async () => {
    const after = plain((await karine.submit(`${express}/siret`, { answer: 'oui' })).text)
    assert.match(after, /Le SIRET est à Express du Pont/)
    assert.doesNotMatch(after, /À vérifier/)
    assert.equal((await karine.post(`${express}/siret`, { answer: 'oui' })).status, 303)
    assert.equal(await siretOf('Express du Pont'), SIRET)
    const other = plain((await karine.get(vitres)).text)
    assert.match(other, /le SIRET manque/)
    assert.doesNotMatch(other, /À qui est le SIRET/)
    const report = plain(await send())
    assert.match(report, /1 ligne attend une réponse/)
    assert.equal(await siretOf('Express du Pont'), SIRET)
  })

  test('said not to be theirs from a page of before, is told to be answered', async () => {
    const late = plain((await karine.submit(`${express}/siret`, { answer: 'non' })).text)
    assert.match(late, /Quelqu’un a déjà répondu/)
    assert.doesNotMatch(late, /n’est pas à/)
    assert.match(
      plain((await karine.submit(`${vitres}/siret`, { answer: 'oui' })).text),
      /Quelqu’un a déjà répondu/,
    )
    assert.match(
      plain((await karine.submit(`${express}/siret`, { answer: 'oui' })).text),
      /Le SIRET est à Express du Pont/,
    )
  })

  test('answered once, freezes nothing else: their list goes on telling both, and asks it no more', async () => {
    await send(lines.map((line, n) => line.replace(/03 21 00 00 0\d/, `03 21 00 00 1${n}`)))
    const kept = await beffroi.db.rows<{
      name: string
      phones: string[]
      siret: string | null
      asked: string[]
    }>(sql`
      select name, phones, siret, asked
      from immersion.hosts
      where id in (${express.split('/').at(-1)}, ${vitres.split('/').at(-1)})
      order by name`)
    assert.deepEqual(kept, [
      { name: 'Express du Pont', phones: ['+33321000010'], siret: SIRET, asked: [] },
      { name: 'Vitres Claires', phones: ['+33321000011'], siret: null, asked: [] },
    ])
  })

  test('typed for another, is said to be whose it is, with a link', async () => {
    const page = (await karine.get(`${vitres}/correction`)).text
    const form = formIn(page, `${vitres}/correction`)
    const refused = await karine.post(`${vitres}/correction`, { ...form, siret: SIRET })
    assert.equal(refused.status, 422)
    assert.match(plain(refused.text), /Un autre employeur a déjà ce SIRET : Express du Pont \(Arras\)/)
    assert.equal(linkIn(refused.text, /^Express du Pont$/), express)
  })

  test('taken meanwhile, is not given twice; not theirs, it is nobody’s', async () => {
    await beffroi.db.transaction((tx) =>
      tx.run(sql`
        update immersion.hosts
        set asked = '{siret shared}', written_siret = ${SIRET}
        where name = 'Vitres Claires'`),
    )
    assert.match(plain((await karine.get(vitres)).text), /Il est déjà celui d’Express du Pont \(Arras\)/)
    const refused = plain((await karine.submit(`${vitres}/siret`, { answer: 'oui' })).text)
    assert.match(refused, /Un autre employeur a déjà ce SIRET/)
    assert.match(
      plain((await karine.submit(`${vitres}/siret`, { answer: 'non' })).text),
      /Le SIRET n’est pas à Vitres Claires/,
    )
    assert.equal(await siretOf('Vitres Claires'), null)
  })
})

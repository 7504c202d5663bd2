import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { cmi5Zip, words } from '../seeds/small-course.ts'
import { scormZip } from '../seeds/small-sco.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const [claire, brigitte] = [await beffroi.as('claire'), await beffroi.as('brigitte')]

/** A part by its number, and what it is called. */
const part = (n: number, name = `Partie ${n}`) =>
  `<au id="urn:a:${n}" moveOn="Completed">${words(name)}<url>index.html?p=${n}</url></au>`
const partsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => part(first + i)).join('')

const send = (path: string, zip: Uint8Array, who = claire) =>
  who.post(path, { file: new File([new Uint8Array(zip)], 'c.zip') })
const courseOf = (address: string | null) => address?.split('/').slice(0, 3).join('/') ?? ''
async function bring(id: string, title: string, parts: string): Promise<string> {
  return courseOf((await send('/cours/nouveau', cmi5Zip({ id, title, parts }))).location)
}
const read = async (path: string) => sentencesIn((await claire.get(path)).text)
/** What the page says of one version, from its title to that of the one before. */
async function saidOf(course: string, version: number): Promise<string> {
  const said = await read(`${course}/versions`)
  const [, from = ''] = said.split(new RegExp(`Version ${version}\\b(?=.*?Importée)`))
  return from.split(/Version \d+ Importée/)[0] ?? ''
}

describe('A new version of a course', () => {
  test('says its title, its parts that are new, gone, renamed and kept, who imported it and when', async () => {
    const course = await bring('urn:v:1', 'Laver un soll', part(1) + part(2) + part(3))
    assert.doesNotMatch((await claire.get(course)).text, /\/versions"/)
    beffroi.setNow(new Date('2026-06-03T08:30:00Z'))
    const parts = part(1) + part(2, 'Partie 2 corrigée') + part(4) + part(5)
    const zip = cmi5Zip({ id: 'urn:v:autre', title: 'Laver un sol', parts })
    const sent = await send(`${course}/version`, zip, brigitte)
    assert.equal(sent.location, `${course}/versions`)
    assert.match(sentencesIn((await brigitte.get(sent.location ?? '')).text), /La version 2 est importée/)
    const said = await saidOf(course, 2)
    assert.match(
      said,
      /La dernière Importée le 3 juin 2026 à 10 h 30 par Brigitte Carlier\. Personne ne la suit\./,
    )
    assert.match(said, /Titre : « Laver un soll » → « Laver un sol »/)
    assert.match(said, /2 parties gardées\./)
    assert.match(said, /1 partie change de nom « Partie 2 » → « Partie 2 corrigée »/)
    assert.match(said, /2 parties nouvelles Partie 4 Partie 5/)
    assert.match(said, /1 partie retirée Partie 3/)
    assert.doesNotMatch(said, /Aucune de ses parties|ont le même nom/)
    assert.match(await saidOf(course, 1), /par Claire Vandamme.*C’est la première : 3 parties\./)
    assert.match(
      (await claire.get(course)).text,
      new RegExp(`href="${course}/versions"[^]*Voir les 2 versions`),
    )
  })

  test('whose parts are the same says that what they hold may have changed, and nothing of the title', async () => {
    const course = await bring('urn:v:2', 'Même', part(1) + part(2))
    const zip = cmi5Zip({ id: 'urn:v:2', title: 'Même', parts: part(1) + part(2) }, { 'plus.txt': 'x' })
    await send(`${course}/version`, zip)
    const said = await saidOf(course, 2)
    assert.match(said, /2 parties gardées\. Ce qu’elles contiennent a pu changer\./)
    assert.doesNotMatch(said, /Titre|nouvelle|retirée|change de nom/)
  })

  test('keeps the name that the organisation gave', async () => {
    const course = await bring('urn:v:3', 'Un', part(1))
    const form = /name="seen" value="([^"]*)"/.exec((await claire.get(course)).text)?.[1] ?? ''
    await claire.post(`${course}/nom`, { name: 'Notre nom', seen: form })
    await send(`${course}/version`, cmi5Zip({ id: 'urn:v:3', title: 'Deux', parts: part(1) }))
    const said = await saidOf(course, 2)
    assert.match(said, /Titre : « Un » → « Deux »/)
    assert.match(said, /Les stagiaires lisent le nom que vous avez donné : « Notre nom »\./)
  })

  test('with sixty new parts shows ten of them, and folds the others', async () => {
    const course = await bring('urn:v:4', 'Long', part(1))
    await send(`${course}/version`, cmi5Zip({ id: 'urn:v:4', title: 'Long', parts: partsFrom(1, 61) }))
    const { text } = await claire.get(`${course}/versions`)
    const [shown = '', folded = ''] = text.split('<summary>50\u00a0autres')
    assert.match(sentencesIn(text), /60 parties nouvelles/)
    assert.match(shown, /Partie 11</)
    assert.doesNotMatch(shown, /Partie 12</)
    assert.match(folded, /Partie 61</)
  })

  test('of which no part was in any version before is perhaps another course', async () => {
    const course = await bring('urn:v:5', 'Plier', part(1) + part(2))
    await send(
      `${course}/version`,
      cmi5Zip({ id: 'urn:v:5', title: 'Autre', parts: part(8) + part(9, 'Partie 1') }),
    )
    const said = await saidOf(course, 2)
    assert.match(
      said,
      /Aucune de ses parties n’était dans une version d’avant C’est peut-être un autre cours\. Alors reprenez/,
    )
    assert.match(said, /Aucune partie gardée\./)
    assert.match(said, /Certaines ont le même nom : ce sont d’autres parties, à refaire\./)
    await send(`${course}/version`, cmi5Zip({ id: 'urn:v:5', title: 'Plier', parts: part(2) }))
    assert.doesNotMatch(await saidOf(course, 3), /Aucune de ses parties/, 'it was in the first one')
    assert.match(await saidOf(course, 2), /Aucune de ses parties.*C’est peut-être un autre cours\. Titre/)
  })

  test('of SCORM gives back its name to a part that an earlier version had', async () => {
    const items = (title: string, page: string) => ({
      items: `<item identifier="I1" identifierref="R1"><title>${title}</title></item>`,
      resources: `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="un/${page}.html"/>`,
    })
    const first = scormZip({ title: 'Laver', ...items('Laver', 'index') })
    const course = courseOf((await send('/cours/nouveau', first)).location)
    await send(`${course}/version`, scormZip({ title: 'Plier', ...items('Plier', 'two') }))
    assert.match(await saidOf(course, 2), /Aucune de ses parties/)
    await send(`${course}/version`, first)
    assert.doesNotMatch(await saidOf(course, 3), /Aucune de ses parties/)
    await send(`${course}/version`, scormZip({ title: 'Plier', ...items('Plier', 'two') }))
    assert.doesNotMatch(await saidOf(course, 4), /Aucune de ses parties/)
  })
})

describe('The versions of a course', () => {
  test('are read ten at a time, each compared with the one before it', async () => {
    const course = await bring('urn:v:12', 'Titre 1', part(1))
    for (let n = 2; n <= 12; n += 1)
      await send(`${course}/version`, cmi5Zip({ id: 'urn:v:12', title: `Titre ${n}`, parts: part(1) }))
    const { text } = await claire.get(`${course}/versions`)
    assert.match(sentencesIn(text), /« Titre 2 » → « Titre 3 »/)
    assert.doesNotMatch(sentencesIn(text), /« Titre 1 »/)
    const next = `${course}/versions?depuis=2`
    assert.ok(text.includes(next))
    const older = sentencesIn((await claire.get(next)).text)
    assert.match(older, /Version 2 .*« Titre 1 » → « Titre 2 ».*Version 1 /)
    assert.doesNotMatch(older, /La dernière Importée|Reprendre/)
    for (const odd of ['0', '-1', 'x', '99999999999999'])
      assert.match(sentencesIn((await claire.get(`${course}/versions?depuis=${odd}`)).text), /Version 12/)
  })

  test('are one for a course that was imported once', async () => {
    const course = await bring('urn:v:seul', 'Seul', part(1))
    const said = await read(`${course}/versions`)
    assert.match(said, /Version 1 La dernière .*C’est la première : 1 partie\./)
    assert.doesNotMatch(said, /Reprendre|Aucune/)
    assert.match((await claire.get(`${course}/version`)).text, new RegExp(`href="${course}/versions"`))
  })

  test('are for the team of its organisation', async () => {
    const course = await bring('urn:v:tiers', 'Un', part(1))
    await send(`${course}/version`, cmi5Zip({ id: 'urn:v:tiers', title: 'Deux', parts: part(2) }))
    const action = /action="([^"]+\/retirer)"/.exec((await claire.get(`${course}/versions`)).text)?.[1] ?? ''
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const others = [
      await newcomer(beffroi, { organisationId, role: 'trainer' }),
      ...(await Promise.all((['aicha', 'karine', 'paul'] as const).map((id) => beffroi.as(id)))),
    ]
    for (const other of others) {
      assert.equal((await other.get(`${course}/versions`)).status, 404)
      assert.equal((await other.post(action, {})).status, 404)
    }
    assert.match(await read(`${course}/versions`), /Version 2/)
  })
})

describe('A file that was brought as a new course', () => {
  test('says the course under which it was put, when its identifier is known here', async () => {
    const course = await bring('urn:v:connu', 'Laver un sol', part(1))
    const sent = await send('/cours/nouveau', cmi5Zip({ id: 'urn:v:connu', title: 'Plier', parts: part(2) }))
    assert.equal(sent.location, `${course}/versions?nouveau`)
    const said = await read(sent.location ?? '')
    assert.match(
      said,
      /Ce fichier est rangé dans « Laver un sol » Il porte le même identifiant que ce cours : il en est la version 2\./,
    )
    assert.match(said, /Reprenez la version d’avant, puis demandez à son auteur un autre identifiant\./)
    assert.doesNotMatch(await read(`${course}/versions`), /Ce fichier est rangé/)
  })

  test('says that a course that was archived is offered again', async () => {
    const course = await bring('urn:v:loin', 'Un', part(1))
    await claire.post(`${course}/archiver`, { away: 'yes' })
    assert.match(
      await read(`${course}/version`),
      /Il est archivé : une nouvelle version le remet dans la liste/,
    )
    const sent = await send(`${course}/version`, cmi5Zip({ id: 'urn:v:loin', title: 'Deux', parts: part(1) }))
    assert.match(
      await read(sent.location ?? ''),
      /La version 2 est importée\. Le cours était archivé : il est de nouveau dans la liste/,
    )
    assert.doesNotMatch(await read(course), /Ce cours est archivé/)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))

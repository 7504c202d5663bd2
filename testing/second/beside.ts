import assert from 'node:assert/strict'
import { writeXlsx } from '#platform/sheets'
import { writeZip } from '#platform/zip'
import { formIn } from '../form-in.ts'
import { bring, fill, idOf, idsAfter, optionOf } from './hands.ts'
import { emailOf } from './people.ts'
import type { World } from './world.ts'

/** An ACI with its action, its posts from its workbook, cddis, one exit. */
export async function insert({ who }: World): Promise<void> {
  const evariste = who('Évariste')
  await fill(evariste, '/actions/nouvelle', '/actions/nouvelle', {
    title: 'Jardins du Marquenterre',
    town: 'Rue',
    summary: 'Un chantier.',
  })
  const posts = {
    name: 'Postes',
    headers: [
      'Poste',
      'Code ROME',
      'Emploi',
      'Heures / semaine',
      'Encadrant technique',
      'Activité',
      'Ouvert le',
    ],
    rows: [
      ['M01', 'A1203', 'Jardinier', '26', 'Radegonde Sailly', 'Jardin', '01/01/2026'],
      ['M02', 'A1203', 'Jardinière', '26', 'Radegonde Sailly', 'Jardin', '01/01/2026'],
      ['M03', 'A1203', 'Maraîchère', '26', 'Radegonde Sailly', 'Jardin', '01/01/2026'],
    ],
  }
  const cddis = {
    name: 'Contrats',
    headers: ['N° contrat', 'Poste', 'Nom', 'Prénom', 'Né(e) le', 'Début', 'Fin', 'Heures / sem.'],
    rows: [['C1', 'M01', 'JUMEL', 'Rosemonde', '12/03/1984', '02/02/2026', '01/08/2026', '26']],
  }
  const file = new File([Uint8Array.from(writeXlsx([posts, cddis]))], 'postes.xlsx')
  await bring(evariste, 'posts', 'jardins-du-marquenterre', file)
  const vacant = await idOf(evariste, '/insertion/postes', 'M02', '/insertion/postes/')
  await fill(evariste, `/insertion/postes/${vacant}/contrat`, `/insertion/postes/${vacant}/contrat`, {
    familyName: 'Kortepyn',
    givenName: 'Sosthène',
    birthDate: '1990-07-25',
    fromDay: '2026-02-02',
    toDay: '2026-08-01',
    hours: '26',
  })
  const left = await idOf(evariste, '/insertion/contrats', 'Kortepyn', '/insertion/personnes/')
  const [path = ''] = await idsAfter(evariste, `/insertion/personnes/${left}`, '/insertion/parcours/')
  const exit = `/insertion/parcours/${path}/sortie`
  const how = await optionOf(evariste, exit, 'how', 'CDI')
  await fill(evariste, exit, exit, { leftOn: '2026-05-29', how })
}

/** A course that a trainer brings and gives to a group; a key, and what its tool saw. */
export async function follow({ beffroi, who, groups }: World): Promise<void> {
  const tancrede = who('Tancrède')
  const maiwenn = who('Maïwenn')
  const words = ['title', 'description']
    .map((name) => `<${name}><langstring>Compter</langstring></${name}>`)
    .join('')
  const structure = `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:second:course">${words}</course>
<au id="urn:second:au" moveOn="Completed">${words}<url>index.html</url></au></courseStructure>`
  const zip = writeZip(
    [
      { path: 'cmi5.xml', bytes: structure },
      { path: 'index.html', bytes: '<!doctype html><title>Compter</title>' },
    ],
    beffroi.now(),
  )
  const file = new File([Uint8Array.from(zip)], 'cours.zip')
  const address = (await maiwenn.post('/cours/nouveau', { file })).location ?? ''
  const link = `${address}/lier/${groups.lin}`
  await fill(maiwenn, link, link, { activity: await optionOf(maiwenn, link, 'activity', 'Compter') })
  const made = await tancrede.post('/traces/cles', {
    ...formIn((await tancrede.get('/traces/cles')).text, '/traces/cles'),
    name: 'Atelier',
    'scopes[]': 'all',
  })
  const [login = '', secret = ''] = [...made.text.matchAll(/<code[^>]*>([^<]+)<\/code>/g)]
    .map(([, one]) => one)
    .slice(-2)
  const said = await beffroi.send(
    new Request(`${beffroi.ground.site.url}/xapi/statements`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${login}:${secret}`)}`,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        actor: { mbox: `mailto:${emailOf('Zénaïde', 'Ablainzevelle')}`, name: 'Zénaïde Ablainzevelle' },
        verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { fr: 'a terminé' } },
        object: { id: 'https://second.example/compter' },
      }),
    }),
  )
  assert.equal(said.status, 200, await said.text())
}

/** A page of the common bulletin, by whom the steward names an editor; the action is shown to everybody. */
export async function publish({ beffroi, who }: World): Promise<void> {
  const tancrede = who('Tancrède')
  const paul = await beffroi.as('paul')
  const { text } = await paul.get('/organismes?q=Formalys')
  const body = /\/organismes\/([0-9a-f-]{36})/.exec(text)?.[0] ?? ''
  await fill(paul, `${body}/membres/nouveau`, `${body}/membres`, {
    givenName: 'Tancrède',
    familyName: 'Humbercourt',
    email: emailOf('Tancrède', 'Humbercourt'),
    role: 'editor',
    fromDay: '2026-01-05',
  })
  await fill(tancrede, '/bulletin/redaction', '/bulletin/redaction', {
    number: '777',
    dated: '2026-06-20',
    period: '06 / 2026',
    place: 'Lens',
    towns: 'Lens',
    theme: 'Un second groupe.',
  })
  const drafts = await idsAfter(tancrede, '/bulletin/redaction', '/bulletin/redaction/')
  for (const one of drafts) {
    const at = `/bulletin/redaction/${one}`
    if (!(await tancrede.get(at)).text.includes('Un second groupe')) continue
    const about = await optionOf(tancrede, at, 'action', 'Cap Services')
    await fill(tancrede, at, `${at}/articles`, { action: about, title: 'Deux groupes' })
  }
  await fill(tancrede, '/actions/cap-services/modifier', '/actions/cap-services/publier')
}

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seeded } from '#actions'
import { seededTrainees, type Actor } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { readZip } from '#platform/zip'
import { runJobs } from '#platform/jobs'
import { openBeffroi, sentencesIn } from '#testing'
import { newId } from '#platform/id'
import { realisedMinutes, renderCertificate } from './certificate.ts'
import { readDossierFacts } from './read-dossier-facts.ts'
import { writeGroupDossier } from './group-pieces.ts'
import type { Piece } from './paper.ts'
import { sweepDossiers, waitingDossier } from './kept-store.ts'
import { askDossier, trainingBackground } from './prepare-dossier.ts'
import type { DossierId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const aichaId = beffroi.personId('aicha')
const [aicha, claire, brigitte, karine, agnes] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
  await beffroi.as('karine'),
  await beffroi.as('agnes'),
]
const group7 = `/formation/${seeded.group7}/dossier`
const group1 = `/formation/${seeded.group1}/dossier`

async function read(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  assert.equal((await pdf.getMarkInfo())?.Marked, true)
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return texts.join('\n').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ')
}

/** The sheets of group 7 where something was said. */
const countSheets = async (): Promise<number> =>
  (
    await db.rows(sql`
      select distinct h.day, h.half
      from training.attendance_lines a
      join training.half_days h on h.id = a.half_day_id
      where h.group_id = ${seeded.group7} and h.mode <> 'foad at home'`)
  ).length

/** How often Aïcha reads this reason on the page of who opened her file. */
const told = async (why: string): Promise<number> =>
  sentencesIn((await aicha.get('/moi/acces')).text).split(why).length - 1

describe('A certificate of completion', () => {
  test('counts the work proven at a distance and the half-days signed together, each hour once', async () => {
    const facts = await readDossierFacts(db, seeded.group1, now)
    const gauge = facts?.gauge.trainees[0]
    assert.ok(facts && gauge)
    const { parts, total } = realisedMinutes(facts, gauge)
    assert.equal(parts[0]?.minutes, 14_700)
    assert.ok(!parts.some((one) => one.label.includes('sur place')))
    assert.equal(
      total,
      parts.reduce((sum, one) => sum + one.minutes, 0),
    )
    const text = await read((await claire.get(`${group1}/${gauge.personId}/certificat.pdf`)).bytes)
    for (const words of [
      'Certificat de réalisation',
      gauge.familyName,
      '245 h',
      '9 avril 2018',
      '15 juin 2018',
      'R6313-3',
    ])
      assert.ok(text.includes(words), words)
  })

  test('is the ministry’s model: who signs, for whom, which action and nature, from when to when, how long, what is kept, where and when', async () => {
    const facts = await readDossierFacts(db, seeded.group1, now)
    const gauge = facts?.gauge.trainees[0]
    assert.ok(facts && gauge)
    const text = await read((await claire.get(`${group1}/${gauge.personId}/certificat.pdf`)).bytes)
    const fields = [
      'Je soussigné(e)',
      'représentant légal du dispensateur de l’action concourant au développement des compétences AFP2I',
      'atteste que',
      'a suivi l’action Cléa Métiers SAP',
      'X action de formation bilan de compétences action de VAE action de formation par apprentissage',
      'qui s’est déroulée du 9 avril 2018 au 15 juin 2018',
      'pour une durée de',
      'je m’engage à conserver l’ensemble des pièces justificatives',
      '3 ans à compter de la fin de l’année du dernier paiement',
      'Fait à',
      'Cachet et signature du responsable du dispensateur de formation',
    ]
    let from = 0
    for (const words of fields) {
      const at = text.indexOf(words, from)
      assert.ok(at >= from, `${words}: ${text}`)
      from = at
    }
    assert.doesNotMatch(text, /signature d[ue] (la |le )?stagiaire|Beffroi/i)
  })

  test('tells from when somebody was in it, when they came later or left', async () => {
    const facts = await readDossierFacts(db, seeded.group1, now)
    const gauge = facts?.gauge.trainees[0]
    assert.ok(facts && gauge)
    const [first, ...rest] = facts.trainees.toSorted((a) => (a.personId === gauge.personId ? -1 : 1))
    assert.ok(first)
    const trainees = [{ ...first, fromDay: dayOf('2018-04-16'), untilDay: dayOf('2018-05-25') }, ...rest]
    const text = await read(await renderCertificate({ ...facts, trainees }, gauge, now))
    assert.match(text, /du 16 avril 2018 au 25 mai 2018/)
  })

  test('is taken by its trainee without leaving a line, and by the training lead with one', async () => {
    const path = `${group7}/${aichaId}/certificat.pdf`
    const why = 'Établir le certificat de réalisation'
    assert.match(await read((await aicha.get(path)).bytes), /Aïcha Benamar.*formation en cours/)
    assert.equal(await told(why), 0)
    assert.equal((await brigitte.get(path)).status, 200)
    assert.equal(await told(why), 1)
  })

  test('is nobody else’s, nor of a group where the person is not', async () => {
    for (const one of [karine, agnes])
      for (const name of ['certificat', 'dossier'])
        assert.equal((await one.get(`${group7}/${aichaId}/${name}.pdf`)).status, 404)
    const other = seededTrainees.group7[1]?.id
    assert.equal((await aicha.get(`${group7}/${other}/dossier.pdf`)).status, 404)
    assert.equal((await claire.get(`${group1}/${aichaId}/dossier.pdf`)).status, 404)
  })
})

describe('The dossier of a trainee', () => {
  test('tells help, activities and durations, evaluations, credits, presence, connection', async () => {
    const text = await read((await claire.get(`${group7}/${aichaId}/dossier.pdf`)).bytes)
    for (const words of [
      'D6313-3-1',
      'Aide technique et pédagogique',
      'Claire Vandamme',
      'Repasser une chemise',
      '3 sur 3',
      'Temps validé',
      'Empreinte',
      'Présence',
      'ne compte pas dans le temps validé',
    ])
      assert.ok(text.includes(words), words)
  })

  test('never tells why somebody was absent', async () => {
    const absent = await db.rows<{ id: string }>(sql`
      select distinct a.person_id as id from training.current_attendance a
      join training.half_days h on h.id = a.half_day_id
      where a.reason in ('illness', 'sick child') and h.group_id = ${seeded.group7} order by id limit 2`)
    assert.ok(absent.length > 0)
    for (const { id } of absent) {
      const text = await read((await claire.get(`${group7}/${id}/dossier.pdf`)).bytes)
      assert.doesNotMatch(text, /maladie|enfant malade|médical/i)
    }
  })
})

describe('The dossier of a group', () => {
  test('is one archive with its contents, and a folder for each of the thirteen', async () => {
    const id = randomUUID()
    for (let n = 0; n < 2; n++) assert.equal((await claire.post(group7, { id })).status, 303)
    const waiting = await claire.get(`${group7}/prepare/${id}`)
    assert.equal(waiting.headers.get('refresh'), '2')
    assert.match(sentencesIn(waiting.text), /0 dossiers écrits sur 13/)
    const listed = async () => (await claire.get(group7)).text
    assert.match(
      sentencesIn(await listed()).replaceAll('\u00A0', ' '),
      /Dossier du groupe en préparation : 0 sur 13/,
    )
    assert.equal((await claire.get(`${group7}/prepare/${id}/dossier.zip`)).status, 404)
    await runJobs(db, trainingBackground(beffroi.ground))
    assert.match(sentencesIn((await claire.get(`${group7}/prepare/${id}`)).text), /Le dossier est prêt/)
    const ready = await listed()
    assert.match(sentencesIn(ready), /Dossier du groupe prêt le .*, à prendre jusqu’au /)
    assert.ok(ready.includes(`${group7}/prepare/${id}`))
    assert.equal((await brigitte.get(`${group7}/prepare/${id}/dossier.zip`)).status, 404)
    assert.doesNotMatch(sentencesIn((await brigitte.get(group7)).text), /Dossier du groupe prêt/)
    const answer = await claire.get(`${group7}/prepare/${id}/dossier.zip`)
    const opened = readZip(answer.bytes, { entries: 100, bytes: 50_000_000 })
    assert.ok(opened.ok)
    const paths = opened.entries.map((one) => one.path)
    assert.deepEqual(paths.slice(0, 3), [
      '00-sommaire.pdf',
      '01-registre-foad.csv',
      '02-feuilles-emargement.pdf',
    ])
    assert.equal(paths.filter((path) => path.endsWith('/dossier.pdf')).length, 13)
    const contents = await read(opened.entries[0]?.bytes ?? new Uint8Array())
    assert.ok(contents.includes('245 h sur 322 h'))
    assert.ok(contents.includes('02-feuilles-emargement.pdf'))
    // The sheets themselves, one a page: who signed, how and when, and who trained.
    const sheets = await read(opened.entries[2]?.bytes ?? new Uint8Array())
    assert.equal(sheets.split('Feuille d’émargement ').length - 1, await countSheets())
    for (const words of [
      'mardi 2 juin 2026, matin',
      'Signé sur son téléphone',
      'Claire Vandamme Formatrice ou formateur',
    ])
      assert.ok(sheets.includes(words), words)
    assert.doesNotMatch(sheets, /maladie|enfant malade|médical/i)
    const why = 'Établir le dossier du groupe (D6313-3-1)'
    assert.equal(await told(why), 1)
  })

  test('carries the papers of other rooms, and names them', async () => {
    const facts = await readDossierFacts(db, seeded.group1, now)
    assert.ok(facts)
    const personId = facts.gauge.trainees[0]?.personId ?? null
    const bytes = new TextEncoder().encode('évaluation')
    const extra = [
      { personId, path: 'evaluation-clea.txt', title: 'Évaluation Cléa finale', bytes },
      { personId: null, path: 'pv.txt', title: 'Procès-verbal du jury', bytes },
    ]
    const pieces: Piece[] = []
    await writeGroupDossier(facts, {
      extra,
      sheets: [],
      worksOf: async () => [],
      by: 'Claire',
      now,
      keep: async (n, piece) => void (pieces[n] = piece),
      tell: async () => {},
    })
    assert.ok(pieces.some((one) => one.path === 'groupe/pv.txt'))
    const folder = pieces.find((one) => one.path.endsWith('/evaluation-clea.txt'))?.path.split('/')[1]
    const dossier = pieces.find((one) => one.path === `stagiaires/${folder}/dossier.pdf`)
    assert.ok(dossier && 'bytes' in dossier)
    assert.match(await read(dossier.bytes), /Évaluation Cléa finale/)
  })

  test('does not leave when one of its lines cannot be left: nothing of it is kept', async () => {
    const id = newId<DossierId>()
    const stranger: Actor = {
      personId: beffroi.personId('mathieu'),
      name: '',
      givenName: '',
      language: 'fr',
      memberships: [],
    }
    await assert.rejects(askDossier(db, { id, groupId: seeded.group7, actor: stranger, at: now }))
    assert.equal(await waitingDossier(db, id), undefined)
  })

  test('is kept a day, whether another is asked or not', async () => {
    const id = randomUUID()
    await claire.post(group7, { id })
    const there = async () => (await claire.get(`${group7}/prepare/${id}`)).status
    assert.equal(await there(), 200)
    const sweep = (hours: number) =>
      db.transaction((tx) => sweepDossiers(tx, new Date(now.getTime() + hours * 3_600_000)))
    assert.equal(await sweep(23), 0)
    assert.ok((await sweep(25)) > 0)
    assert.equal(await there(), 404)
  })

  test('is closed to trainees, referents and funders', async () => {
    for (const one of [aicha, karine, agnes])
      for (const answer of [await one.get(group7), await one.post(group7, { id: randomUUID() })])
        assert.equal(answer.status, 404)
  })
})

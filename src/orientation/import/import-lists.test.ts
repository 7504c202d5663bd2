import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, describe, test } from 'node:test'
import { openGroup, seeded } from '#actions'
import { seededOrganisations, type Actor, type PersonId } from '#people'
import { sql } from '#platform/db'
import { openImport, reportOf, runImport, type Importer, type Report } from '#platform/imports'
import { dayOf } from '#platform/time'
import { openBeffroi, shared, withoutShared } from '#testing'
import { newId } from '#platform/id'
import { answerDoubt } from '../doubts/answer-doubt.ts'
import { openDoubts } from '../doubts/doubt-store.ts'
import { decisionsImporter, positioningsImporter } from '../index.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const brigitte: Actor = {
  personId: beffroi.personId('brigitte'),
  name: 'Brigitte Carlier',
  givenName: 'Brigitte',
  language: 'fr',
  memberships: [
    {
      organisationId: seededOrganisations.afp2i.id,
      organisationName: 'AFP2I',
      organisationKind: 'training',
      role: 'training lead',
    },
  ],
}
await openGroup(
  db,
  { leadId: seededOrganisations.afp2i.id },
  {
    id: newId(),
    actionId: seeded.clea,
    title: 'Groupe d’avril 2018',
    places: 13,
    site: 'Arras',
    startsOn: dayOf('2018-04-09'),
    endsOn: dayOf('2018-06-15'),
  },
  brigitte.personId,
  beffroi.now(),
)

async function send(
  importer: Importer<Actor>,
  file: { name: string; bytes: Uint8Array },
  { dryRun = false } = {},
): Promise<Report> {
  const opened = await openImport(importer, file, {})
  const group = importer.kind === 'decisions' ? 'groupe-d-avril-2018' : null
  const context = { by: brigitte, now: beffroi.now(), action: 'clea-metiers-sap', group }
  return reportOf(await runImport(db, importer, file, opened, context, { dryRun }))
}

const real = (name: string) => {
  const path = `${shared}data/inputs/arras/${name}`
  return { name: basename(path), bytes: readFileSync(path) }
}
const counts = ({ read, created, updated, unchanged, toCheck, refused }: Report) => ({
  read,
  created,
  updated,
  unchanged,
  toCheck: toCheck.length,
  refused: refused.length,
})
const people = async () =>
  (
    await db.rows<{ person_id: PersonId }>(sql`
      select distinct p.person_id from orientation.positionings p where p.moved_at = ${beffroi.now()}`)
  ).length

describe('The list of the PLIE', { skip: withoutShared }, () => {
  test('is previewed without a trace', async () => {
    const report = await send(positioningsImporter, real('positionnements-plie.csv'), { dryRun: true })
    assert.deepEqual(counts(report), {
      read: 24,
      created: 21,
      updated: 0,
      unchanged: 0,
      toCheck: 3,
      refused: 0,
    })
    assert.equal(await people(), 0)
  })
  test('gives 22 people: two lines are asked about, one is kept to be confirmed', async () => {
    const report = await send(positioningsImporter, real('positionnements-plie.csv'))
    assert.deepEqual(counts(report), {
      read: 24,
      created: 21,
      updated: 0,
      unchanged: 0,
      toCheck: 3,
      refused: 0,
    })
    assert.equal(await people(), 22)
    assert.deepEqual(
      report.toCheck.map(({ line }) => line),
      [11, 20, 25],
    )
  })
  test('keeps the comment that held a separator, and its columns where they were', async () => {
    const row = await db.row(sql`
      select r.comment, r.referent_name, p.mobility, p.to_confirm
      from orientation.positioning_referents r
      join orientation.positionings p on p.id = r.positioning_id
      join people.published_persons who on who.id = p.person_id
      where who.family_name = 'DEWAELE'`)
    assert.deepEqual(row, {
      comment: 'Disponible de suite; mais pas le mercredi',
      referent_name: 'M. Delcroix',
      mobility: 'Permis B, véhicule',
      to_confirm: 'shifted line',
    })
  })
  test('finds the referent whom it names among the members of the PLIE', async () => {
    const row = await db.row<{ count: number }>(sql`
      select count(*) as count
      from orientation.positioning_referents r
      join orientation.positionings p on p.id = r.positioning_id
      where r.referent_id = ${beffroi.personId('karine')} and p.moved_at = ${beffroi.now()}`)
    assert.equal(row?.count, 8)
  })
  test('changes nothing when it comes twice', async () => {
    const report = await send(positioningsImporter, real('positionnements-plie.csv'))
    assert.deepEqual(counts(report), {
      read: 24,
      created: 0,
      updated: 0,
      unchanged: 21,
      toCheck: 3,
      refused: 0,
    })
    assert.equal(await people(), 22)
  })
  test('adds no one when somebody says that both doubts are the same person', async () => {
    for (const { id } of await openDoubts(db, { actionIds: [seeded.clea], askedBy: brigitte.personId }))
      assert.deepEqual(await answerDoubt(db, { doubtId: id, answer: 'yes' }, brigitte, beffroi.now()), {
        ok: true,
      })
    assert.equal(await people(), 22)
    const report = await send(positioningsImporter, real('positionnements-plie.csv'))
    assert.deepEqual(counts(report), {
      read: 24,
      created: 0,
      updated: 0,
      unchanged: 23,
      toCheck: 1,
      refused: 0,
    })
  })
})

describe('The list of the Département', { skip: withoutShared }, () => {
  test('adds six people, and itself as second prescriber of three', async () => {
    const report = await send(positioningsImporter, real('positionnements-departement.xlsx'))
    assert.deepEqual(counts(report), {
      read: 9,
      created: 6,
      updated: 3,
      unchanged: 0,
      toCheck: 0,
      refused: 0,
    })
    assert.equal(await people(), 28)
    const row = await db.row<{ count: number }>(sql`
      select count(*) as count
      from orientation.positioning_referents
      where organisation_id = ${seededOrganisations.departement.id} and added_at = ${beffroi.now()}`)
    assert.equal(row?.count, 9)
  })
  test('changes nothing when it comes twice', async () => {
    const report = await send(positioningsImporter, real('positionnements-departement.xlsx'))
    assert.deepEqual(counts(report), {
      read: 9,
      created: 0,
      updated: 0,
      unchanged: 9,
      toCheck: 0,
      refused: 0,
    })
  })
})

const byState = async () =>
  Object.fromEntries(
    (
      await db.rows<{ state: string; count: number }>(sql`
        select coalesce(withdrawal, state) as state, count(*) as count
        from orientation.positionings
        where moved_at = ${beffroi.now()}
        group by 1`)
    ).map(({ state, count }) => [state, count]),
  )

describe('The decisions of the commission', { skip: withoutShared }, () => {
  test('admit thirteen, put six on the list in order, and keep each reason', async () => {
    const report = await send(decisionsImporter, real('decisions-commission.csv'))
    assert.deepEqual(counts(report), {
      read: 28,
      created: 0,
      updated: 28,
      unchanged: 0,
      toCheck: 0,
      refused: 0,
    })
    assert.deepEqual(await byState(), { admitted: 13, waiting: 6, refused: 3, absent: 3, 'found a job': 3 })
    const waiting = await db.rows<{ family_name: string }>(sql`
      select who.family_name
      from orientation.positionings p
      join people.published_persons who on who.id = p.person_id
      where p.state = 'waiting' and p.moved_at = ${beffroi.now()}
      order by p.waiting_rank`)
    assert.deepEqual(
      waiting.map((row) => row.family_name),
      ['CARON', 'PEREIRA DA COSTA', 'LECLERCQ', 'SAUVAGE', 'DEWAELE', 'GUERMONPREZ'],
    )
  })
  test('change nothing when they come twice', async () => {
    const report = await send(decisionsImporter, real('decisions-commission.csv'))
    assert.deepEqual(counts(report), {
      read: 28,
      created: 0,
      updated: 0,
      unchanged: 28,
      toCheck: 0,
      refused: 0,
    })
  })
  test('announce each admission', async () => {
    const row = await db.row<{ count: number }>(sql`
      select count(*) as count from facts.facts where name = 'positioning admitted'`)
    assert.equal(row?.count, 13)
  })
})

const csv = (text: string) => ({ name: 'decisions.csv', bytes: new TextEncoder().encode(text) })
const head = 'Nom;Prénom;Date de naissance;Décision;Motif;Date de la commission\n'

describe('A list of decisions', { skip: withoutShared }, () => {
  test('that says otherwise is asked about, and changes the decision only when somebody says so', async () => {
    const file = csv(`${head}CARON;Mélanie;02/04/1995;Non retenue;Déjà formée;27/03/2018\n`)
    const report = await send(decisionsImporter, file)
    assert.equal(report.toCheck.length, 1)
    assert.equal((await byState())['refused'], 3)
    const [doubt] = await openDoubts(db, { actionIds: [seeded.clea], askedBy: brigitte.personId })
    assert.equal(doubt?.asked.kind, 'other decision')
    await answerDoubt(db, { doubtId: doubt?.id ?? '', answer: 'yes' }, brigitte, beffroi.now())
    assert.deepEqual(await byState(), { admitted: 13, waiting: 5, refused: 4, absent: 3, 'found a job': 3 })
    assert.equal((await send(decisionsImporter, file)).unchanged, 1)
  })
  test('refuses with a sentence who is unknown, what is unreadable, and a refusal without its reason', async () => {
    const report = await send(
      decisionsImporter,
      csv(
        `${head}MERLIER;Jocelyne;01/01/1980;Admise;;\nCARON;Mélanie;02/04/1995;Peut-être;;\nCARON;Mélanie;02/04/1995;Refusée;;\n`,
      ),
    )
    assert.deepEqual(
      report.refused.map(({ line }) => line),
      [2, 3, 4],
    )
  })
  test('admits nobody more than there are places', async () => {
    const later = csv(`${head}LECLERCQ;Anne-Sophie;18/02/1992;Admise;;03/04/2018\n`)
    const report = await send(decisionsImporter, later)
    assert.equal(report.refused.length, 1)
    assert.match(report.refused[0]?.why ?? '', /complet/)
    assert.equal((await byState())['admitted'], 13)
  })
})

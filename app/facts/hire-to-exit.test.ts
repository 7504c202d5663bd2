import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const farida = await beffroi.as('farida')
const today = parisDay(beffroi.now())
const id = randomUUID()
const here = `/immersions/conventions/${id}`

/** Somebody of the ACI who had an immersion: its law and its signatures are tried elsewhere. */
async function somebodyBack(): Promise<string> {
  const [path] = await db.rows<{ pathId: string; personId: string; hostId: string }>(sql`
    select p.id as "pathId", p.person_id as "personId", h.id as "hostId"
    from employment.paths p
    cross join immersion.hosts h
    where p.adviser_id = ${beffroi.personId('farida')} and h.siret is not null
      and not exists (select from employment.exits e where e.path_id = p.id)
    order by p.id, h.id
    limit 1`)
  assert.ok(path)
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into immersion.conventions (
        id, keeper_id, referent_id, person_id, host_id, host_siret, prescriber_id, object, from_day, to_day, terms, version, state, state_at,
        state_why, written_at, written_by
      )
      select ${id}, ${seededOrganisations.ateliers.id}, ${beffroi.personId('farida')}, ${path.personId}, ${path.hostId}, '00009000100017',
        ${seededOrganisations.ateliers.id}, 'recruit', ${addDays(today, -20)}, ${addDays(today, -16)}, c.terms, 1, 'signed', ${beffroi.now()}, '',
        ${beffroi.now()}, ${beffroi.personId('farida')}
      from immersion.conventions c
      limit 1`)
    await tx.run(sql`
      insert into immersion.convention_texts (convention_id, version, text, sha256, opened_at, opened_by)
      select ${id}, 1, t.text, t.sha256, ${beffroi.now()}, ${beffroi.personId('farida')}
      from immersion.convention_texts t
      limit 1`)
  })
  return path.pathId
}
const toldTo = async (key: string) =>
  db.rows<{ to: string; path: string; title: string }>(sql`
    select recipient_id as "to", path, title
    from notices.notices
    where key like ${`${key}%`}
    order by path`)

describe('A contract after an immersion of somebody of an ACI', () => {
  test('is told to who writes how a path ends, once, and to who accompanies the person', async () => {
    const pathId = await somebodyBack()
    const { id: organisationId } = await newOrganisation(beffroi, 'integration')
    const second = await newcomer(beffroi, { organisationId, role: 'direction' })
    await farida.submit(`${here}/recrute`)
    await beffroi.settle()
    assert.deepEqual(await toldTo(`hired ${pathId}`), [], 'what is only said is no exit')
    const contract = { contract: 'permanent', hours: 30, startsOn: today }
    for (let n = 0; n < 2; n += 1) await farida.submit(`${here}/contrat`, contract)
    await beffroi.settle()
    const told = await toldTo(`hired ${pathId}`)
    assert.deepEqual(
      told.map(({ to }) => to).toSorted(),
      [beffroi.personId('didier'), beffroi.personId('farida')].toSorted(),
    )
    assert.ok(told.every(({ to }) => to !== second.personId))
    const form = told.find(({ to }) => to === beffroi.personId('didier'))?.path ?? ''
    const didier = await beffroi.as('didier')
    const page = (await didier.get(form)).text
    assert.match(sentencesIn(page), /Écrire la sortie/)
    assert.match(page, /value="permanent job" selected/)
    assert.match(
      page,
      new RegExp(
        `name="leftOn"[^>]*value="${addDays(today, -1)}"|value="${addDays(today, -1)}"[^>]*name="leftOn"`,
      ),
    )
    assert.equal((await second.get(form)).status, 404)
    const exits = await db.rows(sql`select 1 from employment.exits where path_id = ${pathId}`)
    assert.deepEqual(exits, [], 'nothing is written by itself')
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { companyData } from './my-data.ts'
import { forgetCompany } from './forget-company.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi

describe('What a company keeps of somebody', () => {
  test('is taken away by them, and is empty for who is of no company', async () => {
    const aicha = beffroi.personId('aicha')
    const [request] = await db.rows<{ id: string; companyId: string }>(
      sql`select r.id, r.company_id as "companyId" from company.requests r where r.noted_by = ${aicha} limit 1`,
    )
    const { id = '', companyId = '' } = request ?? {}
    await db.run(sql`
      insert into company.steps_done values (${id}, 'greet', ${aicha}, ${beffroi.now()})
      on conflict (request_id, step) do update set done_by = excluded.done_by`)
    await db.run(sql`
      insert into company.card_voices
      select ${companyId}, 'ironing', (select f.id from files.files f order by f.id limit 1), ${aicha}, ${beffroi.now()}`)
    await db.run(sql`
      update company.events
      set title = 'Une journée', written_by = ${aicha}
      where id = (select e.id from company.events e where e.company_id = ${companyId} order by e.id limit 1)`)
    await db.run(sql`
      update company.event_tasks
      set person_id = ${aicha}
      where id = (select k.id from company.event_tasks k order by k.id limit 1)`)
    const { files } = await companyData(db, [beffroi.personId('aicha')])
    const text = (path: string) => {
      const bytes = files.find((one) => one.path === path)?.bytes ?? ''
      return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
    }
    assert.match(text('actes.csv'), /J’ai fait un devis pour Crèche Les Petits Pas/)
    assert.match(text('roles.csv'), /sur place;Crèche Les Petits Pas;Les Mains Vives/)
    assert.match(text('votes.csv'), /Les Mains Vives/)
    const [noted] = await db.rows<{ client: string; photos: number }>(sql`
      select
        (select min(client) from company.requests where noted_by = ${beffroi.personId('aicha')}) as client,
        (select count(*)::int from company.photos where taken_by = ${beffroi.personId('aicha')}) as photos`)
    assert.ok(noted?.client)
    assert.ok(text('gestes.csv').includes(`demande notée;${noted.client}`))
    assert.match(text('gestes.csv'), /devis fait;n° \d+ pour /)
    assert.match(text('gestes.csv'), /étape faite;"?Dire bonjour, montrer sa carte, chez /)
    assert.match(text('gestes.csv'), /carte dite à voix haute;Madame Pruvost;/)
    assert.match(text('gestes.csv'), /(?:tâche (?:prise|faite)|matériel (?:pris en charge|apporté));/)
    assert.match(text('gestes.csv'), /journée écrite;Une journée/)
    assert.doesNotMatch(text('tout.json'), /ironing|greet/)
    assert.equal((text('gestes.csv').match(/photo (?:avant|après)/g) ?? []).length, noted.photos)
    assert.deepEqual((await companyData(db, [beffroi.personId('yanis')])).files, [])
  })
  test('is forgotten ten years later, and not a day before', async () => {
    const left = async () =>
      (await db.row<{ count: number }>(sql`select count(*)::int as count from company.acts`))?.count ?? 0
    const all = await left()
    assert.ok(all > 0)
    await forgetCompany(db, new Date('2036-05-01T10:00:00Z'))
    assert.equal(await left(), all)
    assert.ok((await forgetCompany(db, new Date('2036-06-10T10:00:00Z'))) > 0)
    assert.equal(await left(), 0)
  })
})

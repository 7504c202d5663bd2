import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from '#platform/db'
import { seededProductId } from '#market'
import { addJob } from '#platform/jobs'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { castNow, newVisitor, sentencesIn, type Visitor } from '#testing'
import { backupCommand, restoreCommand } from './backup-command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'
import { newBeffroi } from '../site.ts'
import { prepareTerritory } from '../territory.ts'
import { openFolder } from '../test-folder.ts'

const { path: folder, remove } = openFolder('backup')
after(remove)
const envOf = (name: string) => ({ BEFFROI_DATA: join(folder, name), BEFFROI_DEMO: '1' })
const file = join(folder, 'territoire.sauvegarde')

/** Every line of a backup but the first, which says when it was made. */
const linesOf = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1)

/** Buys one loaf, fetched at the hub, and pays for it. */
async function order(who: Visitor): Promise<void> {
  const tomorrow = addDays(parisDay(castNow()), 1)
  await who.post('/panier', { product: seededProductId(11), quantity: 1 })
  await who.post('/panier/retrait', {
    recipientName: 'Monique Hochart',
    phone: '06 39 98 31 07',
    email: 'monique@example.org',
  })
  const total = /name="total" value="(\d+)"/.exec((await who.get(`/panier?jour=${tomorrow}`)).text)?.[1]
  const chosen = parisInstant(tomorrow, '14:00').toISOString()
  const asked = await who.post('/panier/payer', { slot: chosen, day: tomorrow, total })
  assert.equal(asked.status, 303, sentencesIn(asked.text))
  assert.equal((await who.post(asked.location ?? '', { gesture: 'pay' })).status, 303)
}

describe('A territory that is saved', () => {
  test('while it runs', async () => {
    const env = envOf('here')
    mkdirSync(join(folder, 'here/files/ab'), { recursive: true })
    writeFileSync(join(folder, 'here/files/ab/cd'), Buffer.alloc(100_000, 'é'))
    const { ground: opened, close } = await openGround(readConfig(env))
    const ground = { ...opened, clock: castNow }
    await prepareTerritory(ground, () => {})
    await ground.db.transaction((tx) => addJob(tx, 'send-letters', { ids: [7] }, { key: 'a' }))
    // ours, the key, and those of the demo: two films and the pictures of their eight steps
    assert.match(await backupCommand([file], env), /Sauvegardé dans .* 12 fichiers/)
    await close()
  })
  test('is the same once put back elsewhere: rows, jobs that wait, and files', async () => {
    const env = envOf('there')
    assert.match(await restoreCommand([file], env), /Restauré/)
    assert.deepEqual(readFileSync(join(folder, 'there/files/ab/cd')), Buffer.alloc(100_000, 'é'))
    for (const [place, mode] of [
      ['keys', 0o700],
      ['files/ab/cd', 0o600],
    ] as const)
      assert.equal(
        statSync(join(folder, 'there', place)).mode & 0o777,
        mode,
        `${place} is for its owner alone`,
      )
    const again = join(folder, 'encore.sauvegarde')
    await backupCommand([again], env)
    assert.deepEqual(linesOf(again).toSorted(), linesOf(file).toSorted())
  })
  test('goes on counting after its last row, and its rules are awake', async () => {
    const { ground, close } = await openGround(readConfig(envOf('there')))
    const { db } = ground
    const [rule] = await db.rows(
      sql`select 1 from pg_constraint where contype = 'f' and condeferrable limit 1`,
    )
    assert.equal(rule, undefined)
    const asleep = await db.rows(
      sql`select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`,
    )
    assert.deepEqual(asleep, [])
    const insert = sql`insert into facts.facts (name, payload, happened_at) values ('x', '{}', now()) returning id`
    await db.row(insert)
    await close()
  })
  test('is used as before: somebody orders, somebody signs, an attestation is verified', async () => {
    const { ground, close } = await openGround(readConfig(envOf('there')))
    try {
      const surprises: unknown[] = []
      const site = newBeffroi({ ...ground, clock: castNow }, (cause) => surprises.push(cause))
      const visitor = () => newVisitor(async (request) => site.fetch(request), ground.site.url)
      const references = async () =>
        (await ground.db.rows<{ reference: string }>(sql`select reference from orders.orders`)).map(
          (one) => one.reference,
        )
      const before = await references()
      for (let n = 0; n < 3; n++) await order(visitor())
      assert.equal(new Set(await references()).size, before.length + 3)
      const aicha = visitor()
      await aicha.enterAs('aicha')
      assert.equal((await aicha.post('/formation/emarger', { code: '4271' })).status, 303)
      const [attestation] = await ground.db.rows<{ id: string }>(
        sql`select id from jury.attestations limit 1`,
      )
      assert.equal((await visitor().get(`/attestations/${attestation?.id}`)).status, 200)
      assert.deepEqual(surprises, [])
    } finally {
      await close()
    }
  })
  test('made before sequences were saved goes on past any number it may have given', async () => {
    const old = join(folder, 'ancienne.sauvegarde')
    const lines = gunzipSync(readFileSync(file)).toString().split('\n')
    const first = lines.filter((one) => !one.startsWith('S ')).join('\n')
    writeFileSync(old, gzipSync(first.replace('beffroi-sauvegarde-2', 'beffroi-sauvegarde-1')))
    await restoreCommand([old], envOf('older'))
    const { ground, close } = await openGround(readConfig(envOf('older')))
    const row = await ground.db.row<{ n: number }>(sql`select nextval('orders.numbers') as n`)
    await close()
    assert.equal(row?.n, 1_000_001)
  })
  test('never takes the place of another unless told', async () => {
    const env = envOf('there')
    await assert.rejects(restoreCommand([file], env), { message: /n’est pas vide.*--force/ })
    assert.match(await restoreCommand([file, '--force'], env), /Restauré/)
  })
})

describe('A backup that cannot be put back', () => {
  const whole = () => gunzipSync(readFileSync(file)).toString()
  const cases: [string, () => Buffer, RegExp][] = [
    ['because its end is missing', () => gzipSync(whole().split('\n').slice(0, 60).join('\n')), /coupée/],
    ['because the copy was cut', () => readFileSync(file).subarray(0, 4000), /coupée/],
    ['because it comes from elsewhere', () => Buffer.from('nom;ville\n'), /n’est pas une sauvegarde/],
    [
      'because it is of another version',
      () => gzipSync(whole().replace('people/001-people', 'people/000')),
      /autre version/,
    ],
    [
      'because it would write outside',
      () => gzipSync(whole().replace('F files/ab/cd', 'F ../dehors')),
      /n’est pas une sauvegarde/,
    ],
  ]
  for (const [name, bytes, sentence] of cases)
    test(`${name} changes nothing`, async () => {
      const wrong = join(folder, 'mauvaise.sauvegarde')
      writeFileSync(wrong, bytes())
      await assert.rejects(restoreCommand([wrong, '--force'], envOf('there')), { message: sentence })
      assert.equal(existsSync(join(folder, 'dehors')), false)
      const { ground, close } = await openGround(readConfig(envOf('there')))
      const row = await ground.db.row<{ count: number }>(sql`select count(*) as count from people.persons`)
      await close()
      assert.ok((row?.count ?? 0) > 30)
    })
})

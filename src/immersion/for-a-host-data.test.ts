import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { onlyNamed, registerPerson, saveAccount } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { saveDeclaration } from './declare/declaration-store.ts'
import { saveSpeaker } from './hosting/speaker-store.ts'
import type { DeclarationId } from './ids.ts'
import { immersionData } from './immersion-data.ts'
import { secondHost } from './seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const email = `${randomUUID().slice(0, 8)}@fleurs.example`
const day = 86_400_000
const before = () => new Date(beffroi.now().getTime() - day)
const said = {
  siret: '00009000500018',
  name: 'Fleurs de la Scarpe',
  address: '8 rue du Port',
  postcode: '62000',
  town: 'Arras',
  activity: 'Fleuriste',
  trades: [],
  tradesSaid: 'composition florale',
  capacity: 1,
  days: [],
  way: '',
  accessible: null,
  welcomedBy: 'Mme Delattre, gérante',
  login: email,
  language: 'fr' as const,
}

describe('What an employer keeps here under an e-mail or a telephone', () => {
  test('is theirs to take away once they have an account of that login, of what was kept since, and nobody else’s', async () => {
    const personId = await registerPerson(db, { ...onlyNamed('Lucie', 'Delattre'), email }, null, before())
    const taken = async (id = personId) =>
      (await immersionData(db, [id])).files
        .filter(({ path }) => /employeur/.test(path))
        .map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString()}`)
    await db.transaction((tx) =>
      saveDeclaration(tx, newId<DeclarationId>(), { ...said, name: 'Avant elle' }, before()),
    )
    await db.transaction((tx) =>
      saveSpeaker(tx, { hostId: secondHost, login: email, name: 'Lucie' }, null, before()),
    )
    assert.deepEqual(await taken(), [], 'without an account, no page of data')
    await saveAccount(db, { personId, email, phone: null }, beffroi.now())
    assert.deepEqual(await taken(), [], 'somebody else may have had the address then')
    await db.transaction((tx) => saveDeclaration(tx, newId<DeclarationId>(), said, beffroi.now()))
    await db.run(sql`
      update immersion.host_speakers
      set seen_at = ${beffroi.now()}
      where login = ${email}`)
    const [declared = '', pages = '', ...others] = await taken()
    assert.deepEqual(others, [])
    assert.match(
      declared,
      /declarations-employeur\.csv.*Fleurs de la Scarpe.*composition florale.*Mme Delattre/s,
    )
    assert.doesNotMatch(declared, /Avant elle/)
    assert.match(pages, /pages-employeur\.csv.*Au Fil Propre.*Lucie/s)
    assert.doesNotMatch(pages, /Aubry|\+33/)
    assert.deepEqual(await taken(beffroi.personId('claire')), [])
  })
})

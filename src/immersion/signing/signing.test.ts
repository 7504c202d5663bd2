import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql, type Sql } from '#platform/db'
import { addDays, mondayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { fillIn, formIn, hearLetters, openBeffroi, sentencesIn, walk } from '#testing'
import { remindImmersions } from '../remind-immersions.ts'
import { verifySignatures, writeBroken } from './verify-signatures.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const bodies = hearLetters(beffroi)
const sent = async (recipient: string, what: RegExp): Promise<number> => {
  await beffroi.settle()
  return bodies.filter((letter) => letter.recipient === recipient && what.test(letter.body)).length
}
const linkOf = (recipient: string) =>
  /\/immersions\/signer\/[\w-]{43}/.exec(
    bodies.findLast((letter) => letter.recipient === recipient)?.body ?? '',
  )?.[0] ?? ''
const at = (day: Day) => parisInstant(day, '08:15')

/** What reading a convention again says once it was changed so, that is put back. */
async function afterwards(id: string, ...changes: readonly Sql[]): Promise<string> {
  let said = 'it is not read at all'
  await assert.rejects(
    beffroi.db.transaction(async (tx) => {
      for (const change of changes) await tx.run(change)
      const all = await verifySignatures(tx, beffroi.ground.site.dataDir)
      const found = all.find(({ conventionId }) => conventionId === id)
      if (found) said = writeBroken(found).replaceAll('\u00A0', ' ')
      throw new Error('put it back')
    }),
    /put it back/,
  )
  return said
}

await fillIn(karine, await walk(karine, /^Conventions/, /^Qui prescrit$/), {
  kind: 'delegate',
  delegatedBy: 'France Travail',
  toDay: addDays(from, 60),
})
const again = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(again)?.[1]?.replaceAll('&amp;', '&') ?? ''
const written = await karine.post(action, {
  ...formIn(again, action),
  fromDay: from,
  toDay: addDays(from, 11),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: 'host@la.example',
  personLogin: '06 39 98 05 72',
  prescriberLogin: '',
})
const here = written.location ?? ''
await karine.submit(`${here}/envoyer`)
const opened = parisDay(beffroi.now())

describe('Whoever has not signed', () => {
  test('is written to again two days after, once, and who signs on paper never', async () => {
    assert.equal(await sent('host@la.example', /immersions\/signer/), 1)
    assert.equal(await remindImmersions(beffroi.ground, at(addDays(opened, 1))), 0)
    assert.equal(await remindImmersions(beffroi.ground, at(addDays(opened, 2))), 2)
    assert.equal(await remindImmersions(beffroi.ground, at(addDays(opened, 2))), 0)
    assert.equal(await sent('host@la.example', /immersions\/signer/), 2)
  })

  test('is written to the morning after, when the one that was meant did not come', async () => {
    assert.equal(await remindImmersions(beffroi.ground, at(addDays(opened, 4))), 0)
    assert.equal(await remindImmersions(beffroi.ground, at(addDays(opened, 6))), 2)
    assert.equal(await remindImmersions(beffroi.ground, at(addDays(opened, 7))), 0)
    assert.equal(await sent('host@la.example', /immersions\/signer/), 3)
  })

  test('is told to the referent three days before the first one, once; so is a delegation that ends', async () => {
    const told = async () =>
      (
        await beffroi.db.rows<{ key: string }>(
          sql`select key from notices.notices where key like 'convention %late%' or key like 'delegation %'`,
        )
      ).length
    await remindImmersions(beffroi.ground, at(addDays(from, -3)))
    await remindImmersions(beffroi.ground, at(addDays(from, -2)))
    assert.equal(await told(), 1)
    await remindImmersions(beffroi.ground, at(from))
    assert((await told()) > 1)
  })
})

describe('What was signed', () => {
  test('is read again byte by byte: an altered text, a changed or missing signature is found and named', async () => {
    const host = linkOf('host@la.example')
    const anybody = beffroi.visitor()
    await anybody.submit(`${host}/code`)
    await beffroi.settle()
    const code = /\d{3}\s\d{3}/.exec(bodies.at(-1)?.body ?? '')?.[0]?.replace(/\s/, '') ?? ''
    for (let n = 0; n < 2; n += 1)
      assert.equal((await anybody.post(`${host}/signature`, { code, typed: 'Mme Fournier' })).status, 303)
    const id = here.slice(-36)
    const mine = async () =>
      (await verifySignatures(beffroi.db, beffroi.ground.site.dataDir)).find(
        ({ conventionId }) => conventionId === id,
      ) ?? assert.fail()
    const whole = await mine()
    assert.deepEqual([whole.lines, whole.fault, whole.alteredText], [1, undefined, undefined])
    assert.equal(writeBroken(whole), '')
    await assert.rejects(
      beffroi.db.transaction(async (tx) => {
        await tx.run(
          sql`update immersion.convention_texts set text = text || ' ' where convention_id = ${id}`,
        )
        const [touched] = (await verifySignatures(tx, beffroi.ground.site.dataDir)).filter(
          ({ conventionId }) => conventionId === id,
        )
        assert.equal(touched?.alteredText, 1)
        await tx.run(sql`update immersion.signature_lines set mark = 'Odilx' where convention_id = ${id}`)
        const [line] = (await verifySignatures(tx, beffroi.ground.site.dataDir)).filter(
          ({ conventionId }) => conventionId === id,
        )
        assert.deepEqual(line?.fault, { n: 1, what: 'altered line' })
        await tx.run(sql`delete from immersion.signature_lines where convention_id = ${id}`)
        const [cut] = (await verifySignatures(tx, beffroi.ground.site.dataDir)).filter(
          ({ conventionId }) => conventionId === id,
        )
        assert.equal(cut?.fault?.what, 'cut or altered end')
        throw new Error('put it back')
      }),
      /put it back/,
    )
  })

  test('is compared with what the convention says: its dates, its hours and each of its words', async () => {
    const id = here.slice(-36)
    const terms = (path: string, value: unknown) => sql`
      update immersion.conventions
      set terms = jsonb_set(terms, ${path}::text[], ${JSON.stringify(value)}::jsonb) where id = ${id}`
    for (const [change, names] of [
      [sql`update immersion.conventions set to_day = to_day + 35 where id = ${id}`, 'ses dates'],
      [terms('{timetable,afternoon}', ['13:00', '16:00']), 'ses horaires'],
      [terms('{timetable,mornings}', [1]), 'ses horaires'],
      [terms('{tasks}', ['Repasser', 'Plier']), 'ses tâches'],
      [terms('{tasks}', []), 'ses tâches'],
      [terms('{safety}', 'Des'), 'ses consignes de sécurité'],
      [terms('{place}', 'Ailleurs'), 'son adresse'],
      [terms('{practical}', 'Une blouse'), 'ce qui est bon à savoir'],
    ] as const)
      assert.equal(
        await afterwards(id, change),
        `Ce qu’elle dit n’est pas dans le texte signé : ${names}.`,
        names,
      )
  })

  test('is missed when it is gone: its text, its lines with their head, who should have signed', async () => {
    const id = here.slice(-36)
    const textGone = sql`delete from immersion.convention_texts where convention_id = ${id}`
    const linesGone = sql`delete from immersion.signature_lines where convention_id = ${id}`
    const headGone = sql`delete from immersion.signature_heads where convention_id = ${id}`
    const signed = sql`update immersion.conventions set state = 'signed' where id = ${id}`
    assert.equal(await afterwards(id, textGone), 'Le texte de la version 1 manque.')
    const missing = await afterwards(id, signed)
    assert.match(missing, /^Elle est dite signée, sans la signature de : [^,]*Benamar[^.]*\.$/i)
    assert.doesNotMatch(missing, /Fournier/, 'who signed')
    const cut = [signed, linesGone, headGone]
    assert.match(await afterwards(id, ...cut), /sans la signature de : .*Fournier/)
    assert.match(
      await afterwards(
        id,
        ...cut,
        textGone,
        sql`delete from immersion.signatories where convention_id = ${id}`,
      ),
      /^Le texte de la version 1 manque\. Elle est dite signée, sans la signature de : la personne et l’employeur qui accueille\.$/,
    )
  })

  test('may be signed on the first day too, which is said as today', async () => {
    const person = linkOf('+33639980572')
    beffroi.setNow(at(addDays(from, -1)).toISOString())
    assert.match(sentencesIn((await beffroi.visitor().get(person)).text), /Avant le /)
    beffroi.setNow(at(from).toISOString())
    const onTheDay = sentencesIn((await beffroi.visitor().get(person)).text)
    assert.match(onTheDay, /Aujourd’hui, avant de commencer/)
    assert.doesNotMatch(onTheDay, /Avant le /)
  })

  test('is never antedated: once its first day is past, nobody signs any more', async () => {
    const person = linkOf('+33639980572')
    const anybody = beffroi.visitor()
    beffroi.setNow(at(addDays(from, 1)).toISOString())
    const sentSoFar = bodies.length
    for (const late of [
      await anybody.post(`${person}/code`),
      await anybody.post(`${person}/signature`, { code: '123456', typed: 'Moi' }),
    ]) {
      assert.equal(late.status, 422)
      assert.match(late.text, /le premier jour est passé/)
    }
    assert.doesNotMatch((await anybody.get(person)).text, /J’ai lu, je veux signer/)
    await beffroi.settle()
    assert.equal(bodies.length, sentSoFar, 'no code left')
  })
})

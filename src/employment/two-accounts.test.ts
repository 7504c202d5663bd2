import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { insertMembership, relationsInCircle, seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { formIn, openBeffroi, saidApart, saidTheSame, writtenApart } from '#testing'
import { surroundPost } from './around/door.ts'
import { pathsOnPost, supervisorsAround } from './around/supervisor-store.ts'
import { advisersFor } from './path/give-adviser.ts'
import { readPath, setAdviser } from './path-store.ts'
import { postsOf, updatePost } from './post-store.ts'
import { listPosts } from './posts/post-list-store.ts'
import { supervisorsFor } from './post-writing/list-supervisors.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const organisationId = seededOrganisations.ateliers.id
const [bruno, farida] = [beffroi.personId('bruno'), beffroi.personId('farida')]
const [otherBruno, otherFarida] = [await writtenApart(beffroi, bruno), await writtenApart(beffroi, farida)]
const found = []
for (const one of await postsOf(db, seeded.anima)) {
  const [held] = await pathsOnPost(db, one.id, today)
  if (held && one.supervisorId === bruno) found.push({ post: one, held })
}
const [{ post, held } = assert.fail('nobody works under Bruno today')] = found

// What they did with their other accounts, before somebody said that both are theirs.
await db.transaction(async (tx) => {
  for (const [personId, role] of [
    [otherBruno, 'technical supervisor'],
    [otherFarida, 'integration adviser'],
  ] as const)
    await insertMembership(tx, { id: newId(), personId, organisationId, role, fromDay: today })
  await updatePost(tx, { ...post, supervisorId: otherBruno }, { by: null, at: now, typed: true })
  await surroundPost(tx, post.id, organisationId, now)
  await setAdviser(tx, held, otherFarida)
})
await saidTheSame(beffroi, bruno, otherBruno)
await saidTheSame(beffroi, farida, otherFarida)

describe('A technical supervisor who had two accounts', () => {
  test('supervises the post that they supervised with the other, on its form and in its list', async () => {
    const didier = await beffroi.as('didier')
    const path = `/insertion/postes/${post.id}/correction`
    const { text } = await didier.get(path)
    assert.match(text, new RegExp(`value="${bruno}" selected`))
    assert.doesNotMatch(text, new RegExp(otherBruno))
    await didier.submit(path, { ...formIn(text, path), title: 'Poste corrigé' })
    const kept = (await postsOf(db, seeded.anima)).find(({ id }) => id === post.id)
    assert.deepEqual([kept?.title, kept?.supervisorId], ['Poste corrigé', bruno])
    const filter = { actionIds: [seeded.anima], on: today, state: null, search: '', after: '', limit: 200 }
    const reach = { actionIds: [], pathIds: [] }
    const listed = await listPosts(db, { ...filter, supervisorId: otherBruno }, reach)
    assert.ok(listed.some(({ id }) => id === post.id))
    const proposed = await supervisorsFor(db, { id: seeded.anima, leadId: organisationId }, today)
    assert.equal(proposed.filter(({ id }) => id === bruno || id === otherBruno).length, 1)
  })

  test('stands around who works there once', async () => {
    await db.transaction((tx) => surroundPost(tx, post.id, organisationId, now))
    assert.deepEqual(await supervisorsAround(db, held), [bruno])
    const relations = await relationsInCircle(db, bruno, held, now)
    assert.ok(relations.some(({ relation }) => relation === 'technical supervisor'))
  })
})

describe('An adviser who had two accounts', () => {
  test('is the adviser of the path, and once in the list', async () => {
    const path = (await readPath(db, held)) ?? assert.fail('no path')
    assert.equal(path.adviserId, farida)
    const advisers = await advisersFor(db, path, now)
    assert.ok(advisers.every(({ personId }) => personId !== otherFarida))
  })

  test('has each their own again when it is taken back', async () => {
    await saidApart(beffroi, otherFarida)
    assert.equal((await readPath(db, held))?.adviserId, otherFarida)
  })
})

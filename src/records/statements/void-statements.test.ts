import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import { seededOrganisations } from '#people'
import { openBeffroi } from '#testing'
import { keepStatements } from './keep-statements.ts'
import { authorityOf, type Key } from '../keys/key.ts'
import { houseKey } from '../keys/manage-key.ts'
import { newTool, newTrace, type Tool } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())
const other = await newTool(beffroi.db, url, beffroi.now())

const voiding = (id: unknown): Plain =>
  newTrace({
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id },
  })
const keep = async (by: Tool, ...traces: Plain[]) => {
  const answer = await by.ask('POST', 'statements', { body: traces })
  return answer.status === 200 ? 'kept' : [answer.status, answer.json()['title']]
}
const isVoided = async ({ id }: Plain) => {
  const query = { voidedStatementId: String(id) }
  return (await tool.ask('GET', 'statements', { query })).status === 200
}

/** Keeps a trace as a room of ours does. */
async function keepInHouse(trace: Plain): Promise<void> {
  const key: Key = await houseKey(beffroi.db, seededOrganisations.afp2i.id, 'Cours suivis ici', beffroi.now())
  const { organisationId, id: keyId } = key
  const writer = { organisationId, keyId, authority: authorityOf(key, url) }
  const sent = [{ statement: trace, piece: JSON.stringify(trace) }]
  const kept = await keepStatements(beffroi.db, writer, { sent, version: '1.0.3' }, beffroi.now())
  assert.equal(kept.ok, true)
}

describe('A key voids', () => {
  test('what it wrote', async () => {
    const trace = newTrace()
    await keep(tool, trace)
    assert.equal(await keep(tool, voiding(trace['id'])), 'kept')
    assert.equal(await isVoided(trace), true)
  })
  test('nothing that another key of its organisation wrote', async () => {
    const trace = newTrace()
    await keep(tool, trace)
    const no = [403, 'a key voids only what it wrote']
    assert.deepEqual(await keep(other, voiding(trace['id'])), no)
    assert.deepEqual(await keep(other, newTrace(), voiding(trace['id'])), no)
    assert.equal(await isVoided(trace), false)
  })
  test('nothing that another will write later, even when it says so before', async () => {
    const [foreign, own] = [newTrace(), newTrace()]
    assert.equal(await keep(other, voiding(foreign['id'])), 'kept')
    assert.equal(await keep(tool, voiding(own['id'])), 'kept')
    assert.equal(await keep(tool, foreign, own), 'kept')
    assert.deepEqual([await isVoided(foreign), await isVoided(own)], [false, true])
  })
  test('nothing that the house wrote: what a credit of the ledger shows as its proof stays', async () => {
    const trace = newTrace({ id: randomUUID(), timestamp: beffroi.now().toISOString() })
    assert.equal(await keep(tool, voiding(trace['id'])), 'kept')
    await keepInHouse(trace)
    assert.deepEqual(await keep(tool, voiding(trace['id'])), [403, 'what the house wrote is never voided'])
    assert.equal(await isVoided(trace), false)
  })
  test('by PUT as by POST, and whoever looks after the tool reads why not', async () => {
    const trace = newTrace()
    await keep(tool, trace)
    const { id: _, ...said } = voiding(trace['id'])
    const query = { statementId: randomUUID() }
    assert.equal((await other.ask('PUT', 'statements', { query, body: said })).status, 403)
    const brigitte = await beffroi.as('brigitte')
    assert.match(
      (await brigitte.get('/traces/refus')).text,
      /Une clé n’annule que les traces qu’elle a écrites/,
    )
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))

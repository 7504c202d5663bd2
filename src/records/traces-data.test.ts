import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBeffroi } from '#testing'
import { newTool, newTrace } from './seeds/xapi-tool.ts'
import { tracesData } from './traces-data.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('What tools kept about somebody is among their data, and nobody else’s', async () => {
  const url = await beffroi.listen()
  const tool = await newTool(beffroi.db, url, beffroi.now())
  const agentOf = (name: string) => ({ objectType: 'Agent', account: { homePage: url, name } })
  const aicha = agentOf(beffroi.personId('aicha'))
  const activityId = 'https://exemple.fr/cours/repassage'
  await tool.ask('POST', 'statements', { body: newTrace({ actor: aicha, object: { id: activityId } }) })
  const query = { activityId, agent: JSON.stringify(aicha), stateId: 'signet' }
  assert.equal((await tool.ask('PUT', 'activities/state', { query, body: { page: 3 } })).status, 204)
  const other = { ...query, agent: JSON.stringify(agentOf(beffroi.personId('claire'))) }
  assert.equal((await tool.ask('PUT', 'activities/state', { query: other, body: { page: 9 } })).status, 204)
  const profile = { agent: JSON.stringify(aicha), profileId: 'reglages' }
  const headers = { 'if-none-match': '*' }
  const sent = await tool.ask('PUT', 'agents/profile', { query: profile, body: { lent: true }, headers })
  assert.equal(sent.status, 204)

  const { files } = await tracesData(url)(beffroi.db, [beffroi.personId('aicha')])
  const bytes = files.find(({ path }) => path === 'etats-et-profils.json')?.bytes
  const notes: { kind: string; activityId: string; name: string; content: string }[] = JSON.parse(
    String(bytes),
  )
  const told = notes.map((one) => [one.kind, one.activityId, one.name, one.content].join(' | '))
  assert.deepEqual(
    new Set(told),
    new Set([`agent profile |  | reglages | {"lent":true}`, `state | ${activityId} | signet | {"page":3}`]),
  )
})

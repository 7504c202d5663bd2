import { isPlain, type Plain } from './shape.ts'

/** A person of ours as an agent: known by their number here, never by their address. `url`: this Beffroi's public address. */
export const agentOfPerson = (person: { id: string; name: string }, url: string): Plain => ({
  objectType: 'Agent',
  name: person.name,
  account: { homePage: url, name: person.id },
})

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id of the person of ours that this agent is, if it is one. */
export function personIdOf(agent: unknown, url: string): string | undefined {
  if (!isPlain(agent) || !isPlain(agent['account'])) return undefined
  const { homePage, name } = agent['account']
  return homePage === url && typeof name === 'string' && UUID.test(name) ? name : undefined
}

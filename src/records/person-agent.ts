import { isPlain, type Plain } from '#platform/json'

/** Somebody of ours as an agent: a number, never a name nor an address. `home`: this Beffroi's public address. */
export const agentOf = (pseudonym: string, home: string): Plain => ({
  objectType: 'Agent',
  account: { homePage: home, name: pseudonym },
})

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The number that an agent bears in its account, and at which home: a pseudonym of ours, perhaps. */
export type Numbered = { home: string; name: string }

export function numberIn(agent: unknown): Numbered | undefined {
  if (!isPlain(agent) || !isPlain(agent['account'])) return undefined
  const { homePage, name } = agent['account']
  return typeof homePage === 'string' && typeof name === 'string' && UUID.test(name)
    ? { home: homePage, name }
    : undefined
}

/** An address that the server proposes; `middle`: the street is known, not the door. */
export type Proposal = { label: string; address: string; postcode: string; town: string; middle: boolean }

/** What is like what was typed; nothing without network. */
export async function fetchProposals(address: string): Promise<Proposal[]> {
  const answer = await fetch(address, {
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
  }).catch(() => undefined)
  const isJson = answer?.ok && (answer.headers.get('content-type') ?? '').includes('json')
  return isJson ? ((await answer.json()) as Proposal[]) : []
}

/** How many there are, for who does not see the list. */
export const countWords = (count: number): string =>
  count === 0
    ? 'Aucune adresse proposée'
    : count === 1
      ? 'Une adresse proposée'
      : `${count} adresses proposées`

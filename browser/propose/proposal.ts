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

/** How many there are, for who does not see the list: the words stand on the field. */
export function countWords({ dataset }: HTMLElement, count: number): string {
  const { saidNone, saidOne, saidMany } = dataset
  return (count === 0 ? saidNone : count === 1 ? saidOne : saidMany?.replace('{n}', String(count))) ?? ''
}

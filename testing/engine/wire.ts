/** A conversation with an engine, or with one of its pages, in the words of its DevTools: all that engines of 2018 and of today share. */
export type Wire = {
  /** @throws what the engine refused, in its words; or that it went away. */
  ask(method: string, params?: object): Promise<Said>
  on(method: string, hear: (params: Said) => void): void
  close(): void
}

export type Said = Record<string, unknown>

type Waiting = { done: (said: Said) => void; fail: (cause: Error) => void }

const PATIENCE_MS = 30_000

/** Opens the wire at that address of the engine, `ws://…`. */
export async function openWire(address: string): Promise<Wire> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, Waiting>()
  const ears: { method: string; hear: (params: Said) => void }[] = []
  let asked = 0
  let isOpen = true
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params } = parsed(String(data))
    const one = typeof id === 'number' ? waiting.get(id) : undefined
    if (one && typeof id === 'number') waiting.delete(id)
    if (one && isSaid(error)) one.fail(new Error(String(error['message'])))
    else if (one) one.done(isSaid(result) ? result : {})
    for (const ear of ears) if (ear.method === method) ear.hear(isSaid(params) ? params : {})
  })
  socket.addEventListener('close', () => {
    isOpen = false
    for (const { fail } of waiting.values()) fail(new Error('the engine went away'))
  })
  await new Promise((done, fail) => {
    socket.addEventListener('open', done)
    socket.addEventListener('error', () => fail(new Error(`nobody answers at ${address}`)))
  })
  return {
    ask: (method, params = {}) =>
      new Promise((done, fail) => {
        if (!isOpen) return fail(new Error('the engine went away'))
        const late = setTimeout(() => fail(new Error(`the engine does not answer ${method}`)), PATIENCE_MS)
        const over = () => clearTimeout(late)
        waiting.set(++asked, { done: (said) => (over(), done(said)), fail: (cause) => (over(), fail(cause)) })
        socket.send(JSON.stringify({ id: asked, method, params }))
      }),
    on: (method, hear) => void ears.push({ method, hear }),
    close: () => socket.close(),
  }
}

export const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null

function parsed(text: string): Said {
  const value: unknown = JSON.parse(text)
  return isSaid(value) ? value : {}
}

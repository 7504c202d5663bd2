import { connect, createServer, type Socket } from 'node:net'

/** The way between telephones and a server, that may be cut as a basement cuts it: nothing goes, nothing new opens. */
export type Relay = { url: string; cut: (isCut: boolean) => void; close: () => Promise<void> }

/** @param to the address of the server, `http://127.0.0.1:4000`. */
export async function openRelay(to: string): Promise<Relay> {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((socket) => {
    if (isCut) {
      socket.destroy()
      return
    }
    const beyond = connect(Number(port), hostname)
    for (const [one, other] of [
      [socket, beyond],
      [beyond, socket],
    ] as const) {
      open.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const end = () => {
    for (const socket of open) socket.destroy()
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  return {
    url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    cut: (wish) => {
      isCut = wish
      if (isCut) end()
    },
    close: async () => {
      end()
      await new Promise((done) => server.close(done))
    },
  }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { startSimulator } from '#payments'
import type { RoomSettings } from '#platform/ground'
import { openBeffroi } from './open-beffroi.ts'
import { newVisitor, type Visitor } from './visitor.ts'

/** The payment provider as a real territory has it: another machine, reached by its address, that announces by HTTP what happened there. */
export type ProviderBeside = {
  /** How a territory is set up with it. */
  settings: NonNullable<RoomSettings['payment']>
  /** Where it announces: the address of the territory. */
  announcesTo(url: string): void
  /** Says all that was not heard. */
  settle(): Promise<void>
  /** Somebody in front of its own pages: a customer who pays, a merchant who says who they are. */
  visitor(): Visitor
  close(): Promise<void>
}

/** Opens it: the simulator of a demo of its own, spoken to over a port by the provider's own client. `now`: the clock of the territory. */
export async function openProvider(now: () => Date): Promise<ProviderBeside> {
  const bank = await openBeffroi({ empty: true, demo: true })
  bank.ground.clock = now
  const simulator = startSimulator(bank.ground)
  const server = createServer(async (asked, answer) => {
    const header = (name: string) => asked.headers[name]?.toString()
    const { method = '', url: path = '' } = asked
    const found = await simulator.line({ method, path, header, body: await text(asked) })
    answer.writeHead(found.status, { 'content-type': 'application/json' }).end(JSON.stringify(found.body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    settings: { key: simulator.key, secrets: simulator.secrets, url },
    announcesTo: (address) => (bank.ground.site.url = address),
    settle: bank.settle,
    visitor: () => newVisitor((request) => bank.send(request), bank.ground.site.url),
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await bank.close()
    },
  }
}

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPhone, type EnginePhone } from './phone.ts'
import { openWire } from './wire.ts'

/** A Chromium of any year since 2018, spoken to in the words they all share. */
export type Engine = {
  /** 'HeadlessChrome/67.0.3372.0' */
  version: string
  /** Somebody's telephone, nothing on it yet: what it keeps stands on its disk, as no private window does. One for each engine. */
  phone: (baseURL: string) => Promise<EnginePhone>
  close: () => Promise<void>
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--hide-scrollbars',
  '--lang=fr-FR',
  '--remote-debugging-port=0',
  '--remote-allow-origins=*',
]

/** Starts that program. @throws what it said when it does not start. */
export async function openEngine(program: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'beffroi-engine-'))
  const env = { ...process.env, TZ: 'Europe/Paris', HOME: folder }
  const child = spawn(program, [...args, `--user-data-dir=${folder}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  })
  const address = await addressOf(child)
  const wire = await openWire(address)
  const { product } = await wire.ask('Browser.getVersion')
  return {
    version: String(product),
    phone: (baseURL) => openPhone({ wire, address, baseURL }),
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      const stuck = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await wire.ask('Browser.close').catch(() => undefined) // it may go before it answers
      await ended
      clearTimeout(stuck)
      wire.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Where it listens, as it says on its error line. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((done, fail) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address) done(address)
    })
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`the engine ended (${code}): ${said.slice(0, 2000)}`)))
  })
}

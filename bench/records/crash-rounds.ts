import { readFileSync } from 'node:fs'
import type { BenchServer } from './bench-server.ts'
import { ask, CONNECTIONS } from './load.ts'
import { newTexts } from './statement.ts'

const SIZE = 5

type Sent = { ids: string[]; acknowledged: boolean }

/** Kills the server or its database, in turn, while eight connections write; counts what is missing afterwards. */
export async function crashRounds(server: BenchServer, rounds: number) {
  const sent: Sent[] = []
  for (let round = 0; round < rounds; round += 1) {
    const until = new AbortController()
    const work = async () => {
      while (!until.signal.aborted) {
        const texts = newTexts(SIZE)
        const one: Sent = { ids: texts.map((text) => JSON.parse(text).id), acknowledged: false }
        sent.push(one)
        const answer = await ask(server, 'POST', '/statements', `[${texts.join(',')}]`).catch(() => undefined)
        one.acknowledged = answer?.status === 200
      }
    }
    const workers = Array.from({ length: CONNECTIONS }, work)
    await new Promise((done) => setTimeout(done, 400 + Math.random() * 600))
    until.abort()
    if (round % 2 === 0) await server.stop('SIGKILL')
    else await killDatabase(server)
    await Promise.all(workers)
    await server.start()
  }
  return { ...(await countMissing(server, sent)), sent: sent.length }
}

async function killDatabase(server: BenchServer): Promise<void> {
  const ended = new Promise((done) => server.process().once('exit', done))
  process.kill(
    Number(readFileSync(`${server.dir}/postgres/postmaster.pid`, 'utf8').split('\n')[0]),
    'SIGKILL',
  )
  await ended
}

async function countMissing(server: BenchServer, sent: readonly Sent[]) {
  const there = new Set<string>()
  for (let path = '/statements?limit=500'; path;) {
    const page = JSON.parse((await ask(server, 'GET', path)).text)
    for (const { id } of page.statements) there.add(id)
    path = page.more.replace('/xapi', '')
  }
  const counts = sent.map(({ ids }) => ids.filter((id) => there.has(id)).length)
  return {
    acknowledged: sent.filter((one) => one.acknowledged).length * SIZE,
    lost: sent.filter((one, i) => one.acknowledged && counts[i] !== SIZE).length,
    halves: counts.filter((count) => count !== 0 && count !== SIZE).length,
  }
}

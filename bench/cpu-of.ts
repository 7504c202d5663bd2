import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10 // Linux counts processor time in hundredths of a second

/**
 * Starts counting the processor time of a process and all its descendants, in this program and in the kernel; what it gives tells
 * the milliseconds since then. Unlike a wait, they are about the same on a machine that others use. Undefined without /proc.
 */
export function startCpu(pid: number): () => number | undefined {
  const before = ticksOf(pid)
  return () => {
    const after = ticksOf(pid)
    if (after.size === 0) return undefined
    // one that ended meanwhile takes what it had used with it: its last part is lost, and nothing is taken away
    const ticks = [...after].reduce((sum, [id, used]) => sum + used - (before.get(id) ?? 0), 0)
    return ticks * TICK_MS
  }
}

/** Milliseconds that this thread has had the processor. */
export function processorClock(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function ticksOf(pid: number): Map<number, number> {
  const all = processes()
  const counted = new Set([pid])
  for (let found = -1; found !== counted.size;) {
    found = counted.size
    for (const one of all) if (counted.has(one.parent)) counted.add(one.pid)
  }
  return new Map(all.flatMap((one) => (counted.has(one.pid) ? [[one.pid, one.ticks] as const] : [])))
}

function processes(): { pid: number; parent: number; ticks: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStat(Number(name)))
  } catch {
    return []
  }
}

function readStat(pid: number): { pid: number; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return [{ pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }]
  } catch {
    return [] // it ended meanwhile
  }
}

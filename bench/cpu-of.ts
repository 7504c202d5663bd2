import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10 // Linux counts processor time in hundredths of a second

/**
 * Milliseconds of processor that a process and all its descendants have used, in this program and in the kernel. Unlike a wait,
 * it is about the same on a machine that others use. Undefined where there is no /proc.
 */
export function cpuOf(pid: number): number | undefined {
  const all = processes()
  if (all.length === 0) return undefined
  const counted = new Set([pid])
  for (let found = -1; found !== counted.size;) {
    found = counted.size
    for (const one of all) if (counted.has(one.parent)) counted.add(one.pid)
  }
  return all.filter((one) => counted.has(one.pid)).reduce((sum, one) => sum + one.ticks, 0) * TICK_MS
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

import { isPlain, type Plain } from '#platform/json'
import { comparedDuration, instantOf } from '../rules/door.ts'

// What a store writes itself, or may write differently, says nothing of the statement (IEEE 9274.1.1 § 4.2.4.1).
const OURS = new Set(['id', 'stored', 'authority', 'version', 'attachments'])

/** True when two statements say the same: `sent` may leave out the timestamp that we gave the other. */
export function sameStatement(sent: Plain, known: Plain): boolean {
  const keys = new Set([...Object.keys(sent), ...Object.keys(known)])
  for (const key of keys) {
    if (OURS.has(key) || (key === 'timestamp' && sent[key] === undefined)) continue
    if (!same(sent[key], known[key], key)) return false
  }
  return true
}

function same(a: unknown, b: unknown, key: string): boolean {
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') {
    if (key === 'duration') return comparedDuration(a) === comparedDuration(b)
    if (key === 'timestamp') return instantOf(a)?.getTime() === instantOf(b)?.getTime()
    if (key === 'id' || key === 'registration') return a.toLowerCase() === b.toLowerCase()
    return false
  }
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => same(one, b[i], key))
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((one) => same(a[one], b[one], one))
}

import type { Plain } from '#platform/json'
import { duration } from './duration.ts'
import { extensions } from './iri.ts'
import { fault, number, shape, text, truth, type Check, type Fault } from '../shape.ts'

const scaled: Check = (value) => {
  if (typeof value !== 'number') return fault('must be a number')
  return value >= -1 && value <= 1 ? undefined : fault('must be between -1 and 1')
}

const score = shape({ scaled, raw: number, min: number, max: number }, [], bounds)

function bounds({ raw, min, max }: Plain): Fault | undefined {
  const low = typeof min === 'number' ? min : -Infinity
  const high = typeof max === 'number' ? max : Infinity
  if (low >= high) return fault('must be lower than max', 'min')
  return typeof raw === 'number' && (raw < low || raw > high)
    ? fault('must be between min and max', 'raw')
    : undefined
}

export const result: Check = shape({
  score,
  success: truth,
  completion: truth,
  response: text,
  duration,
  extensions,
})

import { parisClock, parisDay } from '#platform/time'
import { strToU8 } from 'fflate'

/** True for what is compressed already. */
export const isPacked = (path: string): boolean =>
  /\.(jpe?g|png|webp|avif|pdf|zip|xlsx|ods|docx|mp3|m4a|mp4|webm|ogg)$/i.test(path)

export const contentOf = (bytes: Uint8Array | string): Uint8Array =>
  typeof bytes === 'string' ? strToU8(bytes) : bytes

// A ZIP stores hours without their zone, and fflate takes those of the machine: give it a date whose local hours are
// those of Paris. The format has no date before 1980.
export function wallClock(at: Date): Date {
  const [year = 0, month = 1, day = 1] = parisDay(at).split('-').map(Number)
  const [hour = 0, minute = 0] = parisClock(at).split(':').map(Number)
  return new Date(Math.max(year, 1980), month - 1, day, hour, minute)
}

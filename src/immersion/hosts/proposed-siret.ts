import { readSiret } from '#people'
import type { Host } from './host.ts'

/** A SIRET whose first zeros a spreadsheet ate, with them, when its key is then right. */
export function withZeros(written: string): string | undefined {
  const digits = written.replaceAll(/\D/g, '')
  if (digits.length < 9 || digits.length >= 14) return undefined
  const read = readSiret(digits.padStart(14, '0'))
  return read.ok ? read.siret : undefined
}

/** What is proposed in place of the SIRET that a list gave to a host: somebody says whether it is right. */
export const proposedSiret = ({
  asked,
  writtenSiret,
}: Pick<Host, 'asked' | 'writtenSiret'>): string | undefined =>
  asked.includes('siret short') ? withZeros(writtenSiret) : undefined

import type { Picture } from '#platform/files'
import { writePhone } from './login.ts'
import { writeSiret, type Organisation } from './organisation.ts'

/** What an organisation puts at the head of its papers, beside its name. */
export type Letterhead = {
  address: string | null
  /** Of a training body: eleven digits (Code du travail, L6351-1). */
  activityNumber: string | null
  logo: Picture | undefined
}

/** The lines under the name: address, numbers of the law, telephone and address of mail; those that are known. */
export function letterheadLines({ siret, phone, email }: Organisation, letterhead: Letterhead): string[] {
  const { address, activityNumber } = letterhead
  return [
    ...(address ?? '').split('\n').map((line) => line.trim()),
    siret && `SIRET ${writeSiret(siret)}`,
    activityNumber && `Déclaration d’activité ${writeActivityNumber(activityNumber)}`,
    [phone && writePhone(phone), email].filter(Boolean).join(' · '),
  ].filter((line): line is string => Boolean(line))
}

/** « 32 62 01234 56 », as prefectures write it. */
export const writeActivityNumber = (digits: string): string =>
  digits.replace(/(\d{2})(\d{2})(\d{5})(\d{2})/, '$1\u00A0$2\u00A0$3\u00A0$4')

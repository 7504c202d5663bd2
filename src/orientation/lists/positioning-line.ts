import { z } from 'zod'
import type { Identity } from '#people'
import { writeName } from '#platform/i18n'
import type { Line } from '#platform/imports'
import { readDate, readPhone, type Reading } from '#platform/sheets'
import { asDay, type Day } from '#platform/time'
import type { Situation } from '../positioning.ts'
import { readName } from './read-name.ts'

/** Who accompanies the person and where, in the words of the list. */
type SentBy = { referent: string | null; structure: string | null }

/** A line of a prescriber's list, read: who, and what the list says of them. */
export type ListLine = Situation &
  SentBy & {
    who: Identity
    positionedOn: Day | null
    comment: string | null
    /** More or fewer fields than headers: what stands where is not sure. */
    shifted: boolean
    /** What could not be read, and is kept as it was written in the comment. */
    unread: string[]
  }

export const listColumns = {
  familyName: { label: 'Nom', spellings: ['Nom de famille', 'Nom de naissance', 'NOM'] },
  givenName: { label: 'Prénom', spellings: ['Prénoms'] },
  fullName: { label: 'Nom et prénom', spellings: ['Nom prénom', 'Nom / Prénom', 'Bénéficiaire', 'Personne'] },
  usageName: { label: 'Nom d’usage', spellings: ["Nom d'usage", 'Nom marital', 'Nom d’épouse'] },
  birthDate: { label: 'Date de naissance', spellings: ['Né(e) le', 'Naissance', 'DDN'] },
  phone: { label: 'Téléphone', spellings: ['Tél.', 'Tel', 'Portable', 'Mobile', 'N° de téléphone'] },
  email: { label: 'Courriel', spellings: ['Mail', 'E-mail', 'Email', 'Adresse mail'] },
  town: { label: 'Commune', spellings: ['Ville', 'Localité'] },
  postcode: { label: 'Code postal', spellings: ['CP'] },
  referent: {
    label: 'Référent',
    spellings: ['Référent unique', 'Référent(e)', 'Conseiller', 'Accompagnateur'],
  },
  structure: { label: 'Structure', spellings: ['Prescripteur', 'Organisme', 'Orienté par'] },
  status: { label: 'Statut', spellings: ['Situation', 'Statut du public'] },
  rsa: { label: 'Allocataire RSA', spellings: ['RSA', 'BRSA'] },
  mobility: { label: 'Mobilité', spellings: ['Moyen de transport', 'Transport'] },
  positionedOn: { label: 'Date de positionnement', spellings: ['Positionné(e) le', 'Date d’orientation'] },
  comment: { label: 'Commentaire', spellings: ['Observations', 'Observation', 'Remarques', 'Commentaires'] },
}

type Key = keyof typeof listColumns

/** The cell of a column, '' where the list has none. */
export const cellsOf = (line: Line): Record<Key, string> => {
  const cell = (key: Key) => (line.cells[key] ?? '').replaceAll(/\s+/g, ' ').trim()
  return {
    familyName: cell('familyName'),
    givenName: cell('givenName'),
    fullName: cell('fullName'),
    usageName: cell('usageName'),
    birthDate: cell('birthDate'),
    phone: cell('phone'),
    email: cell('email'),
    town: cell('town'),
    postcode: cell('postcode'),
    referent: cell('referent'),
    structure: cell('structure'),
    status: cell('status'),
    rsa: cell('rsa'),
    mobility: cell('mobility'),
    positionedOn: cell('positionedOn'),
    comment: cell('comment'),
  }
}

export type LineRefusal = 'no name' | 'unreadable birth date'

/** Reads a line. `commentIsLast`: a field too many is then the end of a comment that held the separator. */
export function readListLine(
  line: Line,
  { commentIsLast, now }: { commentIsLast: boolean; now: Day },
): Reading<ListLine, LineRefusal> {
  const cells = cellsOf(line)
  const name = readName(cells)
  if (!name) return { ok: false, refusal: 'no name' }
  const birth = readDate(cells.birthDate, { latestYear: Number(now.slice(0, 4)) })
  if (!birth.ok && birth.refusal !== 'empty') return { ok: false, refusal: 'unreadable birth date' }
  const phone = readPhone(cells.phone)
  const email = z.email().safeParse(cells.email.toLowerCase())
  const positioned = readDate(cells.positionedOn, { latestYear: Number(now.slice(0, 4)) })
  const unread = [
    !phone.ok && phone.refusal !== 'empty' ? `Téléphone illisible : ${cells.phone}` : '',
    !email.success && cells.email ? `Courriel illisible : ${cells.email}` : '',
    !positioned.ok && cells.positionedOn ? `Date de positionnement illisible : ${cells.positionedOn}` : '',
  ].filter(Boolean)
  const overflow = commentIsLast ? line.extra : []
  const lost = commentIsLast ? [] : line.extra
  const comment = [cells.comment, ...overflow].filter(Boolean).join('; ')
  return {
    ok: true,
    value: {
      who: {
        ...name,
        usageName: cells.usageName || null,
        birthDate: birth.ok ? birth.value : null,
        phone: phone.ok ? phone.value : null,
        email: email.success ? email.data : null,
        town: cells.town ? writeName(cells.town) : null,
        postcode: cells.postcode || null,
      },
      positionedOn: positioned.ok && positioned.value <= now ? positioned.value : null,
      mobility: cells.mobility || null,
      status: cells.status || (/^oui|^x$/i.test(cells.rsa) ? 'RSA' : null),
      comment: [comment, ...unread, ...lost].filter(Boolean).join('\n') || null,
      referent: cells.referent || null,
      structure: cells.structure || null,
      shifted: line.wrongWidth,
      unread,
    },
  }
}

const day = z
  .string()
  .transform((text) => asDay(text) ?? null)
  .nullable()
const text = z.string().nullable()

/** A line kept with its question, as it comes back from the database. */
export const keptLine: z.ZodType<ListLine> = z.object({
  who: z.object({
    givenName: z.string(),
    familyName: z.string(),
    usageName: text,
    birthDate: day,
    phone: text,
    email: text,
    town: text,
    postcode: text,
  }),
  positionedOn: day,
  mobility: text,
  status: text,
  comment: text,
  referent: text,
  structure: text,
  shifted: z.boolean(),
  unread: z.array(z.string()),
})

import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { type Information, CENTRE, type ReasonRow, type Relation } from '../access/door.ts'
import { loginsOf, withLogins, type Logins } from '../account-store.ts'
import type { Identity, Ways } from '../person.ts'
import type { Role } from '../role.ts'
import type { PersonId } from '../ids.ts'

// Each of these is asked by the person, about all the rows that they turned out to be.

export type OwnIdentity = Identity & { language: string; registeredAt: Date }

export const ownIdentities = (db: Db, ids: PersonId[]): Promise<OwnIdentity[]> =>
  db.rows(sql`
    select given_name as "givenName", family_name as "familyName", usage_name as "usageName", birth_date as "birthDate",
      phone, email, town, postcode, language, registered_at as "registeredAt"
    from people.persons
    where id = any(${ids}::uuid[])
    order by registered_at, id`)

type Used = { openedAt: Date; lastSignInAt: Date | null }
export type OwnAccount = Logins & Used

export async function ownAccounts(db: Db, ids: PersonId[]): Promise<OwnAccount[]> {
  const rows = await db.rows<Ways & Used>(sql`
    select email, phone, opened_at as "openedAt", last_sign_in_at as "lastSignInAt"
    from people.accounts
    where person_id = any(${ids}::uuid[])
    order by opened_at`)
  return rows.map(withLogins)
}

export type OwnRole = { role: Role; organisation: string; fromDay: Day; untilDay: Day | null }

export const ownRoles = (db: Db, ids: PersonId[]): Promise<OwnRole[]> =>
  db.rows(sql`
    select m.role, o.name as organisation, m.from_day as "fromDay", m.until_day as "untilDay"
    from people.memberships m
    join people.organisations o on o.id = m.organisation_id
    where m.person_id = any(${ids}::uuid[])
    order by m.from_day, m.id`)

export type OwnSession = { device: string; openedAt: Date; lastSeenAt: Date; closedAt: Date | null }

export const ownSessions = (db: Db, ids: PersonId[]): Promise<OwnSession[]> =>
  db.rows(sql`
    select device, opened_at as "openedAt", last_seen_at as "lastSeenAt", closed_at as "closedAt"
    from people.sessions
    where person_id = any(${ids}::uuid[])
    order by opened_at, id`)

export type OwnReading = {
  reader: string
  organisation: string | null
  information: Information
  readAt: Date
} & ReasonRow

export const ownReadings = (db: Db, ids: PersonId[]): Promise<OwnReading[]> =>
  db.rows(sql`
    select r.given_name || ' ' || r.family_name as reader, o.name as organisation, l.information, l.code, l.about,
      l.old_words as "oldWords", l.read_at as "readAt"
    from people.access_lines l
    join people.persons r on r.id = l.reader_id
    left join people.organisations o on o.id = l.organisation_id
    where l.person_id = any(${ids}::uuid[])
    order by l.id`)

export type OwnCompanion = {
  name: string
  relation: Relation
  organisation: string | null
  fromDay: Day
  untilDay: Day | null
}

/** Those who accompany, train or evaluate the person: who may open what, ACCESS.md says. */
export const ownCompanions = (db: Db, ids: PersonId[]): Promise<OwnCompanion[]> =>
  db.rows(sql`
    select distinct p.given_name || ' ' || p.family_name as name, around.relation, o.name as organisation,
      around.from_day as "fromDay", around.until_day as "untilDay"
    from people.circle_places centre
    join people.circle_places around on around.circle_id = centre.circle_id and around.relation <> ${CENTRE}
    join people.persons p on p.id = around.person_id
    left join people.organisations o on o.id = around.organisation_id
    where centre.person_id = any(${ids}::uuid[]) and centre.relation = ${CENTRE}
    order by around.from_day, name`)

export type OwnLetter = { channel: string; recipient: string; subject: string; body: string; writtenAt: Date }

/** Letters sent to the addresses of the account, since they are its own: a telephone may have been somebody else's before. */
export async function ownLetters(db: Db, ids: PersonId[]): Promise<OwnLetter[]> {
  const logins = await loginsOf(db, ids)
  return db.rows(sql`
    select l.channel, l.recipient,
      case when l.secret then regexp_replace(l.subject, '[0-9]', '•', 'g') else l.subject end as subject,
      case when l.secret then '' else l.body end as body,
      l.written_at as "writtenAt"
    from unnest(${logins.map(({ login }) => login)}::text[], ${logins.map(({ since }) => since)}::timestamptz[]) own (login, since)
    join mail.letters l on l.recipient = own.login and l.written_at >= own.since
    order by l.id`)
}

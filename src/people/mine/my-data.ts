import type { Db } from '#platform/db'
import { readMessages } from '#platform/notices'
import { writeCsv, type CellValue } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import { accessSentences, frenchReason, reasonIn, relationWords } from '../access/door.ts'
import {
  ownAccounts,
  ownCompanions,
  ownIdentities,
  ownLetters,
  ownReadings,
  ownRoles,
  ownSessions,
} from './my-data-store.ts'
import { becameWords, messageSentences } from '../messages/door.ts'
import { roleWords } from '../role.ts'
import type { MyData } from './my-data-folder.ts'
import type { PersonId } from '../ids.ts'

/** Who I am, my account, my roles, my devices, who accompanies me, who read my file, the letters and messages sent to me. */
export const myPeopleData: MyData = async (db, personIds) => {
  const all = await gather(db, personIds)
  const { identities, accounts, roles, sessions, companions, readings, letters, messages } = all
  const files = [
    { path: 'tout.json', bytes: `${JSON.stringify(all, null, 2)}\n` },
    csv(
      'identite',
      'Prénom;Nom;Nom d’usage;Naissance;Téléphone;Courriel;Code postal;Commune;Enregistré',
      identities,
      (identity) => [
        identity.givenName,
        identity.familyName,
        identity.usageName,
        identity.birthDate,
        identity.phone,
        identity.email,
        identity.postcode,
        identity.town,
        when(identity.registeredAt),
      ],
    ),
    csv('compte', 'Courriel;Téléphone;Ouvert;Dernière entrée', accounts, (account) => [
      account.email,
      account.phone,
      when(account.openedAt),
      when(account.lastSignInAt),
    ]),
    csv('roles', 'Rôle;Organisme;Du;Au', roles, (role) => [
      roleWords[role.role],
      role.organisation,
      role.fromDay,
      role.untilDay,
    ]),
    csv('appareils', 'Appareil;Entrée;Vu;Sortie', sessions, (session) => [
      session.device,
      when(session.openedAt),
      when(session.lastSeenAt),
      when(session.closedAt),
    ]),
    csv(
      'qui-m-accompagne',
      'Nom;Ce que cette personne est pour moi;Organisme;Du;Au',
      companions,
      (companion) => [
        companion.name,
        relationWords[companion.relation],
        companion.organisation,
        companion.fromDay,
        companion.untilDay,
      ],
    ),
    csv('qui-a-lu', 'Quand;Qui;Pour;Quoi;Pourquoi', readings, (reading) => [
      when(reading.readAt),
      reading.reader,
      reading.organisation,
      accessSentences.says.fr.information[reading.information],
      reading.why,
    ]),
    csv('courrier', 'Écrit;Par;À;Sujet;Texte', letters, (letter) => [
      when(letter.writtenAt),
      letter.channel,
      letter.recipient,
      letter.subject,
      letter.body,
    ]),
    csv('messages', 'Écrit;Message;Suite;Devenu', messages, (message) => [
      when(message.writtenAt),
      message.title,
      message.body,
      becameWords(message.fate, messageSentences.says.fr)[1],
    ]),
  ]
  return { folder: 'qui-je-suis', files }
}

const gather = async (db: Db, ids: PersonId[]) => ({
  identities: await ownIdentities(db, ids),
  accounts: await ownAccounts(db, ids),
  roles: await ownRoles(db, ids),
  sessions: await ownSessions(db, ids),
  companions: await ownCompanions(db, ids),
  readings: (await ownReadings(db, ids)).map(({ code, about, oldWords, ...reading }) => ({
    ...reading,
    why: frenchReason(reasonIn({ code, about, oldWords })),
  })),
  letters: await ownLetters(db, ids),
  messages: await readMessages(db, ids, { limit: MOST_MESSAGES }),
})

/** More than anybody is told in the two years that messages are kept. */
const MOST_MESSAGES = 10_000

const csv = <Row>(name: string, headers: string, rows: Row[], cells: (row: Row) => CellValue[]) => ({
  path: `${name}.csv`,
  bytes: writeCsv(headers.split(';'), rows.map(cells)),
})

const when = (at: Date | null) => at && `${parisDay(at)} ${parisClock(at)}`

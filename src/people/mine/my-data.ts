import type { Db } from '#platform/db'
import { readMessages } from '#platform/notices'
import { writeCsv, type CellValue } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import { informationWords, relationWords } from '../access/door.ts'
import {
  ownAccounts,
  ownCompanions,
  ownIdentities,
  ownLetters,
  ownReadings,
  ownRoles,
  ownSessions,
} from './my-data-store.ts'
import { becameWords } from './message-view.tsx'
import { roleWords } from '../role.ts'
import type { MyData } from './my-data-folder.ts'

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
      (one) => [
        one.givenName,
        one.familyName,
        one.usageName,
        one.birthDate,
        one.phone,
        one.email,
        one.postcode,
        one.town,
        when(one.registeredAt),
      ],
    ),
    csv('compte', 'Courriel;Téléphone;Ouvert;Dernière entrée', accounts, (one) => [
      one.email,
      one.phone,
      when(one.openedAt),
      when(one.lastSignInAt),
    ]),
    csv('roles', 'Rôle;Organisme;Du;Au', roles, (one) => [
      roleWords[one.role],
      one.organisation,
      one.fromDay,
      one.untilDay,
    ]),
    csv('appareils', 'Appareil;Entrée;Vu;Sortie', sessions, (one) => [
      one.device,
      when(one.openedAt),
      when(one.lastSeenAt),
      when(one.closedAt),
    ]),
    csv('qui-m-accompagne', 'Nom;Ce que cette personne est pour moi;Organisme;Du;Au', companions, (one) => [
      one.name,
      relationWords[one.relation],
      one.organisation,
      one.fromDay,
      one.untilDay,
    ]),
    csv('qui-a-lu', 'Quand;Qui;Pour;Quoi;Pourquoi', readings, (one) => [
      when(one.readAt),
      one.reader,
      one.organisation,
      informationWords[one.information],
      one.why,
    ]),
    csv('courrier', 'Écrit;Par;À;Sujet;Texte', letters, (one) => [
      when(one.writtenAt),
      one.channel,
      one.recipient,
      one.subject,
      one.body,
    ]),
    csv('messages', 'Écrit;Message;Suite;Devenu', messages, (one) => [
      when(one.writtenAt),
      one.title,
      one.body,
      becameWords(one.fate)[1],
    ]),
  ]
  return { folder: 'qui-je-suis', files }
}

const gather = async (db: Db, ids: string[]) => ({
  identities: await ownIdentities(db, ids),
  accounts: await ownAccounts(db, ids),
  roles: await ownRoles(db, ids),
  sessions: await ownSessions(db, ids),
  companions: await ownCompanions(db, ids),
  readings: await ownReadings(db, ids),
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

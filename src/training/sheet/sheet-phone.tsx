import type { ComponentChildren } from 'preact'
import type { GroupId } from '#actions'
import { writeClock } from '#platform/time'
import { Alert, asset, Icon, WaitingSends } from '#platform/ui'
import type { Ask } from '#platform/web'
import { opensAt } from '../attendance/door.ts'
import type { AttendanceSheet } from './sheet.ts'

/** Where the sheets of a group stand. */
export const sheetsAt = (groupId: GroupId): string => `/formation/${groupId}/emargement`

type Phone = {
  groupId: GroupId
  /** The sheet of this screen, or where all the sheets of the group stand. */
  address?: string
  /** The instant from which this sheet is signed. */
  opens?: number
  /** In the hands of a trainee: nothing tells what waits, nor whom it is about. */
  handed?: boolean
  children: ComponentChildren
}

/** A screen of the sheets: what is signed and noted there is kept on the device of who trains first (browser/sheet.ts). */
export function phoneOfSheets(
  c: Ask,
  { groupId, address = sheetsAt(groupId), opens = 0, handed = false, children }: Phone,
) {
  return (
    <div
      class="stack loose sheet-phone"
      data-served={c.var.now.toISOString()}
      data-scope={sheetsAt(groupId)}
      data-sheet={address}
      data-opens={opens}
      data-full={keptWords.full}
      {...(handed ? { 'data-handed': '' } : keptPages(groupId))}
    >
      <p class="alert late" role="alert" data-island="said" hidden>
        <Icon name="alert" />
        <b />
      </p>
      {children}
      {handed ? <template data-island="badge" /> : <WaitingSends href={`${sheetsAt(groupId)}/envois`} />}
    </div>
  )
}

/** What brings the sheets of the coming days on this device. */
const keptPages = (groupId: GroupId) => ({
  'data-src': asset('kept-pages.js'),
  'data-keep': `${sheetsAt(groupId)}/telephone.json`,
  'data-pages': `beffroi-emargement-${groupId}`,
  'data-fallback': `${sheetsAt(groupId)}/hors-ligne`,
})

type Sheet = Omit<Phone, 'groupId' | 'opens'> & { sheet: AttendanceSheet }

/** A screen of one sheet, which is signed from half an hour before it begins. */
export function phoneOfSheet(c: Ask, { sheet, ...phone }: Sheet) {
  return phoneOfSheets(c, {
    ...phone,
    groupId: sheet.key.groupId,
    opens: firstOpening(sheet.halfDays).getTime(),
  })
}

/** The first of these half-days that is called and signed says when. */
const firstOpening = (halfDays: AttendanceSheet['halfDays']): Date =>
  new Date(Math.min(...halfDays.map((one) => opensAt(one).getTime())))

/** Said before the hour comes, and not after: a kept page is read later, so it says the hour. */
export const OpensLater = ({ sheet, now }: { sheet: AttendanceSheet; now: Date }) =>
  now < firstOpening(sheet.halfDays) ? (
    <Alert
      kind="wait"
      title={`L’appel et les signatures ouvrent à ${writeClock(firstOpening(sheet.halfDays))}`}
    />
  ) : null

/** What is said of what a device keeps of a sheet. */
export const keptWords = {
  full: 'Ce téléphone n’a plus de place, et il n’y a pas de réseau. Faites signer sur papier.',
  onThisPhone: 'Ce qui est gardé sur ce téléphone',
  works: 'Cette feuille marche sans réseau',
  kept: 'Gardé sur ce téléphone',
  signedHere: 'Signé, gardé ici',
  leavesAlone: 'Ça part tout seul, avec le réseau.',
  refused: 'Signature non prise',
  called: 'L’appel est gardé sur ce téléphone',
  leftNone: 'Tout le monde est noté.',
  leftSignature: 'Il reste 1 signature\u00A0: passez ce téléphone.',
  leftSignatures: 'Il reste {n} signatures\u00A0: passez ce téléphone de main en main.',
  leftOne: 'Il reste 1 personne à faire signer ou à noter.',
  leftMany: 'Il reste {n} personnes à faire signer ou à noter.',
}

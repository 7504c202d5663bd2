import { typo } from '#platform/i18n'
import { publicAddress, whenOf, type Event } from '../events/door.ts'
import { frenchWords, inside } from '../screen/door.ts'

export type Invitation = { title: string; lines: string[]; address: string | undefined }

/** An invitation is read in the street: its words are French, whatever its sender reads. */
export const registerAt = (address: string): string => typo(`Pour venir : ${address}`)

/** What an invitation says. The address comes once anybody may register there. */
export function invitationOf(event: Event, site: string): Invitation {
  const offer = [event.price, event.cause && `pour ${inside(event.cause)}`].filter(Boolean).join(', ')
  return {
    title: typo(event.title),
    lines: [`${whenOf(event, frenchWords)}.`, `${event.place}.`, ...(offer ? [`${offer}.`] : [])].map(typo),
    address: event.openedAt ? `${site}${publicAddress(event.id)}` : undefined,
  }
}

/** The same as a text that somebody sends themselves: we write to nobody. */
export const textOf = ({ title, lines, address }: Invitation, company: string): string =>
  [typo(`${company} vous invite : ${title}.`), ...lines, ...(address ? [registerAt(address)] : [])].join('\n')

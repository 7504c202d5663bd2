import { fullName, type Person } from '#people'
import { typo } from '#platform/i18n'
import type { Letter } from '#platform/mail'
import { parisDay, writeClock, writeFullDay } from '#platform/time'
import type { Channel } from './invitation.ts'
import type { Meeting } from './store.ts'

/** How somebody is reached: as was asked when it can be, else by a message, else on paper. */
export function channelFor(person: Person, wanted: Channel | 'best'): Channel {
  const mobile = person.phone !== null && /^\+33[67]/.test(person.phone)
  const able: Record<Channel, boolean> = { email: person.email !== null, sms: mobile, paper: true }
  if (wanted !== 'best') return able[wanted] ? wanted : 'paper'
  return able.email ? 'email' : able.sms ? 'sms' : 'paper'
}

export const writeMeeting = ({ startsAt }: Pick<Meeting, 'startsAt'>): string =>
  `${writeFullDay(parisDay(startsAt))} à ${writeClock(startsAt)}`

/** The letter that invites: the day, the place, and a link that answers with one press. Paper carries no link. */
export function invitationLetter(
  person: Person,
  channel: Channel,
  meeting: Pick<Meeting, 'startsAt' | 'place'>,
  title: string,
  link: string,
): Letter {
  const subject = `Réunion d’information : ${title}`
  const when = writeMeeting(meeting)
  if (channel === 'sms') {
    const body = typo(`${title} : réunion ${when}, ${meeting.place}. Vous venez ? Répondez ici : `)
    return { channel, recipient: person.phone ?? '', subject, body: body + link }
  }
  const hello = typo(
    [
      `Bonjour ${person.givenName},`,
      `On vous invite à une réunion d’information sur la formation ${title}.`,
      `Quand : ${when}\nOù : ${meeting.place}`,
    ].join('\n\n'),
  )
  if (channel === 'email') {
    const body = `${hello}\n\nDites si vous venez, en un clic :\n${link}`
    return { channel, recipient: person.email ?? '', subject, body }
  }
  const body = `${hello}\n\nDites si vous venez à la personne qui vous suit.`
  const address = [person.postcode, person.town].filter(Boolean).join(' ')
  return { channel, recipient: [fullName(person), address].filter(Boolean).join(', '), subject, body }
}

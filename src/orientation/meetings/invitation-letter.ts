import { fullName, type Person } from '#people'
import { typo } from '#platform/i18n'
import { asLanguage, writerOf, type Language } from '#platform/languages'
import type { Letter } from '#platform/mail'
import { parisDay } from '#platform/time'
import type { Channel } from './invitation.ts'
import { invitationSentences } from './sentences.ts'
import type { Meeting } from './store.ts'

/** How somebody is reached: as was asked when it can be, else by a message, else on paper. */
export function channelFor(person: Person, wanted: Channel | 'best'): Channel {
  const mobile = person.phone !== null && /^\+33[67]/.test(person.phone)
  const able: Record<Channel, boolean> = { email: person.email !== null, sms: mobile, paper: true }
  if (wanted !== 'best') return able[wanted] ? wanted : 'paper'
  return able.email ? 'email' : able.sms ? 'sms' : 'paper'
}

/** When it is, as somebody reads it who is called there. */
export function writeMeetingIn(language: Language, { startsAt }: Pick<Meeting, 'startsAt'>): string {
  const { day, clock } = writerOf(language)
  return invitationSentences.says[language].at(day(parisDay(startsAt)), clock(startsAt))
}

/** The letter that invites: the day, the place, and a link that answers with one press. Paper carries no link. In the person's language. */
export function invitationLetter(
  person: Person,
  channel: Channel,
  meeting: Pick<Meeting, 'startsAt' | 'place'>,
  title: string,
  link: string,
): Letter {
  const language = asLanguage(person.language) ?? 'fr'
  const say = invitationSentences.says[language]
  const subject = say.subject(title)
  const when = writeMeetingIn(language, meeting)
  if (channel === 'sms') {
    const body = typo(say.sms(title, when, meeting.place))
    return { channel, recipient: person.phone ?? '', subject, body: body + link }
  }
  const hello = typo(say.letter(person.givenName, title, when, meeting.place))
  if (channel === 'email')
    return { channel, recipient: person.email ?? '', subject, body: `${hello}\n\n${say.byLink}\n${link}` }
  const address = [person.postcode, person.town].filter(Boolean).join(' ')
  const recipient = [fullName(person), address].filter(Boolean).join(', ')
  return { channel, recipient, subject, body: `${hello}\n\n${say.byMouth}` }
}

import { capital } from '#platform/i18n'
import { parisDay, writeClock, writeDay } from '#platform/time'
import type { Event } from './event.ts'
import { french as say } from './sentences.fr.ts'

/** 'Samedi 13 juin, de 9 h à 17 h' */
export const whenOf = ({ startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>): string =>
  say.when(capital(writeDay(parisDay(startsAt))), writeClock(startsAt), writeClock(endsAt))

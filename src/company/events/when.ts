import { capital } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Event } from './event.ts'
import type { InsideWords } from '../screen/door.ts'

/** 'Samedi 13 juin, de 9 h à 17 h' */
export const whenOf = (
  { startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>,
  { common, write }: InsideWords,
): string => common.when(capital(write.day(parisDay(startsAt))), write.clock(startsAt), write.clock(endsAt))

import { addDays, parisDay, parisInstant } from '#platform/time'

/** A customer of the demo, for tests and benches: what they type. */
export const exampleDoor = {
  recipientName: 'Monique Hochart',
  phone: '06 39 98 31 07',
  email: 'monique@example.org',
  address: '14 rue du Vauxhall',
  postcode: '62100',
  town: 'Calais',
  floor: '1',
  lift: 'no',
  words: 'Sonner chez Hochart',
}

export const exampleBuyer = {
  recipientName: exampleDoor.recipientName,
  phone: exampleDoor.phone,
  email: exampleDoor.email,
}

/** The day after, and a clock of Paris on it: '14:00'. */
export const tomorrowAt = (now: Date, clock: string): Date => parisInstant(addDays(parisDay(now), 1), clock)

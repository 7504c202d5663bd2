import { addMonths, type Day } from '#platform/time'

/** What is planned is of today, or of the year that comes: any other day is a slip of the hand. */
export const dayFault = (day: Day, today: Day): 'past day' | 'far day' | undefined => {
  if (day < today) return 'past day'
  return day > addMonths(today, 12) ? 'far day' : undefined
}

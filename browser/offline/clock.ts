/** '9 h 05', as the person who holds this device reads it on its clock; '09:05' in other languages than French. */
export function writeClock(at: Date): string {
  const [hours, minutes] = [String(at.getHours()), String(at.getMinutes()).padStart(2, '0')]
  return document.documentElement.lang === 'fr'
    ? `${hours}\u00A0h\u00A0${minutes}`
    : `${hours.padStart(2, '0')}:${minutes}`
}

/** That of now, by the clock of this device. */
export const clockNow = (): string => writeClock(new Date())

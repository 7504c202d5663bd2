/** '9 h 05', as the person who holds this device reads it on its clock; '09:05' in other languages than French. */
export function clockNow(): string {
  const now = new Date()
  const [hours, minutes] = [String(now.getHours()), String(now.getMinutes()).padStart(2, '0')]
  return document.documentElement.lang === 'fr'
    ? `${hours}\u00A0h\u00A0${minutes}`
    : `${hours.padStart(2, '0')}:${minutes}`
}

/** '9 h 05', as the person who holds this device reads it on its clock. */
export function clockNow(): string {
  const now = new Date()
  return `${now.getHours()}\u00A0h\u00A0${String(now.getMinutes()).padStart(2, '0')}`
}
